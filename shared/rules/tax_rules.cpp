#include "rules/tax_rules.hpp"

#include "domain/country_code.hpp"
#include "rules/catalogue_rules.hpp"

namespace certfolio::rules {

using domain::Catalogue;
using domain::Tax;
using domain::TaxPlace;

namespace {

/// More are no nearest fixes but a list to choose from.
constexpr std::size_t places_near_max = 32;

/// The entries of a country; the country itself when it has none.
void add_places_of(std::string_view country, const Catalogue& catalogue, std::vector<TaxPlace>& places) {
    const std::size_t before = places.size();
    for (const Tax& tax : catalogue.taxes)
        if (tax.place.country() == country && places.size() < places_near_max)
            places.push_back(tax.place);
    if (places.size() > before || places.size() == places_near_max ||
        domain::find_country(country) == nullptr)
        return;
    if (const auto whole = TaxPlace::parse(country))
        places.push_back(*whole);
}

}  // namespace

bool is_tax_place_known(const TaxPlace& place, const Catalogue& catalogue) noexcept {
    bool taxed_elsewhere = false;
    for (const Tax& tax : catalogue.taxes) {
        if (tax.place == place)
            return true;
        taxed_elsewhere = taxed_elsewhere || tax.place.country() == place.country();
    }
    return !taxed_elsewhere && domain::find_country(place.text()) != nullptr;
}

std::vector<TaxPlace> list_tax_places_near(std::string_view country, const Catalogue& catalogue) {
    std::vector<TaxPlace> places;
    add_places_of(country, catalogue, places);
    if (!places.empty())
        return places;
    if (const domain::Country* const meant = domain::guess_country(country)) {
        add_places_of(meant->code, catalogue, places);
    } else {
        for (const auto& home : catalogue.home_countries)
            add_places_of(home.text(), catalogue, places);
    }
    return places;
}

TaxInForce tax_in_force(const TaxPlace& place, const Catalogue& catalogue, core::Date day) noexcept {
    TaxInForce found;
    for (std::size_t i = 0; i < catalogue.taxes.size(); ++i) {
        const Tax& tax = catalogue.taxes[i];
        const bool exact = tax.place == place;
        if (!exact && tax.place.text() != place.country())
            continue;
        const auto row = find_row_in_force<domain::TaxRow>(tax.rows, day);
        if (!row)
            continue;
        const TaxInForce candidate{
            tax.rows[*row].rate,
            {core::Table::taxes, static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(*row)}};
        if (exact)
            return candidate;
        found = candidate;
    }
    return found;
}

}  // namespace certfolio::rules
