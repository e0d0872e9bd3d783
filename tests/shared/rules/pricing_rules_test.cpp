#include "rules/pricing_rules.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

#include "core/message.hpp"
#include "rules/cart_rules.hpp"
#include "rules/catalogue_rules.hpp"
#include "rules/tax_rules.hpp"
#include "support/cart_vectors.hpp"

namespace {

using namespace certfolio;
using namespace certfolio::tests;
using core::Because;

constexpr const char* noon = "2026-11-22T12:00:00Z";

std::string spelt(const domain::Quote& quote) {
    std::string text;
    for (const domain::QuoteLine& line : quote.lines)
        text += std::to_string(line.net.minor) + " ";
    return text + "| " + std::to_string(quote.international_fee.minor) + " | " +
           std::to_string(quote.net.minor) + " + " + std::to_string(quote.tax.minor) + " = " +
           std::to_string(quote.total.minor);
}

domain::Catalogue catalogue_of(const Vector& vector) {
    domain::Catalogue catalogue = sample_catalogue();
    if (!vector.has("Price"))
        return catalogue;
    for (domain::Product& product : catalogue.products)
        for (domain::PriceRow& row : product.prices)
            row.unit.minor = row.licence_per_year.minor = std::stoll(vector.value("Price"));
    return catalogue;
}

core::Decision<domain::Quote> priced(const Vector& vector) {
    const auto cart = rules::parse_cart(draft_of(vector));
    REQUIRE(cart.has_value());
    const core::Instant now = at(vector.value("At"));
    const domain::Catalogue catalogue = catalogue_of(vector);
    if (!vector.has("Started"))
        return rules::price_cart(*cart, catalogue, now);
    const domain::RunningAccount account{at(vector.value("Started")), at(vector.value("Ends"))};
    return rules::price_addition(*cart, account, catalogue, now);
}

domain::Quote quote_of(const domain::Cart& cart, const char* when = noon) {
    const auto priced_cart = rules::price_cart(cart, sample_catalogue(), at(when));
    REQUIRE(priced_cart.has_value());
    return priced_cart->value;
}

const core::Step* find_step(const core::Explanation& explanation, Because because, int line = -1) {
    for (const core::Step& step : explanation)
        if (step.because == because && step.line == line)
            return &step;
    return nullptr;
}

}  // namespace

TEST_CASE("carts cost what the vectors say", "[R2][R7][R18][R21][R33][R34][R36][R50][D-a][D-d][D-j]") {
    for (const Vector& vector : read_vectors("pricing.vec")) {
        INFO(vector.place());
        const auto decided = priced(vector);
        CHECK(decided.has_value() == vector.valid);
        CHECK((decided ? spelt(decided->value) : summary(decided.error())) == vector.expect);
    }
}

TEST_CASE("every figure of a quote is explained by the row and the rule that made it", "[R7]") {
    domain::Cart cart = subscription(3, "advantage-ov=5, smime-enterprise=5");
    cart.headquarters_outside = true;
    cart.tax_place = domain::TaxPlace::parse("CA-ON");
    const auto decided = rules::price_cart(cart, sample_catalogue(), at(noon));
    REQUIRE(decided.has_value());
    const auto& [quote, explanation] = *decided;

    const core::Step* price = find_step(explanation, Because::price_row_holds, 0);
    REQUIRE(price != nullptr);
    CHECK(core::pointer(price->source) == "/products/1/prices/1");
    CHECK(price->operands[0] == core::Operand{core::Unit::money_minor, 21'900});
    CHECK(find_step(explanation, Because::term_multiplies, 0)->operands[2].number ==
          quote.lines[0].each.minor);
    CHECK(find_step(explanation, Because::term_multiplies, 1) == nullptr);
    CHECK(find_step(explanation, Because::quantity_multiplies, 1)->operands[2].number ==
          quote.lines[1].gross.minor);
    const core::Step* volume = find_step(explanation, Because::volume_tier_reduces, 0);
    CHECK(core::pointer(volume->source) == "/volume_tiers/0");
    CHECK(volume->operands[2].number == quote.lines[0].volume_reduction.minor);
    const core::Step* term = find_step(explanation, Because::term_tier_reduces, 0);
    CHECK(core::pointer(term->source) == "/term_tiers/0");
    CHECK(term->operands[2].number == quote.lines[0].term_reduction.minor);
    CHECK(core::pointer(find_step(explanation, Because::international_fee_applies)->source) ==
          "/international_fees/1");
    CHECK(core::pointer(find_step(explanation, Because::tax_applies)->source) == "/taxes/8/rows/0");
    CHECK(find_step(explanation, Because::total_is_sum)->operands[3].number == quote.total.minor);
    CHECK(find_step(explanation, Because::account_ends)->operands[2].number ==
          quote.account_ends_at->seconds);
}

TEST_CASE("a quote names its catalogue, its instant and the end of a subscription", "[R11][R12]") {
    const domain::Quote quote = quote_of(subscription(2, "standard-ov=1"));
    CHECK(quote.catalogue_version.text() == sample_catalogue().version.text());
    CHECK(quote.at == at(noon));
    CHECK(quote.account_ends_at == at("2028-11-22T12:00:00Z"));
    CHECK(quote.lines[0].kind == domain::EntitlementKind::licence);
    CHECK_FALSE(quote_of(unit_based("standard-ov=1")).account_ends_at.has_value());
    CHECK(quote_of(unit_based("standard-ov=1")).lines[0].kind == domain::EntitlementKind::unit);
}

TEST_CASE("a quote without a place of tax says so instead of taxing at nothing", "[R7]") {
    const auto decided = rules::price_cart(unit_based("standard-ov=1"), sample_catalogue(), at(noon));
    CHECK_FALSE(decided->value.tax_rate.has_value());
    CHECK(find_step(decided->explanation, Because::tax_unknown) != nullptr);
}

TEST_CASE("a subdivision is taxed by its own row, until that holds by its country's, else not at all",
          "[R7]") {
    domain::Catalogue catalogue = sample_catalogue();
    const auto rate = [](std::int64_t number) { return domain::BasisPoints::from(number).value(); };
    const auto place = [](std::string_view text) { return domain::TaxPlace::parse(text).value(); };
    catalogue.taxes = {{place("ES-CN"), "IGIC", {}, {{day("2030-01-01"), rate(700)}}},
                       {place("ES"), "IVA", {}, {{day("2020-01-01"), rate(2100)}}}};
    const auto rate_on = [&](std::string_view on) {
        return rules::tax_in_force(place("ES-CN"), catalogue, day(on)).rate.number();
    };
    for (int order = 0; order < 2; ++order) {
        CHECK(rate_on("2019-12-31") == 0);
        CHECK(rate_on("2020-01-01") == 2100);
        CHECK(rate_on("2029-12-31") == 2100);
        CHECK(rate_on("2030-01-01") == 700);
        std::swap(catalogue.taxes.front(), catalogue.taxes.back());
    }
    const auto before = rules::tax_in_force(place("ES-CN"), catalogue, day("2019-12-31"));
    CHECK(before.source.table == core::Table::none);
}

TEST_CASE("of a country with very many places only some are named as the nearest", "[R7]") {
    domain::Catalogue catalogue = sample_catalogue();
    for (char letter = 'A'; letter <= 'Z'; ++letter)
        for (const char* const end : {"A", "B"})
            catalogue.taxes.push_back(
                {domain::TaxPlace::parse("US-" + std::string(1, letter) + end).value(), "sales tax", {}, {}});
    CHECK(rules::list_tax_places_near("US", catalogue).size() == 32);
    CHECK(rules::list_tax_places_near("", catalogue).size() == 32);
    CHECK(rules::list_tax_places_near("CA", catalogue).size() == 13);
    CHECK(rules::list_tax_places_near("Germany", catalogue).front().text() == "DE");
}

TEST_CASE("a place is known when the catalogue names it or it is a country that it says nothing of", "[R7]") {
    const auto known = [](std::string_view text) {
        return rules::is_tax_place_known(domain::TaxPlace::parse(text).value(), sample_catalogue());
    };
    for (const char* const place : {"DE", "CA-ON", "US", "AQ"}) {
        INFO(place);
        CHECK(known(place));
    }
    for (const char* const place : {"ZZ", "UK", "EU", "CA", "CA-XX", "DE-XX", "US-CA", "ZZ-ZZ"}) {
        INFO(place);
        CHECK_FALSE(known(place));
    }
    domain::Catalogue catalogue = sample_catalogue();
    const auto kosovo = domain::TaxPlace::parse("XK").value();
    CHECK_FALSE(rules::is_tax_place_known(kosovo, catalogue));
    catalogue.taxes.push_back({kosovo, "VAT", {}, {{day("2020-01-01"), {}}}});
    CHECK(rules::is_tax_place_known(kosovo, catalogue));
}

TEST_CASE("priced again at the same instant, a quote equals itself", "[R97]") {
    domain::Cart cart = subscription(5, "wildcard-ov=12, code-signing-ev=2");
    cart.tax_place = domain::TaxPlace::parse("FI");
    CHECK(quote_of(cart) == quote_of(cart));
}

TEST_CASE("the same price is the same terms, lines and figures, whenever it was worked out", "[R97]") {
    domain::Cart cart = subscription(2, "advantage-ov=5, multi-domain-ev=1");
    cart.tax_place = domain::TaxPlace::parse("CA-ON");
    const domain::Quote seen = quote_of(cart);
    CHECK(rules::same_price(seen, quote_of(cart, "2026-12-24T00:00:00Z")));
    CHECK_FALSE(rules::same_price(seen, quote_of(cart, "2027-07-01T00:00:00Z")));

    domain::Quote changed = seen;
    changed.catalogue_version = "2026-12.1";
    CHECK(rules::same_price(seen, changed));
    changed.total.minor += 1;
    CHECK_FALSE(rules::same_price(seen, changed));
    changed = seen;
    changed.tax_rate.reset();
    CHECK_FALSE(rules::same_price(seen, changed));
    changed = seen;
    changed.cart.term = years(3);
    CHECK_FALSE(rules::same_price(seen, changed));
    changed = seen;
    changed.total.currency.code = "EUR";
    CHECK_FALSE(rules::same_price(seen, changed));
    domain::Cart swapped = cart;
    std::swap(swapped.lines[0], swapped.lines[1]);
    CHECK_FALSE(rules::same_price(seen, quote_of(swapped)));
}

TEST_CASE("an addition keeps the account it is for and never pays the fee for new ones", "[R53][D-a][D-d]") {
    domain::Cart cart = subscription(1, "standard-ov=1");
    cart.headquarters_outside = true;
    const domain::RunningAccount account{at("2026-11-22"), at("2027-11-22")};
    const auto decided = rules::price_addition(cart, account, sample_catalogue(), at("2027-11-01"));
    REQUIRE(decided.has_value());
    CHECK(decided->value.running_account == account);
    CHECK(decided->value.account_ends_at == account.ends_at);
    CHECK(decided->value.international_fee.minor == 0);
    const core::Step* minimum = find_step(decided->explanation, Because::minimum_charge_applies, 0);
    REQUIRE(minimum != nullptr);
    CHECK(core::pointer(minimum->source) == "/minimum_charges/0");
    CHECK(minimum->operands[0].number == 30);
    CHECK(minimum->operands[1].number == 21);
}

TEST_CASE("an addition on any day costs the sum of its days, never more than the whole term", "[D-d]") {
    const domain::RunningAccount account{at("2027-11-22T08:00:00Z"), at("2028-11-22T08:00:00Z")};
    std::int64_t before = INT64_MAX;
    for (int day_number = 0; day_number < 366; ++day_number) {
        const core::Instant now = account.started_at.plus_days(day_number);
        const auto decided =
            rules::price_addition(subscription(1, "standard-ov=1"), account, sample_catalogue(), now);
        REQUIRE(decided.has_value());
        const std::int64_t days = std::max(366 - day_number, 30);
        INFO("day " << day_number);
        // 2028 is a leap year: 366 days in the term; half up.
        CHECK(decided->value.lines[0].each.minor == (15'500 * days * 2 + 366) / (366 * 2));
        CHECK(decided->value.lines[0].each.minor <= before);
        before = decided->value.lines[0].each.minor;
    }
}

TEST_CASE("a term that is no longer offered goes on for the accounts that have it", "[D-d][D-j]") {
    domain::Catalogue catalogue = sample_catalogue();
    for (domain::TermOffer& offer : catalogue.terms)
        offer.offered = false;
    const domain::RunningAccount account{at("2026-11-22"), at("2029-11-22")};
    CHECK(rules::price_addition(subscription(3, "standard-ov=1"), account, catalogue, at("2027-01-01"))
              .has_value());
    CHECK_FALSE(rules::price_cart(subscription(3, "standard-ov=1"), catalogue, at("2027-01-01")).has_value());
}

TEST_CASE("every step of a calculation can be said in a sentence with its figures", "[R7]") {
    domain::Cart cart = subscription(3, "advantage-ov=5");
    cart.headquarters_outside = true;
    cart.tax_place = domain::TaxPlace::parse("CA-ON");
    const auto decided = rules::price_cart(cart, sample_catalogue(), at(noon));
    REQUIRE(decided.has_value());
    std::string prose;
    for (const core::Step& step : decided->explanation)
        prose += core::message(step, {"USD", 2}, core::Language::english) + "\n";
    CHECK(prose ==
          "List price $219.00, in force since 1 January 2026.\n"
          "$219.00 a year for 3 years makes $657.00 each.\n"
          "5 × $657.00 makes $3,285.00.\n"
          "Volume price, 5 or more: 5 % of $3,285.00 is taken off, $164.25.\n"
          "Multi-year price, 3 years or more: 5 % of $3,120.75 is taken off, $156.04.\n"
          "Headquarters outside the home countries: a fee of $175.00 per new account.\n"
          "Tax of 13 % on $3,139.71 is $408.16.\n"
          "$2,964.71 for the products, $175.00 in fees and $408.16 in tax make $3,547.87.\n"
          "An account that starts on 22 November 2026 for 3 years ends on 22 November 2029, 12:00:00 UTC.\n");
}
