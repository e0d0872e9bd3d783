#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/ascii.hpp"
#include "rules/cart_rules.hpp"

namespace certfolio::rules {

namespace {

using core::Code;
using core::Violation;
using core::Violations;

struct Reading {
    domain::Cart cart;
    Violations violations;
};

void read_line(const domain::CartLineDraft& draft, std::size_t line, Reading& reading) {
    const std::string field = "/cart/" + std::to_string(line);
    const auto product = domain::ProductId::parse(draft.product);
    if (!product)
        reading.violations.add(
            core::breach(Code::cart_product_unknown, field + "/product", "R44", draft.product));
    auto quantity = domain::Quantity::parse(draft.quantity);
    if (!quantity) {
        Violation violation = std::move(quantity).error();
        violation.field = field + "/quantity";
        reading.violations.add(std::move(violation));
    }
    if (product && quantity)
        reading.cart.lines.push_back({*product, *quantity});
}

/// Everything that can be read, and why the rest cannot.
Reading read_cart(const domain::EnrolmentDraft& draft) {
    Reading reading;
    reading.cart.account_type = draft.account_type;
    reading.cart.headquarters_outside = draft.headquarters_outside;
    if (draft.term_years) {
        reading.cart.term = domain::Term::from_years(*draft.term_years);
        if (!reading.cart.term) {
            core::Violation violation = core::breach(Code::cart_term_not_offered, "/term_years", "R10",
                                                     std::to_string(*draft.term_years));
            violation.fixes = {
                {core::FixKind::set_to,
                 {},
                 std::clamp(*draft.term_years, domain::Term::years_min, domain::Term::years_max)}};
            reading.violations.add(std::move(violation));
        }
    }
    for (std::size_t line = 0; line < draft.cart.size(); ++line)
        read_line(draft.cart[line], line, reading);
    if (const auto place = core::trim_ascii(draft.tax_place); !place.empty()) {
        reading.cart.tax_place = domain::TaxPlace::parse(place);
        if (!reading.cart.tax_place) {
            core::Violation violation =
                core::breach(Code::cart_tax_place_unknown, "/tax_place", "R7", draft.tax_place);
            std::string capitals(place);
            std::transform(capitals.begin(), capitals.end(), capitals.begin(), core::to_ascii_upper);
            if (domain::TaxPlace::parse(capitals))
                violation.fixes = {{core::FixKind::replace_with, std::move(capitals), 0}};
            reading.violations.add(std::move(violation));
        }
    }
    return reading;
}

}  // namespace

core::Expected<domain::Cart, Violations> parse_cart(const domain::EnrolmentDraft& draft) {
    Reading reading = read_cart(draft);
    if (!reading.violations.empty())
        return core::Unexpected{std::move(reading.violations)};
    return std::move(reading.cart);
}

domain::Cart readable_cart(const domain::EnrolmentDraft& draft) {
    return read_cart(draft).cart;
}

}  // namespace certfolio::rules
