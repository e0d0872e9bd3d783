#include "rules/catalogue_rules.hpp"

#include <algorithm>
#include <string>

#include "core/ascii.hpp"
#include "domain/quantity.hpp"
#include "rules/catalogue_rules_faults.hpp"

namespace certfolio::rules {

namespace {

using catalogue_faults::at;
using catalogue_faults::Faults;
using core::Code;
using domain::Catalogue;
using domain::Product;

bool is_upper_word(std::string_view text, std::size_t bytes) {
    return text.size() == bytes && std::all_of(text.begin(), text.end(), core::is_ascii_upper);
}

void check_head(const Catalogue& catalogue, Faults& faults) {
    faults.check_identifier("/version", "R113", catalogue.version.text());
    if (!is_upper_word(catalogue.currency.code.text(), 3))
        faults.add(Code::catalogue_malformed, "/currency/code", "R7",
                   std::string(catalogue.currency.code.text()));
    faults.check_range("/currency/exponent", "R7", catalogue.currency.exponent, 0, 4);
    faults.check_count("/home_countries", "D-a", catalogue.home_countries.size(), 1);
    for (std::size_t i = 0; i < catalogue.home_countries.size(); ++i) {
        const auto& country = catalogue.home_countries[i];
        const auto first =
            std::find(catalogue.home_countries.begin(), catalogue.home_countries.end(), country);
        if (!is_upper_word(country.text(), 2))
            faults.add(Code::catalogue_malformed, at("/home_countries", i), "D-a",
                       std::string(country.text()));
        else if (first != catalogue.home_countries.begin() + static_cast<std::ptrdiff_t>(i))
            faults.add(Code::catalogue_duplicate, at("/home_countries", i), "D-a",
                       std::string(country.text()));
    }
}

void check_terms(const Catalogue& catalogue, Faults& faults) {
    faults.check_count("/terms", "D-j", catalogue.terms.size(), 1);
    faults.check_ascending<domain::TermOffer>("/terms", "D-j", catalogue.terms,
                                              [](const domain::TermOffer& offer) { return offer.term; });
}

void check_price(const domain::PriceRow& row, const std::string& field, const Product& product,
                 domain::Currency currency, Faults& faults) {
    faults.check_amount(field + "/licence_per_year", "R50", row.licence_per_year, currency);
    faults.check_amount(field + "/unit", "R50", row.unit, currency);
    if (product.model == domain::ProductModel::always_units) {
        if (row.licence_per_year.minor != 0)
            faults.add(Code::catalogue_contradiction, field + "/licence_per_year", "R21",
                       std::to_string(row.licence_per_year.minor));
        return;
    }
    // One of two prices left out would give the product away in one kind of account.
    if (row.licence_per_year.minor == 0 && row.unit.minor != 0)
        faults.add(Code::catalogue_contradiction, field + "/licence_per_year", "R12", "0");
    if (row.unit.minor == 0 && row.licence_per_year.minor != 0)
        faults.add(Code::catalogue_contradiction, field + "/unit", "R34", "0");
}

void check_product(const Product& product, const std::string& field, domain::Currency currency,
                   Faults& faults) {
    if (product.id.text().empty())
        faults.add(Code::catalogue_malformed, field + "/id", "D-p");
    faults.check_text(field + "/name", "D-p", product.name, 80);
    faults.check_text(field + "/description", "D-p", product.description, 200, true);
    faults.check_translations(field, "D-p", product.translations);
    if (product.family == domain::ProductFamily::other &&
        product.model == domain::ProductModel::follows_account)
        faults.add(Code::catalogue_contradiction, field + "/model", "R20", "follows_account");
    faults.check_range(field + "/initial_quantity_min", "R46", product.initial_quantity_min,
                       domain::Quantity::min, domain::Quantity::max);
    if (product.unit_expiry_months)
        faults.check_range(field + "/unit_expiry_months", "D-f", *product.unit_expiry_months, 1, 120);
    faults.check_count(field + "/prices", "R50", product.prices.size(), 1);
    faults.check_ascending<domain::PriceRow>(field + "/prices", "R50", product.prices);
    if (product.on_sale_until && !product.prices.empty() &&
        *product.on_sale_until <= product.prices.front().from)
        faults.add(Code::catalogue_contradiction, field + "/on_sale_until", "D-p",
                   product.on_sale_until->text());
    for (std::size_t i = 0; i < product.prices.size(); ++i)
        check_price(product.prices[i], at(field + "/prices", i), product, currency, faults);
}

void check_products(const Catalogue& catalogue, Faults& faults) {
    faults.check_count("/products", "D-p", catalogue.products.size(), 1, catalogue_faults::products_max);
    for (std::size_t i = 0; i < catalogue.products.size(); ++i) {
        const Product& product = catalogue.products[i];
        if (!product.id.text().empty() && catalogue.find_product(product.id) != &product)
            faults.add(Code::catalogue_duplicate, at("/products", i) + "/id", "D-p",
                       std::string(product.id.text()));
        check_product(product, at("/products", i), catalogue.currency, faults);
    }
}

}  // namespace

core::Violations check_catalogue(const Catalogue& catalogue) {
    Faults faults;
    check_head(catalogue, faults);
    check_terms(catalogue, faults);
    check_products(catalogue, faults);
    catalogue_faults::check_price_rules(catalogue, faults);
    catalogue_faults::check_limits(catalogue, faults);
    return std::move(faults).take();
}

bool is_term_offered(domain::Term term, const Catalogue& catalogue, core::Date day) noexcept {
    bool offered = false;
    for (const domain::TermOffer& offer : catalogue.terms)
        if (offer.term == term && offer.from <= day)
            offered = offer.offered;
    return offered;
}

std::vector<domain::Term> list_terms_offered(const Catalogue& catalogue, core::Date day) {
    std::vector<domain::Term> terms;
    for (int years = domain::Term::years_min; years <= domain::Term::years_max; ++years)
        if (const auto term = domain::Term::from_years(years); is_term_offered(*term, catalogue, day))
            terms.push_back(*term);
    return terms;
}

core::Violations name_products(const core::Violations& violations, const Catalogue& catalogue,
                               std::string_view language) {
    core::Violations named;
    for (core::Violation violation : violations) {
        for (core::Fix& fix : violation.fixes) {
            const auto id = domain::ProductId::parse(fix.subject);
            const Product* product = id ? catalogue.find_product(*id) : nullptr;
            if (product)
                fix.subject = domain::name_of(*product, language);
        }
        named.add(std::move(violation));
    }
    if (violations.truncated())
        named.mark_truncated();
    return named;
}

}  // namespace certfolio::rules
