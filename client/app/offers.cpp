#include "app/offers.hpp"

#include "core/message.hpp"
#include "domain/country_code.hpp"
#include "rules/cart_rules.hpp"
#include "rules/catalogue_rules.hpp"
#include "rules/pricing_rules.hpp"

namespace certfolio::app {
namespace {

/// The one line of a cart that holds this product alone, priced on the same terms.
std::optional<domain::QuoteLine> price_alone(const domain::Catalogue& catalogue, const domain::Cart& terms,
                                             const domain::Product& product, domain::Quantity quantity,
                                             core::Instant now) {
    domain::Cart cart;
    cart.account_type = terms.account_type;
    cart.term = terms.term;
    cart.lines.push_back({product.id, quantity});
    auto quote = rules::price_cart(cart, catalogue, now);
    if (!quote || quote.value().value.lines.empty())
        return std::nullopt;
    return quote.value().value.lines.front();
}

std::string tax_label(const CountryName& country, const domain::Tax& tax, core::Date day,
                      core::Language language) {
    const auto row = rules::find_row_in_force<domain::TaxRow>(tax.rows, day);
    std::string label(country.name);
    label.append(language.text(": "_en)).append(domain::name_of(tax, language.tag()));
    if (row)
        label.append(", ").append(core::format_basis_points(tax.rows[*row].rate.number(), language));
    return label;
}

}  // namespace

std::vector<Offer> list_offers(const domain::Catalogue& catalogue, const domain::Cart& terms,
                               const std::vector<QuantityEntry>& quantities, core::Instant now) {
    std::vector<Offer> offers;
    for (std::size_t i = 0; i < catalogue.products.size(); ++i) {
        const domain::Product& product = catalogue.products[i];
        if (!rules::is_on_sale(product, now.date()))
            continue;
        Offer offer;
        offer.product = i;
        offer.kind =
            rules::entitlement_kind(product, terms.account_type.value_or(domain::AccountType::subscription));
        offer.quantity = quantity_entry(quantities, product);
        if (const auto single = price_alone(catalogue, terms, product, domain::Quantity{}, now))
            offer.each = single->each;
        const auto quantity = domain::Quantity::parse(offer.quantity);
        if (!quantity)
            offer.problem = quantity.error();
        else if (const auto line = price_alone(catalogue, terms, product, *quantity, now))
            offer.price = line->gross;
        offers.push_back(std::move(offer));
    }
    return offers;
}

std::vector<TaxChoice> list_tax_choices(const domain::Catalogue& catalogue, core::Date day,
                                        const std::vector<CountryName>& countries, core::Language language) {
    std::vector<TaxChoice> choices;
    for (const CountryName& country : countries) {
        const domain::Tax* whole = nullptr;
        bool divided = false;
        for (const domain::Tax& tax : catalogue.taxes) {
            if (tax.place.country() != country.code)
                continue;
            if (tax.place.text() == country.code) {
                whole = &tax;
                continue;
            }
            choices.push_back({std::string(tax.place.text()), tax_label(country, tax, day, language)});
            divided = true;
        }
        if (whole)
            choices.push_back({std::string(country.code), tax_label(country, *whole, day, language)});
        else if (!divided)
            choices.push_back({std::string(country.code), std::string(country.name)});
    }
    return choices;
}

}  // namespace certfolio::app
