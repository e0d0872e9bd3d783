#include "rules/pricing_rules.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "rules/cart_rules.hpp"
#include "rules/catalogue_rules.hpp"
#include "rules/lifetime_rules.hpp"
#include "rules/pricing_calculation.hpp"

namespace certfolio::rules {

namespace {

using core::Code;
using core::Violation;
using core::Violations;
using domain::AccountType;
using domain::Cart;
using domain::Catalogue;
using domain::Quote;
using domain::RunningAccount;
using domain::Term;

Violations overflow(std::string_view field) {
    Violation violation = breach(Code::cart_amount_overflow, field, "R7");
    violation.limit = domain::money_minor_max;
    return violation;
}

core::Expected<bool, Violations> add_all_lines(const Cart& cart, PriceCalculation& calculation) {
    for (std::size_t line = 0; line < cart.lines.size(); ++line)
        if (!calculation.add_line(line))
            return core::Unexpected{overflow("/cart/" + std::to_string(line) + "/quantity")};
    return true;
}

/// The term of a running account: the fewest whole years that reach its end.
Term term_of(const RunningAccount& account) {
    for (int years = Term::years_min; years < Term::years_max; ++years)
        if (const auto term = Term::from_years(years);
            account_end(account.started_at, *term) >= account.ends_at)
            return *term;
    return *Term::from_years(Term::years_max);
}

Violations check_addition(const Cart& cart, const RunningAccount& account, const Catalogue& catalogue,
                          core::Instant now) {
    Violations violations;
    if (cart.account_type != AccountType::subscription) {
        Violation violation = breach(Code::cart_account_type_missing, "/account_type", "R9",
                                     cart.account_type ? "unit_based" : "");
        violation.offer(core::FixKind::replace_with, "subscription");
        violations.add(std::move(violation));
    }
    const Term term = term_of(account);
    if (cart.term && *cart.term != term) {
        Violation violation =
            breach(Code::cart_term_not_offered, "/term_years", "R12", std::to_string(cart.term->years()));
        violation.offer(core::FixKind::set_to, {}, term.years());
        violations.add(std::move(violation));
    }
    if (now >= account.ends_at)
        violations.add(breach(Code::cart_account_ended, "", "D-d", account.ends_at.text()));
    violations.add_under("", check_cart_contents(cart, catalogue, now));
    return violations;
}

Proration proration_at(const RunningAccount& account, const Catalogue& catalogue, core::Instant now) {
    Proration proration;
    proration.days_in_term = core::started_days_between(account.started_at, account.ends_at);
    proration.days_left = std::min(core::started_days_between(now, account.ends_at), proration.days_in_term);
    proration.days_charged = proration.days_left;
    const auto row = find_row_in_force<domain::MinimumCharge>(catalogue.minimum_charges, now.date());
    if (!row)
        return proration;
    const std::int64_t minimum = std::min(catalogue.minimum_charges[*row].days, proration.days_in_term);
    if (minimum > proration.days_left) {
        proration.days_charged = minimum;
        proration.minimum = {core::Table::minimum_charges, 0, static_cast<std::uint16_t>(*row)};
    }
    return proration;
}

}  // namespace

core::Decision<Quote> price_cart(const Cart& cart, const Catalogue& catalogue, core::Instant now) {
    if (Violations violations = check_cart(cart, catalogue, now); !violations.empty())
        return core::Unexpected{std::move(violations)};

    PriceCalculation calculation(cart, catalogue, now, cart.term.value_or(Term{}).years());
    if (auto added = add_all_lines(cart, calculation); !added)
        return core::Unexpected{std::move(added).error()};
    calculation.add_international_fee();
    if (!calculation.add_tax_and_total())
        return core::Unexpected{overflow("/cart")};
    if (cart.account_type == AccountType::subscription)
        calculation.add_account_end(now, account_end(now, *cart.term));
    return std::move(calculation).take();
}

core::Decision<Quote> price_addition(const Cart& cart, const RunningAccount& account,
                                     const Catalogue& catalogue, core::Instant now) {
    if (Violations violations = check_addition(cart, account, catalogue, now); !violations.empty())
        return core::Unexpected{std::move(violations)};

    PriceCalculation calculation(cart, catalogue, now, term_of(account).years());
    calculation.prorate(proration_at(account, catalogue, now));
    calculation.quote().running_account = account;
    if (auto added = add_all_lines(cart, calculation); !added)
        return core::Unexpected{std::move(added).error()};
    if (!calculation.add_tax_and_total())
        return core::Unexpected{overflow("/cart")};
    calculation.add_account_end(account.started_at, account.ends_at);
    return std::move(calculation).take();
}

bool same_price(const Quote& seen, const Quote& charged) noexcept {
    return seen.cart.account_type == charged.cart.account_type && seen.cart.term == charged.cart.term &&
           seen.lines == charged.lines && seen.international_fee == charged.international_fee &&
           seen.net == charged.net && seen.tax_rate == charged.tax_rate && seen.tax == charged.tax &&
           seen.total == charged.total;
}

}  // namespace certfolio::rules
