#include <algorithm>
#include <set>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "domain/payment_card.hpp"
#include "wire/codec.hpp"
#include "wire/endpoints.hpp"
#include "wire/words.hpp"

using namespace certfolio;

namespace {

void collect_references(const nlohmann::json& node, std::set<std::string>& references) {
    if (node.is_object() && node.contains("$ref")) {
        references.insert(node["$ref"].get<std::string>());
    }
    for (const auto& child : node) {
        if (child.is_structured()) {
            collect_references(child, references);
        }
    }
}

}  // namespace

TEST_CASE("the OpenAPI document describes every endpoint with schemas that exist") {
    const auto document = nlohmann::json::parse(wire::openapi_document("1.2.3"), nullptr, false);
    REQUIRE(document.is_object());
    CHECK(document["openapi"] == "3.1.0");
    CHECK(document["info"]["version"] == "1.2.3");

    std::size_t operations = 0;
    for (const auto& path : document["paths"]) {
        operations += path.size();
    }
    CHECK(operations == wire::all_endpoints().size());

    std::set<std::string> references;
    collect_references(document, references);
    CHECK(references.size() > 20);
    for (const std::string& reference : references) {
        INFO(reference);
        CHECK(document.contains(nlohmann::json::json_pointer(reference.substr(1))));
    }
}

TEST_CASE("each endpoint has its own name and call, and says what it answers") {
    std::set<std::string_view> names;
    std::set<std::string> calls;
    for (const wire::Endpoint& endpoint : wire::all_endpoints()) {
        INFO(endpoint.id);
        CHECK(names.insert(endpoint.id).second);
        CHECK(calls.insert(std::string(text(endpoint.method)) + " " + std::string(endpoint.path)).second);
        CHECK((endpoint.body_bytes_max > 0) == !endpoint.request_schema.empty());
        CHECK(endpoint.path.front() == '/');
        CHECK(std::count(endpoint.path.begin(), endpoint.path.end(), '{') <= 1);
    }
}

TEST_CASE("a path takes its one parameter") {
    CHECK(wire::path_to(wire::Operation::order_show, "abc") == "/api/v1/orders/abc");
    CHECK(wire::path_to(wire::Operation::settings_show) == "/api/v1/settings");
}

TEST_CASE("a card brand is spelt on the wire as in the rules") {
    for (std::size_t i = 0; i < wire::words<domain::CardBrand>.size(); ++i) {
        CHECK(wire::words<domain::CardBrand>[i] == domain::slug(static_cast<domain::CardBrand>(i)));
    }
    CHECK(domain::slug(static_cast<domain::CardBrand>(wire::words<domain::CardBrand>.size())).empty());
}
