#include "rules/pricing_tiers.hpp"

#include <algorithm>

namespace certfolio::rules {

namespace {

/// `key` gives a row's least number. The rows may stand in any order: the catalogue may not be checked yet.
template <class Row, class Key>
std::vector<TierInForce> list_tiers(const std::vector<Row>& rows, core::Date day, Key key) {
    std::vector<TierInForce> tiers;
    tiers.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].from > day)
            continue;
        const TierInForce tier{key(rows[i]), rows[i].reduction, static_cast<std::uint16_t>(i)};
        const auto place = std::lower_bound(
            tiers.begin(), tiers.end(), tier.least,
            [](const TierInForce& other, std::int64_t least) { return other.least < least; });
        if (place != tiers.end() && place->least == tier.least)
            *place = tier;
        else
            tiers.insert(place, tier);
    }
    std::erase_if(tiers, [](const TierInForce& tier) { return tier.reduction.number() == 0; });
    return tiers;
}

}  // namespace

std::vector<TierInForce> list_volume_tiers(const domain::Catalogue& catalogue, core::Date day) {
    return list_tiers(catalogue.volume_tiers, day,
                      [](const domain::VolumeTier& tier) { return tier.quantity_min; });
}

std::vector<TierInForce> list_term_tiers(const domain::Catalogue& catalogue, core::Date day) {
    return list_tiers(catalogue.term_tiers, day,
                      [](const domain::TermTier& tier) { return std::int64_t{tier.years_min.years()}; });
}

const TierInForce* find_tier(const std::vector<TierInForce>& tiers, std::int64_t number) noexcept {
    const TierInForce* found = nullptr;
    for (const TierInForce& tier : tiers)
        if (tier.least <= number)
            found = &tier;
    return found;
}

}  // namespace certfolio::rules
