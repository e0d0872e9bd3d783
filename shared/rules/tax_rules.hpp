#pragma once

#include "core/explanation.hpp"
#include "core/time.hpp"
#include "domain/catalogue.hpp"

namespace certfolio::rules {

/// False for a place of a country that taxes by subdivision only (Canada) when it is not one of those that
/// the catalogue has rows for: `CA` alone or `CA-XX` would otherwise be taxed at nothing. Any other place is
/// known; one without a row is not taxed.
[[nodiscard]] bool is_tax_place_known(const domain::TaxPlace& place,
                                      const domain::Catalogue& catalogue) noexcept;

struct TaxInForce {
    domain::BasisPoints rate;
    core::SourceRow source;  ///< of no table when no row holds: the rate is 0
    bool operator==(const TaxInForce&) const = default;
};

/// The rate of a place on `day`: the subdivision's row, else its country's, else 0.
[[nodiscard]] TaxInForce tax_in_force(const domain::TaxPlace& place, const domain::Catalogue& catalogue,
                                      core::Date day) noexcept;

}  // namespace certfolio::rules
