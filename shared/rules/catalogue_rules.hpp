#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/time.hpp"
#include "core/violation.hpp"
#include "domain/catalogue.hpp"

namespace certfolio::rules {

/// Everything that is wrong with an operator's catalogue, each at its place (JSON pointer): values out of
/// range, rows not ascending or doubled, references to nothing, contradictions (an EV product that is always
/// by units yet priced by licence, a limit profile chosen that does not exist, a product without a price row,
/// amounts in another currency, tiers that make a larger order cheaper than a smaller one, a reminder after
/// the end, ...). Empty: the catalogue may be used.
[[nodiscard]] core::Violations check_catalogue(const domain::Catalogue& catalogue);

/// Index of the row that holds on `day`: the last one whose `from` is not later. Rows ascend by `from`.
template <class Row>
[[nodiscard]] std::optional<std::size_t> find_row_in_force(std::span<const Row> rows,
                                                           core::Date day) noexcept {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < rows.size() && rows[i].from <= day; ++i)
        found = i;
    return found;
}

/// The terms that may be chosen on `day`, ascending (R10, D-j).
[[nodiscard]] std::vector<domain::Term> list_terms_offered(const domain::Catalogue& catalogue,
                                                           core::Date day);

[[nodiscard]] bool is_term_offered(domain::Term term, const domain::Catalogue& catalogue,
                                   core::Date day) noexcept;

/// The same violations for reading: in their fixes each product's id is replaced by its name ("Add 1 S/MIME
/// Enterprise"). A copy for display only; whoever carries a fix out needs the id, so keeps the original.
[[nodiscard]] core::Violations name_products(const core::Violations& violations,
                                             const domain::Catalogue& catalogue, std::string_view language);

/// Licence or unit: what buying this product in an account of this type gives (R20, R21).
[[nodiscard]] constexpr domain::EntitlementKind entitlement_kind(const domain::Product& product,
                                                                 domain::AccountType type) noexcept {
    return type == domain::AccountType::subscription && product.model == domain::ProductModel::follows_account
               ? domain::EntitlementKind::licence
               : domain::EntitlementKind::unit;
}

}  // namespace certfolio::rules
