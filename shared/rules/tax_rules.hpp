#pragma once

#include <string_view>
#include <vector>

#include "core/explanation.hpp"
#include "core/time.hpp"
#include "domain/catalogue.hpp"

namespace certfolio::rules {

/// True for a place of the catalogue, and for a country (ISO 3166-1) that the catalogue says nothing of,
/// which is not taxed. Any other place would be taxed at nothing or at a guess: no country at all (`ZZ`), a
/// subdivision without an entry (`DE-XX`), a country that taxes by subdivision only (`CA`).
[[nodiscard]] bool is_tax_place_known(const domain::TaxPlace& place,
                                      const domain::Catalogue& catalogue) noexcept;

/// The known places of a country, or of the one that is meant by its name; of the home countries when there
/// is none. At most 32.
[[nodiscard]] std::vector<domain::TaxPlace> list_tax_places_near(std::string_view country,
                                                                 const domain::Catalogue& catalogue);

struct TaxInForce {
    domain::BasisPoints rate;
    core::SourceRow source;  ///< of no table when no row holds: the rate is 0
    bool operator==(const TaxInForce&) const = default;
};

/// The rate of a place on `day`: the row in force of the subdivision, else of its country, else 0.
[[nodiscard]] TaxInForce tax_in_force(const domain::TaxPlace& place, const domain::Catalogue& catalogue,
                                      core::Date day) noexcept;

}  // namespace certfolio::rules
