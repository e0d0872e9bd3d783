#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <nlohmann/json.hpp>
#include <sstream>

#include "support/cart_vectors.hpp"
#include "support/test_product.hpp"

using namespace certfolio;
using enum wire::Operation;
using support::RawResponse;
using support::TestProduct;
using tests::Vector;

// The same vectors that the rules are tested with natively and as WebAssembly, through the whole server. What
// has no endpoint is left out: additions to a running account, other catalogues than the one that is loaded,
// card details (they never reach the server) and certificate terms.
namespace {

void set_clock(TestProduct& product, const std::string& instant) {
    product.clock().pass(core::Instant::parse(instant).value().seconds - product.clock().now().seconds);
}

std::string next_key() {
    static int serial = 0;
    return "vector-over-http-" + std::to_string(++serial);
}

bool stands_at(const RawResponse& response, const std::string& slug, const std::string& field) {
    const auto problem = wire::decode_problem(response.body);
    return problem && std::any_of(problem->violations.begin(), problem->violations.end(),
                                  [&](const core::Violation& violation) {
                                      return core::slug(violation.code) == slug && violation.field == field;
                                  });
}

/// `208050 102000 | 0 | 310050 + 40307 = 350357`, as pricing.vec spells a quote.
std::string figures(const domain::Quote& quote) {
    std::string text;
    for (const domain::QuoteLine& line : quote.lines)
        text += std::to_string(line.net.minor) + " ";
    return text + "| " + std::to_string(quote.international_fee.minor) + " | " +
           std::to_string(quote.net.minor) + " + " + std::to_string(quote.tax.minor) + " = " +
           std::to_string(quote.total.minor);
}

/// A cart as it was typed, when it can be read at all.
std::optional<domain::Cart> cart_of(const Vector& vector) {
    auto cart = rules::parse_cart(tests::draft_of(vector));
    return cart ? std::optional(*std::move(cart)) : std::nullopt;
}

RawResponse place(TestProduct& product, const domain::EnrolmentDraft& draft) {
    wire::OrderPlaceRequest request =
        support::sample_order(domain::PaymentMethod::purchase_order, product.clock().now());
    request.draft = draft;
    const auto quote =
        rules::price_cart(rules::readable_cart(draft), tests::sample_catalogue(), product.clock().now());
    if (quote)
        request.seen = quote->value;
    if (draft.payment_method == domain::PaymentMethod::card) {
        request.payment_token = "sbx_approve_1";
        request.card_brand = "visa";
        request.card_last_four = "4242";
    }
    return product.call(order_place, wire::encode(request), next_key());
}

/// Whether codes of a vector (`code code ...`) hold one that refuses; warnings alone let an order through.
bool refuses(const std::string& codes) {
    std::istringstream words(codes);
    for (std::string word; words >> word;) {
        const auto code = core::parse_code(word);
        if (code && !core::is_warning(*code))
            return true;
    }
    return false;
}

/// Places an order with one thing in it taken from each vector of a file, and looks whether it was refused as
/// the vector says.
void check_in_orders(const std::string& file, const std::vector<std::string>& fields,
                     const std::function<void(domain::EnrolmentDraft&, const Vector&)>& put) {
    TestProduct product;
    set_clock(product, "2026-11-22T12:00:00Z");
    int seen = 0;
    for (const Vector& vector : tests::read_vectors(file)) {
        domain::EnrolmentDraft draft =
            support::sample_draft(domain::PaymentMethod::purchase_order, product.clock().now());
        put(draft, vector);
        INFO(vector.place());
        const RawResponse response = place(product, draft);
        INFO(response.body);
        const bool refused = !vector.valid && refuses(vector.expect);
        CHECK(response.status == (refused ? 422 : 201));
        if (refused)
            CHECK(std::any_of(fields.begin(), fields.end(), [&](const std::string& field) {
                return stands_at(response, vector.expect, field);
            }));
        ++seen;
    }
    CHECK(seen > 15);
}

}  // namespace

TEST_CASE("quote.create prices as the vectors say") {
    TestProduct product;
    int seen = 0;
    for (const Vector& vector : tests::read_vectors("pricing.vec")) {
        const auto cart = cart_of(vector);
        if (vector.has("Price") || vector.has("Started") || !cart)
            continue;
        INFO(vector.place());
        set_clock(product, vector.value("At"));
        const RawResponse response = product.call(quote_create, wire::encode(wire::QuoteRequest{*cart}), "");
        CHECK(response.status == (vector.valid ? 200 : 422));
        if (vector.valid)
            CHECK(figures(wire::decode_quote(response.body).value().quote) == vector.expect);
        else
            CHECK(support::problem_of(response) == vector.expect);
        ++seen;
    }
    CHECK(seen > 10);
}

TEST_CASE("quote.create judges carts as the vectors say") {
    TestProduct product;
    int seen = 0;
    for (const Vector& vector : tests::read_vectors("cart.vec")) {
        const auto cart = cart_of(vector);
        if (vector.value("Check") != "cart" || vector.has("LinesMax") || vector.has("Withdrawn") || !cart)
            continue;
        INFO(vector.place());
        set_clock(product, vector.has("At") ? vector.value("At") : "2026-11-22T14:02:09Z");
        const RawResponse response = product.call(quote_create, wire::encode(wire::QuoteRequest{*cart}), "");
        CHECK(response.status == (vector.valid ? 200 : 422));
        if (!vector.valid) {
            const std::string first = vector.expect.substr(0, vector.expect.find_first_of(">;"));
            CHECK(
                support::problem_of(response).starts_with(first.substr(0, first.find_last_not_of(' ') + 1)));
        }
        ++seen;
    }
    CHECK(seen > 5);
}

TEST_CASE("order.place takes or refuses whole enrolments as the vectors say") {
    TestProduct product;
    const auto base = nlohmann::json::parse(
        std::ifstream(std::string(CERTFOLIO_SOURCE_DIR) + "/tests/data/enrolment/base.json"));
    int seen = 0;
    for (const Vector& vector : tests::read_vectors("enrolment.vec")) {
        if (vector.has("Token") || vector.has("Brand") || vector.has("LastFour") || vector.has("Offer"))
            continue;
        INFO(vector.place());
        set_clock(product, vector.has("Now") ? vector.value("Now") : "2026-11-22T12:00:00Z");
        const auto changed = base.patch(nlohmann::json::parse(vector.value("Patch")));
        const RawResponse response = place(product, wire::decode_enrolment_draft(changed.dump()).value());
        INFO(response.body);
        CHECK(response.status == (vector.valid ? 201 : 422));
        if (!vector.valid)
            CHECK(stands_at(response, vector.expect, vector.value("At")));
        ++seen;
    }
    CHECK(seen > 50);
}

TEST_CASE("order.place reads domain names as the vectors say") {
    check_in_orders("domain_name.vec", {"/domains/0/name"},
                    [](domain::EnrolmentDraft& draft, const Vector& vector) {
                        draft.domains = {{vector.value("Domain"), domain::DomainRight::owned}};
                    });
}

TEST_CASE("order.place reads organisation names as the vectors say") {
    check_in_orders("organisation_name.vec", {"/organisations/0"},
                    [](domain::EnrolmentDraft& draft, const Vector& vector) {
                        draft.organisations = {vector.value("Organisation")};
                    });
}

TEST_CASE("order.place reads e-mail addresses as the vectors say") {
    check_in_orders("email_address.vec", {"/contacts/0/contact/email"},
                    [](domain::EnrolmentDraft& draft, const Vector& vector) {
                        draft.contacts[0].contact.email = vector.value("Email");
                    });
}

TEST_CASE("order.place reads telephone numbers as the vectors say") {
    check_in_orders("phone_number.vec", {"/contacts/0/contact/phone", "/contacts/0/contact/phone_country"},
                    [](domain::EnrolmentDraft& draft, const Vector& vector) {
                        draft.contacts[0].contact.phone = vector.value("Phone");
                        draft.contacts[0].contact.phone_country = vector.value("Country");
                    });
}
