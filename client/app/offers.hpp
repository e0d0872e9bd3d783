#pragma once

#include <vector>

#include "app/model.hpp"

namespace certfolio::app {

/// Every product on sale with what it costs on these terms, and the price of the quantity beside it.
[[nodiscard]] std::vector<Offer> list_offers(const domain::Catalogue& catalogue, const domain::Cart& terms,
                                             const std::vector<QuantityEntry>& quantities, core::Instant now);

/// All countries, those with taxed subdivisions once for each subdivision, in order of their names.
[[nodiscard]] std::vector<TaxChoice> list_tax_choices(const domain::Catalogue& catalogue, core::Date day,
                                                      const std::vector<CountryName>& countries,
                                                      core::Language language);

}  // namespace certfolio::app
