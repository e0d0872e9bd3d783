#include "rules/tax_rules.hpp"

#include "rules/catalogue_rules.hpp"

namespace certfolio::rules {

using domain::Catalogue;
using domain::Tax;
using domain::TaxPlace;

bool is_tax_place_known(const TaxPlace& place, const Catalogue& catalogue) noexcept {
    bool taxes_by_subdivision = false;
    for (const Tax& tax : catalogue.taxes) {
        if (tax.place.country() != place.country())
            continue;
        if (tax.place == place || tax.place.text() == place.country())
            return true;
        taxes_by_subdivision = true;
    }
    return !taxes_by_subdivision;
}

TaxInForce tax_in_force(const TaxPlace& place, const Catalogue& catalogue, core::Date day) noexcept {
    TaxInForce found;
    for (std::size_t i = 0; i < catalogue.taxes.size(); ++i) {
        const Tax& tax = catalogue.taxes[i];
        const bool exact = tax.place == place;
        if (!exact && tax.place.text() != place.country())
            continue;
        TaxInForce candidate;
        if (const auto row = find_row_in_force<domain::TaxRow>(tax.rows, day)) {
            candidate.rate = tax.rows[*row].rate;
            candidate.source = {core::Table::taxes, static_cast<std::uint16_t>(i),
                                static_cast<std::uint16_t>(*row)};
        }
        if (exact)
            return candidate;
        found = candidate;
    }
    return found;
}

}  // namespace certfolio::rules
