#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "domain/quantity.hpp"
#include "rules/catalogue_rules_faults.hpp"
#include "rules/pricing_tiers.hpp"

namespace certfolio::rules::catalogue_faults {

namespace {

using core::Code;
using domain::BasisPoints;
using domain::Catalogue;

/// Days on which the set of tiers changes.
template <class Row>
std::set<core::Date> days_of(const std::vector<Row>& rows) {
    std::set<core::Date> days;
    for (const Row& row : rows)
        days.insert(row.from);
    return days;
}

/// Reaching a tier must never make the whole cheaper than staying one below it, nor reduce by less than the
/// tier before. Exact: (1 - r) × least >= (1 - r before) × (least - 1) in whole basis points.
void check_tier_steps(const std::vector<TierInForce>& tiers, std::string_view list, core::Clause row,
                      std::set<std::uint16_t>& reported, Faults& faults) {
    std::int64_t reduction_before = 0;
    for (const TierInForce& tier : tiers) {
        const std::int64_t reduction = tier.reduction.number();
        const bool cheaper = (BasisPoints::max - reduction) * tier.least <
                             (BasisPoints::max - reduction_before) * (tier.least - 1);
        if ((cheaper || reduction < reduction_before) && reported.insert(tier.row).second)
            faults.add(Code::catalogue_contradiction, at(list, tier.row) + "/reduction", row,
                       std::to_string(reduction));
        reduction_before = reduction;
    }
}

void check_volume_tiers(const Catalogue& catalogue, Faults& faults) {
    const auto& tiers = catalogue.volume_tiers;
    faults.check_count("/volume_tiers", "R50", tiers.size(), 0);
    faults.check_ascending<domain::VolumeTier>(
        "/volume_tiers", "R50", tiers, [](const domain::VolumeTier& tier) { return tier.quantity_min; });
    bool in_range = true;
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        faults.check_range(at("/volume_tiers", i) + "/quantity_min", "R50", tiers[i].quantity_min, 2,
                           domain::Quantity::max);
        in_range = in_range && tiers[i].quantity_min >= 2 && tiers[i].quantity_min <= domain::Quantity::max;
    }
    std::set<std::uint16_t> reported;
    if (in_range)
        for (const core::Date day : days_of(tiers))
            check_tier_steps(list_volume_tiers(catalogue, day), "/volume_tiers", "R50", reported, faults);
}

void check_term_tiers(const Catalogue& catalogue, Faults& faults) {
    const auto& tiers = catalogue.term_tiers;
    faults.check_count("/term_tiers", "D-j", tiers.size(), 0);
    faults.check_ascending<domain::TermTier>("/term_tiers", "D-j", tiers,
                                             [](const domain::TermTier& tier) { return tier.years_min; });
    for (std::size_t i = 0; i < tiers.size(); ++i)
        faults.check_range(at("/term_tiers", i) + "/years_min", "D-j", tiers[i].years_min.years(), 2,
                           domain::Term::years_max);
    std::set<std::uint16_t> reported;
    for (const core::Date day : days_of(tiers))
        check_tier_steps(list_term_tiers(catalogue, day), "/term_tiers", "D-j", reported, faults);
}

void check_fees(const Catalogue& catalogue, Faults& faults) {
    const auto& fees = catalogue.international_fees;
    faults.check_count("/international_fees", "D-a", fees.size(), 0);
    faults.check_ascending<domain::InternationalFee>("/international_fees", "D-a", fees);
    for (std::size_t i = 0; i < fees.size(); ++i)
        faults.check_amount(at("/international_fees", i) + "/amount", "D-a", fees[i].amount,
                            catalogue.currency);
}

void check_taxes(const Catalogue& catalogue, Faults& faults) {
    const auto& taxes = catalogue.taxes;
    faults.check_count("/taxes", "R7", taxes.size(), 0);
    for (std::size_t i = 0; i < taxes.size(); ++i) {
        const std::string field = at("/taxes", i);
        const auto same_place = [&](const domain::Tax& tax) { return tax.place == taxes[i].place; };
        if (taxes[i].place.text().empty())
            faults.add(Code::catalogue_malformed, field + "/place", "R7");
        else if (&*std::find_if(taxes.begin(), taxes.end(), same_place) != &taxes[i])
            faults.add(Code::catalogue_duplicate, field + "/place", "R7", std::string(taxes[i].place.text()));
        faults.check_text(field + "/name", "R7", taxes[i].name, 80);
        faults.check_translations(field, "R7", taxes[i].translations);
        faults.check_count(field + "/rows", "R7", taxes[i].rows.size(), 1);
        faults.check_ascending<domain::TaxRow>(field + "/rows", "R7", taxes[i].rows);
    }
}

void check_minimum_charges(const Catalogue& catalogue, Faults& faults) {
    const auto& charges = catalogue.minimum_charges;
    faults.check_count("/minimum_charges", "D-d", charges.size(), 0);
    faults.check_ascending<domain::MinimumCharge>("/minimum_charges", "D-d", charges);
    for (std::size_t i = 0; i < charges.size(); ++i)
        faults.check_range(at("/minimum_charges", i) + "/days", "D-d", charges[i].days, 0, 366);
}

}  // namespace

void check_price_rules(const Catalogue& catalogue, Faults& faults) {
    check_volume_tiers(catalogue, faults);
    check_term_tiers(catalogue, faults);
    check_fees(catalogue, faults);
    check_taxes(catalogue, faults);
    check_minimum_charges(catalogue, faults);
}

}  // namespace certfolio::rules::catalogue_faults
