#include <catch2/catch_test_macros.hpp>

#include "support/enrolment_base.hpp"
#include "support/test_product.hpp"

using namespace certfolio;
using enum wire::Operation;
using support::problem_of;
using support::TestProduct;

namespace {

struct Hostile {
    const char* what;
    std::string body;
    int status;
    const char* code;
};

std::vector<Hostile> hostile_bodies() {
    return {
        {"nothing", "", 400, "request.malformed"},
        {"cut off", R"({"organisations":["a)", 400, "request.malformed"},
        {"another type", "[]", 400, "request.field_type"},
        {"null", "null", 400, "request.field_type"},
        {"nested", std::string(10'000, '['), 400, "request.nested_too_deep"},
        {"doubled", R"({"tax_place":"DE","tax_place":"GB"})", 400, "request.field_duplicate"},
        {"unknown field", R"({"card_number":"1"})", 400, "request.field_unknown"},
        {"not UTF-8", "{\"tax_place\":\"\xC0\xAF\"}", 400, "request.text_not_utf8"},
        {"a number too large", R"({"term_years":99999999999999999999})", 400, "request.number_out_of_range"},
        {"a fraction", R"({"term_years":1.5})", 400, "request.field_type"},
        {"a text too long", "{\"tax_place\":\"" + std::string(3'001, 'a') + "\"}", 422,
         "request.text_too_long"},
        {"two documents", "{}{}", 400, "request.malformed"},
    };
}

}  // namespace

TEST_CASE(
    "draft.create, draft.save and order.place refuse hostile bodies with a clear problem and change "
    "nothing") {
    TestProduct product;
    const std::string before = product.rows_of_nouns();
    int serial = 0;
    for (const Hostile& hostile : hostile_bodies()) {
        for (const wire::Operation operation : {draft_create, draft_save, order_place}) {
            INFO(hostile.what << " to " << wire::endpoint(operation).id);
            const auto response =
                product.call(operation, hostile.body, "hostile-body-key-" + std::to_string(++serial),
                             std::string(43, 'A'));
            CHECK(response.status == hostile.status);
            CHECK(problem_of(response).find(hostile.code) != std::string::npos);
        }
    }
    CHECK(product.rows_of_nouns() == before);
}

TEST_CASE("order.place takes an order whose names are full of slips, and the server lives on", "[R61]") {
    TestProduct product;
    wire::OrderPlaceRequest order =
        support::sample_order(domain::PaymentMethod::purchase_order, product.clock().now());
    order.draft.organisations = tests::sloppy_organisations();
    CHECK(product.call(order_place, wire::encode(order), "hostile-names-key-1").status == 201);

    order.draft.domains.clear();
    const auto refused = product.call(order_place, wire::encode(order), "hostile-names-key-2");
    CHECK(refused.status == 422);
    CHECK(problem_of(refused) == "domain.missing /domains");
    CHECK(product.show(health_show).status == 200);
}

TEST_CASE("every endpoint refuses query parameters that it does not know") {
    TestProduct product;
    for (const wire::Endpoint& endpoint : wire::all_endpoints()) {
        INFO(endpoint.id);
        const std::string target = wire::path_to(endpoint.operation, std::string(43, 'A')) + "?surprise=1";
        const auto response = product.server().send(std::string(text(endpoint.method)), target,
                                                    endpoint.body_bytes_max > 0 ? "{}" : "",
                                                    "Idempotency-Key: hostile-query-key\r\n");
        CHECK(response.status == 400);
        CHECK(problem_of(response).starts_with("request.query_unknown"));
    }
}

TEST_CASE("a body above its endpoint's limit is refused before it is read") {
    TestProduct product;
    for (const wire::Endpoint& endpoint : wire::all_endpoints()) {
        if (endpoint.body_bytes_max == 0)
            continue;
        INFO(endpoint.id);
        const std::string body(static_cast<std::size_t>(endpoint.body_bytes_max) + 1, ' ');
        const auto response =
            product.call(endpoint.operation, body, "hostile-size-key-1", std::string(43, 'A'));
        CHECK(response.status == 413);
        CHECK(problem_of(response).starts_with("request.too_large"));
    }
}

TEST_CASE("writing endpoints need a key, JSON and their own origin") {
    TestProduct product;
    for (const wire::Endpoint& endpoint : wire::all_endpoints()) {
        if (!endpoint.writes)
            continue;
        INFO(endpoint.id);
        const std::string method(text(endpoint.method));
        const std::string target = wire::path_to(endpoint.operation, std::string(43, 'A'));
        const std::string body = endpoint.body_bytes_max > 0 ? "{}" : "";
        CHECK(problem_of(product.server().send(method, target, body))
                  .starts_with("request.idempotency_key_missing"));
        CHECK(problem_of(product.server().send(method, target, body, "Idempotency-Key: short\r\n"))
                  .starts_with("request.idempotency_key_malformed"));
        CHECK(problem_of(product.server().send(method, target, body,
                                               "Idempotency-Key: hostile-origin-key\r\nOrigin: "
                                               "https://evil.example\r\nSec-Fetch-Site: cross-site\r\n"))
                  .starts_with("request.origin_forbidden"));
    }
}
