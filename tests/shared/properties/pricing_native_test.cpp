#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "rules/catalogue_rules.hpp"
#include "rules/lifetime_rules.hpp"
#include "rules/pricing_rules.hpp"
#include "support/sample_catalogue.hpp"

using namespace certfolio;
using namespace certfolio::tests;

namespace {

/// A second between 2015 and 2036.
core::Instant any_instant() {
    return {*rc::gen::inRange<std::int64_t>(1'420'070'400, 2'082'758'400).as("instant")};
}

/// One to ten different products of the sample, on any terms that are offered at any time since 2020.
domain::Cart any_cart() {
    domain::Cart cart;
    cart.account_type = *rc::gen::element(domain::AccountType::subscription, domain::AccountType::unit_based);
    if (cart.account_type == domain::AccountType::subscription)
        cart.term = years(*rc::gen::inRange(1, 6).as("years"));
    cart.headquarters_outside = *rc::gen::arbitrary<bool>();
    if (*rc::gen::arbitrary<bool>())
        cart.tax_place = (*rc::gen::elementOf(sample_catalogue().taxes)).place;
    for (const domain::Product& product : sample_catalogue().products)
        if (cart.lines.size() < 10 && *rc::gen::arbitrary<bool>())
            cart.lines.push_back(
                {product.id, *domain::Quantity::from(*rc::gen::inRange(1, 301).as("quantity"))});
    return cart;
}

core::Instant any_instant_since_2020() {
    return {*rc::gen::inRange<std::int64_t>(1'577'836'800, 2'082'758'400).as("instant")};
}

domain::Quote quote_of(const domain::Cart& cart, core::Instant now) {
    auto decided = rules::price_cart(cart, sample_catalogue(), now);
    RC_ASSERT(decided.has_value());
    return decided->value;
}

/// Random tiers that `check_catalogue` has accepted.
domain::Catalogue any_tiers() {
    domain::Catalogue catalogue = sample_catalogue();
    catalogue.volume_tiers.clear();
    std::int64_t least = 1;
    for (int left = *rc::gen::inRange(0, 4); left > 0; --left) {
        least += *rc::gen::inRange<std::int64_t>(1, 20);
        catalogue.volume_tiers.push_back(
            {day("2015-01-01"), least,
             *domain::BasisPoints::from(*rc::gen::inRange<std::int64_t>(0, 3'000))});
    }
    RC_PRE(rules::check_catalogue(catalogue).empty());
    return catalogue;
}

}  // namespace

TEST_CASE("the figures of every quote add up", "[R7]") {
    CHECK(rc::check([] {
        const domain::Quote quote = quote_of(any_cart(), any_instant_since_2020());
        std::int64_t lines_net = 0;
        for (const domain::QuoteLine& line : quote.lines) {
            RC_ASSERT(line.gross.minor == line.each.minor * line.quantity.number());
            RC_ASSERT(line.net.minor ==
                      line.gross.minor - line.volume_reduction.minor - line.term_reduction.minor);
            RC_ASSERT(line.volume_reduction.minor >= 0 && line.term_reduction.minor >= 0 &&
                      line.net.minor >= 0);
            lines_net += line.net.minor;
        }
        RC_ASSERT(quote.net.minor == lines_net + quote.international_fee.minor);
        RC_ASSERT(quote.total.minor == quote.net.minor + quote.tax.minor);
        RC_ASSERT(quote.tax_rate.has_value() == quote.cart.tax_place.has_value());
        if (quote.tax_rate) {
            const std::int64_t exact = quote.net.minor * quote.tax_rate->number();
            RC_ASSERT(std::abs(quote.tax.minor * 10'000 - exact) <= 5'000);
        }
    }));
}

TEST_CASE("more of a product never costs less", "[R50]") {
    CHECK(rc::check([] {
        const domain::Catalogue catalogue = any_tiers();
        domain::Cart fewer = any_cart();
        RC_PRE(!fewer.lines.empty());
        const auto line = *rc::gen::inRange<std::size_t>(0, fewer.lines.size());
        domain::Cart more = fewer;
        const std::int64_t quantity = *rc::gen::inRange<std::int64_t>(1, 80);
        fewer.lines[line].quantity = *domain::Quantity::from(quantity);
        more.lines[line].quantity = *domain::Quantity::from(quantity + 1);
        const core::Instant now = any_instant_since_2020();
        RC_ASSERT(rules::price_cart(fewer, catalogue, now)->value.total.minor <=
                  rules::price_cart(more, catalogue, now)->value.total.minor);
    }));
}

TEST_CASE("a longer subscription never costs less", "[D-j]") {
    CHECK(rc::check([] {
        domain::Cart cart = any_cart();
        cart.account_type = domain::AccountType::subscription;
        const core::Instant now = any_instant_since_2020();
        std::int64_t before = 0;
        for (int term = 1; term <= 5; ++term) {
            cart.term = years(term);
            const std::int64_t total = quote_of(cart, now).total.minor;
            RC_ASSERT(total >= before);
            before = total;
        }
    }));
}

TEST_CASE("buying together never costs more than buying apart", "[R50]") {
    CHECK(rc::check([] {
        domain::Cart whole = any_cart();
        const core::Instant now = any_instant_since_2020();
        whole.headquarters_outside = false;
        std::int64_t apart = 0;
        for (const domain::CartLine& line : whole.lines) {
            domain::Cart part = whole;
            part.lines = {line};
            apart += quote_of(part, now).net.minor;
        }
        RC_ASSERT(quote_of(whole, now).net.minor == apart);

        for (domain::CartLine& line : whole.lines)
            line.quantity = *domain::Quantity::from(*rc::gen::inRange<std::int64_t>(1, 50));
        domain::Cart doubled = whole;
        for (domain::CartLine& line : doubled.lines)
            line.quantity = *domain::Quantity::from(line.quantity.number() * 2);
        RC_ASSERT(quote_of(doubled, now).net.minor <=
                  2 * quote_of(whole, now).net.minor + static_cast<std::int64_t>(2 * whole.lines.size()));
    }));
}

TEST_CASE("the order of the lines changes nothing but the order of the lines", "[R52]") {
    CHECK(rc::check([] {
        const domain::Cart cart = any_cart();
        domain::Cart reversed = cart;
        std::reverse(reversed.lines.begin(), reversed.lines.end());
        const core::Instant now = any_instant_since_2020();
        RC_ASSERT(quote_of(cart, now).total == quote_of(reversed, now).total);
    }));
}

TEST_CASE("an addition never costs more than the same in a new account, and less the later it is", "[D-d]") {
    CHECK(rc::check([] {
        domain::Cart cart = any_cart();
        cart.account_type = domain::AccountType::subscription;
        cart.term = years(*rc::gen::inRange(1, 6));
        cart.headquarters_outside = false;
        // Within one set of price rows, so that only the days differ.
        const core::Instant start = at("2028-02-29T11:22:33Z");
        const domain::RunningAccount account{start, rules::account_end(start, *cart.term)};
        const std::int64_t length = account.ends_at.seconds - start.seconds;
        const std::int64_t early = *rc::gen::inRange<std::int64_t>(0, length);
        const std::int64_t late = *rc::gen::inRange<std::int64_t>(early, length);
        const auto total_at = [&](std::int64_t seconds) {
            return rules::price_addition(cart, account, sample_catalogue(), start.plus_seconds(seconds))
                ->value.total.minor;
        };
        RC_ASSERT(total_at(late) <= total_at(early));
        RC_ASSERT(total_at(early) <= quote_of(cart, start).total.minor);
        RC_ASSERT(total_at(0) == quote_of(cart, start).total.minor);
    }));
}

TEST_CASE("units that cover a time are enough, and one fewer is not", "[R35][R39][D-c]") {
    CHECK(rc::check([] {
        const core::Instant from = any_instant();
        const core::Instant until = from.plus_seconds(*rc::gen::inRange<std::int64_t>(1, 400'000'000));
        const auto units = rules::units_needed(from, until, 0);
        RC_ASSERT(units.has_value());
        RC_ASSERT(rules::unit_coverage(from, units->value).value.until >= until);
        RC_ASSERT(rules::unit_coverage(from, units->value - 1).value.until < until);
        const auto carried = rules::units_needed(from, until, 1);
        RC_ASSERT(carried->value >= 1);
        RC_ASSERT(carried->value == units->value || carried->value == units->value - 1);
    }));
}

TEST_CASE("no split of units over certificates uses more years than were bought", "[R39]") {
    CHECK(rc::check([] {
        const std::int64_t bought = *rc::gen::inRange<std::int64_t>(1, 20);
        const core::Instant from = any_instant();
        std::int64_t free = bought;
        std::int64_t years_used = 0;
        while (free > 0) {
            const int length = *rc::gen::inRange(1, 6);
            const auto left = rules::decide_unit_use(free, from, from.plus_months(12 * length), 0);
            if (!left) {
                RC_ASSERT(length > free);
                break;
            }
            years_used += length;
            free = left->value;
        }
        RC_ASSERT(years_used + free == bought);
    }));
}

TEST_CASE("a certificate never outlasts the row of its issue date, counted to its last second",
          "[R41][D-o]") {
    CHECK(rc::check([] {
        const core::Instant issued = any_instant();
        const domain::Product& product = sample_product("advantage-ov");
        const auto limit = rules::lifetime_limit(product, sample_catalogue(), "public-trust", issued);
        RC_ASSERT(limit.has_value());
        // RFC 5280: from notBefore to notAfter inclusive.
        RC_ASSERT(limit->value.not_after.seconds - issued.seconds + 1 ==
                  limit->value.until.seconds - issued.seconds);
        const auto guide = rules::lifetime_limit(product, sample_catalogue(), "guide", issued);
        RC_ASSERT(limit->value.until <= guide->value.until);

        const int months = *rc::gen::inRange(1, 70);
        const auto decided =
            rules::decide_certificate_term({issued, months, {}}, product, sample_catalogue(), "public-trust");
        RC_ASSERT(decided.has_value() == (issued.plus_months(months) <= limit->value.until));
        if (!decided && !decided.error()[0].fixes.empty()) {
            const auto mended = static_cast<int>(decided.error()[0].fixes[0].amount);
            RC_ASSERT(rules::decide_certificate_term({issued, mended, {}}, product, sample_catalogue(),
                                                     "public-trust")
                          .has_value());
            RC_ASSERT(issued.plus_months(mended + 1) > limit->value.until);
        }
    }));
}
