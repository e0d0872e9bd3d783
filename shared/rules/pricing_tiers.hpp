#pragma once

#include <cstdint>
#include <vector>

#include "core/time.hpp"
#include "domain/catalogue.hpp"

namespace certfolio::rules {

/// A tier that holds on some day: from `least` units, licences or years on, a line is reduced by so much.
struct TierInForce {
    std::int64_t least = 0;
    domain::BasisPoints reduction;
    std::uint16_t row = 0;  ///< its place in the catalogue's list
    bool operator==(const TierInForce&) const = default;
};

/// The tiers that hold on `day`, ascending by `least`. Of the rows with the same least number the last begun
/// one holds; a reduction of 0 takes the tier away.
[[nodiscard]] std::vector<TierInForce> list_volume_tiers(const domain::Catalogue& catalogue, core::Date day);
[[nodiscard]] std::vector<TierInForce> list_term_tiers(const domain::Catalogue& catalogue, core::Date day);

/// The tier with the greatest `least` that `number` reaches, or nothing.
[[nodiscard]] const TierInForce* find_tier(const std::vector<TierInForce>& tiers,
                                           std::int64_t number) noexcept;

}  // namespace certfolio::rules
