#include "app/cart_update.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/offers.hpp"
#include "rules/cart_rules.hpp"
#include "support/client_session.hpp"

using namespace certfolio;
using tests::ClientSession;

namespace {

const core::Violation* minimum_violation(const ClientSession& session) {
    return session.model.derived.steps[0].find_at("/cart");
}

}  // namespace

TEST_CASE("the price of a quantity stands beside it before it is in the cart", "[R50]") {
    ClientSession session;
    session.act(app::QuantityTyped{app::Where::enrolment, "advantage-ov", "3"});
    const app::Offer* offer = nullptr;
    for (const app::Offer& one : session.model.derived.offers)
        if (session.model.server.catalogue->products[one.product].id.text() == "advantage-ov")
            offer = &one;
    REQUIRE(offer);
    REQUIRE(offer->each);
    REQUIRE(offer->price);
    CHECK(offer->price->minor == 3 * offer->each->minor);

    session.act(app::QuantityTyped{app::Where::enrolment, "advantage-ov", "many"});
    for (const app::Offer& one : session.model.derived.offers)
        if (session.model.server.catalogue->products[one.product].id.text() == "advantage-ov") {
            CHECK(!one.price);
            CHECK(one.problem->code == core::Code::quantity_not_a_number);
        }
}

TEST_CASE("what is not on sale yet, or no longer, is not offered", "[R44]") {
    domain::Catalogue catalogue = tests::sample_catalogue();
    const auto is_offered = [&](std::string_view on) {
        const auto offers = app::list_offers(catalogue, {}, {}, tests::at(on));
        return std::any_of(offers.begin(), offers.end(), [&](const app::Offer& offer) {
            return catalogue.products[offer.product].id.text() == "private-ssl";
        });
    };
    domain::Product& product = tests::product_of(catalogue, "private-ssl");
    product.prices = {product.prices.front()};
    product.prices.front().from = tests::day("2026-12-01");
    product.on_sale_until = tests::day("2026-12-24");
    CHECK_FALSE(is_offered("2026-11-30T23:59:59Z"));
    CHECK(is_offered("2026-12-01"));
    CHECK(is_offered("2026-12-23T23:59:59Z"));
    CHECK_FALSE(is_offered("2026-12-24"));
}

TEST_CASE("adding the same product again adds to its line", "[R49][R51][R52]") {
    ClientSession session;
    session.add_to_cart("advantage-ov", 2);
    session.add_to_cart("advantage-ov", 3);
    session.add_to_cart("smime-enterprise", 5);
    REQUIRE(session.model.enrolment.draft.cart.size() == 2);
    CHECK(session.model.enrolment.draft.cart[0].quantity == "5");
    REQUIRE(session.model.derived.quote);
    CHECK(session.model.derived.quote->value.lines.size() == 2);
}

TEST_CASE("a first inventory that is too small is refused with what would reach it", "[R46][R47][R48]") {
    ClientSession session;
    session.add_to_cart("smime-enterprise", 4);
    const core::Violation* violation = minimum_violation(session);
    REQUIRE(violation);
    CHECK(violation->code == core::Code::inventory_below_initial_minimum);
    REQUIRE(!violation->fixes.empty());

    session.act(app::FixApplied{violation->field, violation->fixes.front()});
    CHECK(!minimum_violation(session));
    CHECK(session.model.derived.steps[0].find_at("/cart") == nullptr);
}

TEST_CASE("four S/MIME and nine mobile units are not enough, one licence of another type is", "[R46][R48]") {
    ClientSession session;
    session.add_to_cart("smime-enterprise", 4);
    session.add_to_cart("mobile-device", 9);
    CHECK(minimum_violation(session));
    session.add_to_cart("standard-ov", 1);
    CHECK(!minimum_violation(session));
}

TEST_CASE("an account by units has no lifetime, and a subscription gets one back", "[R9][R10]") {
    ClientSession session;
    session.act(app::AccountTypeChosen{app::Where::enrolment, domain::AccountType::unit_based});
    CHECK(!session.model.enrolment.draft.term_years);
    CHECK(!session.model.derived.steps[0].find_at("/term_years"));
    session.act(app::AccountTypeChosen{app::Where::enrolment, domain::AccountType::subscription});
    CHECK(session.model.enrolment.draft.term_years == 1);
}

TEST_CASE("the headquarters box adds the fee to the price at once", "[R8][D-a]") {
    ClientSession session;
    session.add_to_cart("advantage-ov", 1);
    CHECK(session.model.derived.quote->value.international_fee.minor == 0);
    session.act(app::HeadquartersToggled{app::Where::enrolment, true});
    CHECK(session.model.derived.quote->value.international_fee.minor > 0);
}

TEST_CASE("removing a line keeps the others and says so") {
    ClientSession session;
    session.add_to_cart("advantage-ov", 1);
    session.add_to_cart("standard-ov", 2);
    session.act(app::CartLineRemoved{0});
    REQUIRE(session.model.enrolment.draft.cart.size() == 1);
    CHECK(session.model.enrolment.draft.cart[0].product == "standard-ov");
    REQUIRE(session.model.toast);
    CHECK(session.model.toast->said == app::Said::removed_from_cart);
    session.act(app::CartLineRemoved{7});
    CHECK(session.model.enrolment.draft.cart.size() == 1);
}

namespace {

/// Presses the first fix of what is shown at this place.
void press_fix(ClientSession& session, std::string_view field) {
    const core::Violation* violation = app::find_visible(session.model, field);
    REQUIRE(violation);
    REQUIRE(!violation->fixes.empty());
    session.act(app::FixApplied{violation->field, violation->fixes.front()});
}

}  // namespace

TEST_CASE("Remove at a name that is there already or one too many takes it out of the entry field", "[R71]") {
    ClientSession session;
    session.fill_products();
    session.act(app::DomainTyped{"Example.com"});
    session.act(app::DomainAdded{});
    press_fix(session, "/domain_entry");
    CHECK(session.model.enrolment.draft.domain_entry.empty());
    CHECK(!app::find_visible(session.model, "/domain_entry"));
    for (int i = 1; i < 10; ++i) {
        session.act(app::DomainTyped{"example" + std::to_string(i) + ".com"});
        session.act(app::DomainAdded{});
    }
    session.act(app::DomainTyped{"eleventh.com"});
    session.act(app::DomainAdded{});
    press_fix(session, "/domain_entry");
    CHECK(session.model.enrolment.draft.domain_entry.empty());
    CHECK(session.model.enrolment.draft.domains.size() == 10);
}

TEST_CASE("Remove at a list that is too long or doubled takes the last of it away", "[R62][R68]") {
    ClientSession session;
    session.fill_products();
    session.model.enrolment.draft.domains.resize(11, {"example.com", domain::DomainRight::owned});
    session.model.enrolment.draft.organisations.resize(11, "Sample Ltd.");
    const auto press_next_and_fix = [&session](std::string_view field) {
        session.act(app::NextPressed{domain::EnrolmentStep::products});
        press_fix(session, field);
    };
    press_next_and_fix("/domains");
    CHECK(session.model.enrolment.draft.domains.size() == 10);
    press_next_and_fix("/domains/1/name");
    CHECK(session.model.enrolment.draft.domains.size() == 9);
    press_next_and_fix("/organisations");
    CHECK(session.model.enrolment.draft.organisations.size() == 10);
}
