#include "app/calculator.hpp"

#include "app/offers.hpp"
#include "core/decimal.hpp"
#include "rules/cart_rules.hpp"
#include "rules/pricing_rules.hpp"

namespace certfolio::app {
namespace {

/// The quantities above nothing, as a cart on the calculation's terms.
domain::EnrolmentDraft draft_of(const CalculatorModel& calculator) {
    domain::EnrolmentDraft draft = calculator.terms;
    for (const QuantityEntry& entry : calculator.quantities)
        if (!entry.text.empty() && entry.text != "0")
            draft.cart.push_back({entry.product, entry.text});
    return draft;
}

std::vector<ProductLimits> list_limits(const domain::Catalogue& catalogue, core::Instant at) {
    std::vector<ProductLimits> all;
    for (std::size_t i = 0; i < catalogue.products.size(); ++i) {
        if (catalogue.products[i].family != domain::ProductFamily::ssl)
            continue;
        ProductLimits limits;
        limits.product = i;
        for (std::size_t profile = 0; profile < catalogue.limit_profiles.size(); ++profile) {
            LimitAnswer answer;
            answer.profile = profile;
            auto limit = rules::lifetime_limit(catalogue.products[i], catalogue,
                                               catalogue.limit_profiles[profile].id.text(), at);
            if (limit)
                answer.limit = std::move(limit).value();
            else if (!limit.error().empty())
                answer.reason = limit.error()[0];
            limits.answers.push_back(std::move(answer));
        }
        all.push_back(std::move(limits));
    }
    return all;
}

/// What the opened quote costs at another time: a new account's, or an addition's to a running one.
void derive_opened(const domain::Quote& opened, const domain::Catalogue& catalogue, core::Instant at,
                   CalculatorDerived& derived) {
    const auto quote = opened.running_account
                           ? rules::price_addition(opened.cart, *opened.running_account, catalogue, at)
                           : rules::price_cart(opened.cart, catalogue, at);
    if (!quote)
        return;
    derived.opened_holds = rules::same_price(opened, quote.value().value);
    if (!derived.opened_holds)
        derived.opened_differs = quote.value().value.total;
}

}  // namespace

CalculatorDerived derive_calculator(const CalculatorModel& calculator, const domain::Catalogue& catalogue,
                                    core::Instant now) {
    CalculatorDerived derived;
    if (calculator.date.empty())
        derived.at = now;
    else if (const auto date = core::Date::parse(calculator.date))
        derived.at = core::Instant::at_start_of(*date);
    const domain::EnrolmentDraft draft = draft_of(calculator);
    derived.cart = rules::readable_cart(draft);
    std::vector<QuantityEntry> quantities;
    for (const domain::Product& product : catalogue.products) {
        std::string text = "0";
        for (const QuantityEntry& entry : calculator.quantities)
            if (entry.product == product.id.text())
                text = entry.text;
        quantities.push_back({std::string(product.id.text()), std::move(text)});
    }
    const core::Instant at = derived.at.value_or(now);
    derived.offers = list_offers(catalogue, derived.cart, quantities, at);
    for (Offer& offer : derived.offers)
        if (offer.quantity.empty() || offer.quantity == "0")
            offer.problem.reset();
    if (!derived.at)
        return derived;
    auto quote = rules::price_cart(derived.cart, catalogue, at);
    if (quote)
        derived.quote = std::move(quote).value();
    else
        derived.violations = std::move(quote).error();
    derived.limits = list_limits(catalogue, at);
    if (calculator.opened)
        derive_opened(calculator.opened->quote, catalogue, at, derived);
    return derived;
}

std::string format_calculation(const CalculatorModel& calculator) {
    std::string query;
    const bool by_units = calculator.terms.account_type == domain::AccountType::unit_based;
    append_query(query, "type", by_units ? "unit_based" : "subscription");
    if (!by_units && calculator.terms.term_years)
        append_query(query, "term", std::to_string(*calculator.terms.term_years));
    if (calculator.terms.headquarters_outside)
        append_query(query, "headquarters", "outside");
    if (!calculator.terms.tax_place.empty())
        append_query(query, "tax", calculator.terms.tax_place);
    if (!calculator.date.empty())
        append_query(query, "at", calculator.date);
    for (const QuantityEntry& entry : calculator.quantities)
        if (!entry.text.empty() && entry.text != "0")
            append_query(query, "line", entry.product + ":" + entry.text);
    return query;
}

CalculatorModel parse_calculation(std::string_view query) {
    CalculatorModel calculator;
    calculator.terms = new_draft();
    for (const QueryItem& item : parse_query(query)) {
        if (item.name == "type" && item.value == "unit_based") {
            calculator.terms.account_type = domain::AccountType::unit_based;
        } else if (item.name == "term") {
            const auto years = core::parse_whole_number(item.value);
            if (years && domain::Term::from_years(*years))
                calculator.terms.term_years = static_cast<int>(*years);
        } else if (item.name == "headquarters") {
            calculator.terms.headquarters_outside = item.value == "outside";
        } else if (item.name == "tax" && domain::TaxPlace::parse(item.value)) {
            calculator.terms.tax_place = item.value;
        } else if (item.name == "at") {
            calculator.date = item.value;
        } else if (item.name == "line") {
            const std::size_t colon = item.value.find(':');
            if (colon != std::string::npos && domain::ProductId::parse(item.value.substr(0, colon)))
                calculator.quantities.push_back({item.value.substr(0, colon), item.value.substr(colon + 1)});
        }
    }
    return calculator;
}

}  // namespace certfolio::app
