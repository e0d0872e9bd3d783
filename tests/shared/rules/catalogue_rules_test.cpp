#include "rules/catalogue_rules.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "support/sample_catalogue.hpp"
#include "support/vectors.hpp"

namespace {

using namespace certfolio;
using namespace certfolio::tests;
using nlohmann::json;

json sample_json() {
    return json::parse(sample_catalogue_json());
}

/// Every fault of a catalogue in JSON, from reading it and then from checking it; `ok` for none.
std::string faults_of(const json& catalogue) {
    const auto decoded = wire::decode_catalogue(catalogue.dump());
    const std::string faults = summary(decoded ? rules::check_catalogue(*decoded) : decoded.error());
    return faults.empty() ? "ok" : faults;
}

/// The pointer of every value in a JSON document that is neither object nor list.
void collect_leaves(const json& node, const std::string& place, std::vector<std::string>& leaves) {
    if (!node.is_structured()) {
        leaves.push_back(place);
        return;
    }
    for (const auto& item : node.items())
        collect_leaves(item.value(), place + "/" + item.key(), leaves);
}

}  // namespace

TEST_CASE("the shipped catalogue has no fault", "[D-p]") {
    CHECK(summary(rules::check_catalogue(sample_catalogue())).empty());
    CHECK(sample_catalogue().products.size() == 11);
}

TEST_CASE("each fault of a catalogue is named at its place", "[R113][D-a][D-e][D-f][D-j][D-k][D-o][D-p]") {
    for (const Vector& vector : read_vectors("catalogue.vec")) {
        INFO(vector.place());
        json catalogue = sample_json();
        catalogue[json::json_pointer(vector.value("Set"))] = json::parse(vector.value("To"));
        CHECK(faults_of(catalogue) == vector.expect);
        CHECK(vector.valid == (vector.expect == "ok"));
    }
}

TEST_CASE("no field of the catalogue can be spoilt without being named", "[D-p]") {
    const json sample = sample_json();
    std::vector<std::string> leaves;
    collect_leaves(sample, "", leaves);
    CHECK(leaves.size() > 500);
    for (const std::string& leaf : leaves) {
        json catalogue = sample;
        json& value = catalogue[json::json_pointer(leaf)];
        if (value.is_boolean())
            value = "yes";
        else if (value.is_number())
            value = -1'000'000'000;
        else
            value = "\n";
        const auto decoded = wire::decode_catalogue(catalogue.dump());
        const core::Violations found = decoded ? rules::check_catalogue(*decoded) : decoded.error();
        INFO(leaf << ": " << summary(found));
        CHECK(found.find_at(leaf) != nullptr);
    }
}

TEST_CASE("the shipped catalogue sells every product that was asked for, and others", "[R42][R43][D-p]") {
    const domain::Catalogue catalogue = sample_catalogue();
    const auto family = [&](std::string_view id) {
        const domain::Product* product = catalogue.find_product(*domain::ProductId::parse(id));
        REQUIRE(product != nullptr);
        return product->family;
    };
    for (const auto* id :
         {"standard-ov", "advantage-ov", "multi-domain-ov", "multi-domain-ev", "private-ssl", "wildcard-ov"})
        CHECK(family(id) == domain::ProductFamily::ssl);
    for (const auto* id :
         {"smime-enterprise", "mobile-device", "document-signing", "code-signing-ov", "code-signing-ev"})
        CHECK(family(id) == domain::ProductFamily::other);
}

TEST_CASE("a catalogue that is wrong all over is reported up to the limit", "[D-p]") {
    domain::Catalogue catalogue = sample_catalogue();
    for (domain::Product& product : catalogue.products)
        for (domain::PriceRow& row : product.prices)
            row.unit.minor = -1;
    const core::Violations found = rules::check_catalogue(catalogue);
    CHECK(found.size() == core::Violations::refusals_max);
    CHECK(found.truncated());
}

TEST_CASE("an amount in another currency than the catalogue's is a contradiction", "[R7]") {
    domain::Catalogue catalogue = sample_catalogue();
    catalogue.products[0].prices[0].unit.currency = {"EUR", 2};
    catalogue.international_fees[1].amount.currency.exponent = 0;
    CHECK(summary(rules::check_catalogue(catalogue)) ==
          "catalogue.contradiction /products/0/prices/0/unit; "
          "catalogue.contradiction /international_fees/1/amount");
}

TEST_CASE("an amount beyond the range of money is refused", "[R7]") {
    domain::Catalogue catalogue = sample_catalogue();
    catalogue.international_fees[0].amount.minor = domain::money_minor_max;
    CHECK(rules::check_catalogue(catalogue).empty());
    catalogue.international_fees[0].amount.minor = domain::money_minor_max + 1;
    CHECK(summary(rules::check_catalogue(catalogue)) ==
          "catalogue.value_out_of_range /international_fees/0/amount");
}

TEST_CASE("a product without an id and a tax without a place are malformed", "[D-p]") {
    domain::Catalogue catalogue = sample_catalogue();
    catalogue.products[3].id = {};
    catalogue.taxes[0].place = {};
    CHECK(summary(rules::check_catalogue(catalogue)) ==
          "catalogue.malformed /products/3/id; catalogue.malformed /taxes/0/place");
}

TEST_CASE("a row holds from its first day until the day before the next", "[D-o]") {
    const std::vector<domain::MinimumCharge> rows{{day("2020-01-01"), 1}, {day("2021-01-01"), 2}};
    const auto found = [&](const char* on) {
        return rules::find_row_in_force<domain::MinimumCharge>(rows, day(on));
    };
    CHECK_FALSE(found("2019-12-31").has_value());
    CHECK(found("2020-01-01") == 0);
    CHECK(found("2020-12-31") == 0);
    CHECK(found("2021-01-01") == 1);
    CHECK(found("9999-12-31") == 1);
}

TEST_CASE("the terms offered are those whose last begun row offers them", "[R10][D-j]") {
    domain::Catalogue catalogue = sample_catalogue();
    const auto offered = [&](const char* on) { return rules::list_terms_offered(catalogue, day(on)).size(); };
    CHECK(offered("2014-12-31") == 0);
    CHECK(offered("2015-01-01") == 3);
    CHECK(offered("2020-01-01") == 5);
    catalogue.terms.push_back({day("2028-01-01"), years(5), false});
    CHECK(offered("2027-12-31") == 5);
    CHECK(offered("2028-01-01") == 4);
}

TEST_CASE("only what follows the account is bought by the licence, and only in a subscription",
          "[R20][R21][D-k]") {
    using domain::AccountType;
    using domain::EntitlementKind;
    const domain::Product& ssl = sample_product("advantage-ov");
    const domain::Product& other = sample_product("smime-enterprise");
    CHECK(rules::entitlement_kind(ssl, AccountType::subscription) == EntitlementKind::licence);
    CHECK(rules::entitlement_kind(ssl, AccountType::unit_based) == EntitlementKind::unit);
    CHECK(rules::entitlement_kind(other, AccountType::subscription) == EntitlementKind::unit);
    CHECK(rules::entitlement_kind(other, AccountType::unit_based) == EntitlementKind::unit);
}
