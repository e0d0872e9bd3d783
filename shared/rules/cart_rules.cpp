#include "rules/cart_rules.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/sort_stably.hpp"
#include "rules/catalogue_rules.hpp"
#include "rules/tax_rules.hpp"

namespace certfolio::rules {

namespace {

using core::Code;
using core::Fix;
using core::FixKind;
using core::Violation;
using core::Violations;
using domain::AccountType;
using domain::Cart;
using domain::CartLine;
using domain::Catalogue;
using domain::Product;

std::string line_field(std::size_t line, std::string_view part) {
    return "/cart/" + std::to_string(line) + std::string(part);
}

/// `cart.term_missing` or `cart.term_not_offered`; the terms offered are the fixes, the nearest to `wanted`
/// first.
Violation term_breach(Code code, int wanted, const std::vector<domain::Term>& offered) {
    Violation violation =
        breach(code, "/term_years", "R10", code == Code::cart_term_missing ? "" : std::to_string(wanted));
    for (const domain::Term term : offered)
        violation.offer(FixKind::set_to, {}, term.years());
    core::sort_stably(violation.fixes.begin(), violation.fixes.end(), [&](const Fix& left, const Fix& right) {
        return std::abs(left.amount - wanted) < std::abs(right.amount - wanted);
    });
    return violation;
}

void check_terms(const Cart& cart, const Catalogue& catalogue, core::Date day, Violations& violations) {
    if (!cart.account_type) {
        Violation violation = breach(Code::cart_account_type_missing, "/account_type", "R9");
        violation.offer(FixKind::replace_with, "subscription");
        violation.offer(FixKind::replace_with, "unit_based");
        violations.add(std::move(violation));
        return;
    }
    if (*cart.account_type == AccountType::unit_based) {
        if (cart.term) {
            const std::string years = std::to_string(cart.term->years());
            Violation violation = breach(Code::cart_term_not_applicable, "/term_years", "R10", years);
            violation.offer(FixKind::remove, years);
            violations.add(std::move(violation));
        }
        return;
    }
    if (cart.term && is_term_offered(*cart.term, catalogue, day))
        return;
    const std::vector<domain::Term> offered = list_terms_offered(catalogue, day);
    violations.add(cart.term ? term_breach(Code::cart_term_not_offered, cart.term->years(), offered)
                             : term_breach(Code::cart_term_missing, domain::Term::years_min, offered));
}

void check_line(const Cart& cart, std::size_t line, const Catalogue& catalogue, core::Date day,
                Violations& violations) {
    const domain::ProductId id = cart.lines[line].product;
    const auto refuse = [&](Code code, std::string_view row) {
        Violation violation = breach(code, line_field(line, "/product"), row, id.text());
        violation.offer(FixKind::remove, id.text());
        violations.add(std::move(violation));
    };
    const auto begin = cart.lines.begin();
    const auto here = begin + static_cast<std::ptrdiff_t>(line);
    const Product* product = catalogue.find_product(id);
    if (!product)
        refuse(Code::cart_product_unknown, "R44");
    else if (!is_on_sale(*product, day))
        refuse(Code::cart_product_not_on_sale, "R44");
    else if (std::any_of(begin, here, [&](const CartLine& other) { return other.product == id; }))
        refuse(Code::cart_product_duplicate, "R52");
}

void check_tax_place(const Cart& cart, const Catalogue& catalogue, Violations& violations) {
    if (!cart.tax_place || is_tax_place_known(*cart.tax_place, catalogue))
        return;
    Violation violation = breach(Code::cart_tax_place_unknown, "/tax_place", "R7", cart.tax_place->text());
    for (const domain::TaxPlace& place : list_tax_places_near(cart.tax_place->country(), catalogue))
        violation.offer(FixKind::replace_with, place.text());
    violations.add(std::move(violation));
}

/// Of the products on sale that are not in the cart the one that needs the fewest for a start; among those
/// the cheapest by the row in force, among those the first of the catalogue. Products that are being
/// withdrawn are left out.
const Product* find_smallest_start(const Cart& cart, const Catalogue& catalogue, core::Date day) {
    const AccountType type = cart.account_type.value_or(AccountType::subscription);
    const auto effort = [&](const Product& product) {
        const auto row = find_row_in_force<domain::PriceRow>(product.prices, day);
        const domain::PriceRow& price = product.prices[row.value_or(0)];
        const bool licence = entitlement_kind(product, type) == domain::EntitlementKind::licence;
        return std::pair(product.initial_quantity_min,
                         licence ? price.licence_per_year.minor : price.unit.minor);
    };
    const Product* found = nullptr;
    for (const Product& product : catalogue.products) {
        const bool present = std::any_of(cart.lines.begin(), cart.lines.end(),
                                         [&](const CartLine& line) { return line.product == product.id; });
        if (present || product.on_sale_until || !is_on_sale(product, day))
            continue;
        if (!found || effort(product) < effort(*found))
            found = &product;
    }
    return found;
}

}  // namespace

bool is_on_sale(const Product& product, core::Date day) noexcept {
    if (product.on_sale_until && day >= *product.on_sale_until)
        return false;
    return find_row_in_force<domain::PriceRow>(product.prices, day).has_value();
}

Violations check_cart(const Cart& cart, const Catalogue& catalogue, core::Instant now) {
    Violations violations;
    check_terms(cart, catalogue, now.date(), violations);
    violations.add_under("", check_cart_contents(cart, catalogue, now));
    return violations;
}

Violations check_cart_contents(const Cart& cart, const Catalogue& catalogue, core::Instant now) {
    Violations violations;
    const core::Date day = now.date();
    const auto count = static_cast<std::int64_t>(cart.lines.size());
    if (count > catalogue.limits.cart_lines_max) {
        Violation violation = breach(Code::cart_too_many_lines, "/cart", "R52", std::to_string(count));
        violation.limit = catalogue.limits.cart_lines_max;
        violation.offer(FixKind::remove, cart.lines.back().product.text());
        violations.add(std::move(violation));
    }
    for (std::size_t line = 0; line < cart.lines.size() && !violations.truncated(); ++line)
        check_line(cart, line, catalogue, day, violations);
    check_tax_place(cart, catalogue, violations);
    return violations;
}

Violations check_initial_inventory(const Cart& cart, const Catalogue& catalogue, core::Instant now) {
    if (cart.lines.empty())
        return breach(Code::cart_empty, "/cart", "R44");
    std::vector<Fix> fixes;
    for (const CartLine& line : cart.lines) {
        const Product* product = catalogue.find_product(line.product);
        if (!product)
            continue;
        const std::int64_t lacking = product->initial_quantity_min - line.quantity.number();
        if (lacking <= 0)
            return {};
        if (is_on_sale(*product, now.date()))
            fixes.push_back({FixKind::add_quantity, std::string(product->id.text()), lacking});
    }
    core::sort_stably(fixes.begin(), fixes.end(),
                      [](const Fix& left, const Fix& right) { return left.amount < right.amount; });
    if (const Product* other = find_smallest_start(cart, catalogue, now.date())) {
        const Fix fix{FixKind::add_quantity, std::string(other->id.text()), other->initial_quantity_min};
        // A product that is in the cart already is nearer than another one of the same number.
        const auto place = std::find_if(fixes.begin(), fixes.end(),
                                        [&](const Fix& present) { return present.amount > fix.amount; });
        fixes.insert(place, fix);
    }
    Violation violation = breach(Code::inventory_below_initial_minimum, "/cart", "R46");
    violation.fixes = std::move(fixes);
    return violation;
}

bool needs_extended_validation(const Cart& cart, const Catalogue& catalogue) noexcept {
    return std::any_of(cart.lines.begin(), cart.lines.end(), [&](const CartLine& line) {
        const Product* product = catalogue.find_product(line.product);
        return product && product->level == domain::ValidationLevel::extended;
    });
}

}  // namespace certfolio::rules
