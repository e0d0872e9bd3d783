#include "rules/pricing_calculation.hpp"

#include "rules/catalogue_rules.hpp"
#include "rules/tax_rules.hpp"

namespace certfolio::rules {

namespace {

using core::Because;
using core::Clause;
using core::Operand;
using core::SourceRow;
using core::Table;
using core::Unit;
using domain::BasisPoints;
using domain::EntitlementKind;
using domain::Money;
using domain::Product;

constexpr Clause clause_price{"R50"};
constexpr Clause clause_licence{"R12"};
constexpr Clause clause_unit{"R35"};
constexpr Clause clause_tiers{"D-j"};
constexpr Clause clause_proration{"D-d"};
constexpr Clause clause_fee{"D-a"};
constexpr Clause clause_total{"R7"};
constexpr Clause clause_account{"R11"};

/// A line takes at most six steps, the whole at most four.
constexpr std::size_t steps_per_line_max = 7;
constexpr std::size_t steps_of_whole_max = 4;

Operand money(Money amount) {
    return {Unit::money_minor, amount.minor};
}
Operand instant(core::Instant at) {
    return {Unit::instant, at.seconds};
}
Operand basis_points(BasisPoints part) {
    return {Unit::basis_points, part.number()};
}

Money minus(Money left, Money right) {
    return {left.minor - right.minor, left.currency};
}

}  // namespace

PriceCalculation::PriceCalculation(const domain::Cart& cart, const domain::Catalogue& catalogue,
                                   core::Instant now, int years)
    : catalogue_(catalogue),
      day_(now.date()),
      years_(years),
      volume_tiers_(list_volume_tiers(catalogue, day_)),
      term_tiers_(list_term_tiers(catalogue, day_)),
      zero_{0, catalogue.currency} {
    quote_.catalogue_version = catalogue.version;
    quote_.at = now;
    quote_.cart = cart;
    quote_.international_fee = quote_.net = quote_.tax = quote_.total = zero_;
    quote_.lines.reserve(cart.lines.size());
    explanation_.reserve(cart.lines.size() * steps_per_line_max + steps_of_whole_max);
}

std::optional<Money> PriceCalculation::licence_each(Money per_year) {
    const auto whole = multiply(per_year, years_);
    if (!whole)
        return std::nullopt;
    explain(Because::term_multiplies, clause_licence, {}, money(per_year), {Unit::years, years_},
            money(*whole));
    if (!proration_)
        return whole;
    const auto part = share(*whole, proration_->days_charged, proration_->days_in_term);
    if (!part)
        return std::nullopt;
    if (proration_->days_charged > proration_->days_left)
        explain(Because::minimum_charge_applies, clause_proration, proration_->minimum,
                {Unit::days, proration_->days_charged}, {Unit::days, proration_->days_left});
    explain(Because::proration_by_day, clause_proration, {}, {Unit::days, proration_->days_charged},
            {Unit::days, proration_->days_in_term}, money(*whole), money(*part));
    return part;
}

std::optional<Money> PriceCalculation::volume_reduction(Money gross, std::int64_t quantity) {
    const TierInForce* tier = find_tier(volume_tiers_, quantity);
    if (!tier)
        return zero_;
    const auto reduction = share(gross, tier->reduction.number(), BasisPoints::max);
    if (reduction)
        explain(Because::volume_tier_reduces, clause_price, {Table::volume_tiers, 0, tier->row},
                {Unit::quantity, tier->least}, basis_points(tier->reduction), money(*reduction),
                money(gross));
    return reduction;
}

std::optional<Money> PriceCalculation::term_reduction(Money amount, bool licence) {
    const TierInForce* tier = licence ? find_tier(term_tiers_, years_) : nullptr;
    if (!tier)
        return zero_;
    const auto reduction = share(amount, tier->reduction.number(), BasisPoints::max);
    if (reduction)
        explain(Because::term_tier_reduces, clause_tiers, {Table::term_tiers, 0, tier->row},
                {Unit::years, tier->least}, basis_points(tier->reduction), money(*reduction), money(amount));
    return reduction;
}

bool PriceCalculation::add_line(std::size_t line) {
    line_ = static_cast<std::int32_t>(line);
    const domain::CartLine& wanted = quote_.cart.lines[line];
    const Product* product = catalogue_.find_product(wanted.product);
    CERTFOLIO_ASSERT(product != nullptr && quote_.cart.account_type.has_value());
    const auto row = find_row_in_force<domain::PriceRow>(product->prices, day_);
    CERTFOLIO_ASSERT(row.has_value());
    const domain::PriceRow& price = product->prices[*row];
    const EntitlementKind kind = entitlement_kind(*product, *quote_.cart.account_type);
    const bool licence = kind == EntitlementKind::licence;

    const Money list = licence ? price.licence_per_year : price.unit;
    const SourceRow source{Table::product_prices,
                           static_cast<std::uint16_t>(product - catalogue_.products.data()),
                           static_cast<std::uint16_t>(*row)};
    explain(Because::price_row_holds, licence ? clause_price : clause_unit, source, money(list),
            instant(core::Instant::at_start_of(price.from)));
    const std::int64_t quantity = wanted.quantity.number();
    const auto each = licence ? licence_each(list) : list;
    const auto gross = each ? multiply(*each, quantity) : std::nullopt;
    if (!gross)
        return false;
    explain(Because::quantity_multiplies, clause_price, {}, money(*each), {Unit::quantity, quantity},
            money(*gross));

    const auto volume = volume_reduction(*gross, quantity);
    const auto term = volume ? term_reduction(minus(*gross, *volume), licence) : std::nullopt;
    if (!term)
        return false;
    const Money net = minus(minus(*gross, *volume), *term);
    quote_.lines.push_back({wanted.product, wanted.quantity, kind, *each, *gross, *volume, *term, net});
    return true;
}

void PriceCalculation::add_international_fee() {
    line_ = -1;
    const auto row = find_row_in_force<domain::InternationalFee>(catalogue_.international_fees, day_);
    if (!quote_.cart.headquarters_outside || quote_.cart.lines.empty() || !row)
        return;
    quote_.international_fee = catalogue_.international_fees[*row].amount;
    explain(Because::international_fee_applies, clause_fee,
            {Table::international_fees, 0, static_cast<std::uint16_t>(*row)},
            money(quote_.international_fee));
}

bool PriceCalculation::add_tax_and_total() {
    line_ = -1;
    std::optional<Money> lines = zero_;
    for (const domain::QuoteLine& line : quote_.lines)
        if (lines = add(*lines, line.net); !lines)
            return false;
    const auto net = add(*lines, quote_.international_fee);
    if (!net)
        return false;
    quote_.net = *net;

    if (quote_.cart.tax_place) {
        const TaxInForce tax = tax_in_force(*quote_.cart.tax_place, catalogue_, day_);
        const auto amount = share(*net, tax.rate.number(), BasisPoints::max);
        if (!amount)
            return false;
        quote_.tax_rate = tax.rate;
        quote_.tax = *amount;
        explain(Because::tax_applies, clause_total, tax.source, basis_points(tax.rate), money(*net),
                money(*amount));
    } else {
        explain(Because::tax_unknown, clause_total, {});
    }

    const auto total = add(quote_.net, quote_.tax);
    if (!total)
        return false;
    quote_.total = *total;
    explain(Because::total_is_sum, clause_total, {}, money(*lines), money(quote_.international_fee),
            money(quote_.tax), money(*total));
    return true;
}

void PriceCalculation::add_account_end(core::Instant starts_at, core::Instant ends_at) {
    line_ = -1;
    quote_.account_ends_at = ends_at;
    explain(Because::account_ends, clause_account, {}, instant(starts_at), {Unit::years, years_},
            instant(ends_at));
}

}  // namespace certfolio::rules
