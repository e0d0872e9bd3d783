#pragma once

#include <optional>
#include <vector>

#include "core/time.hpp"
#include "domain/catalogue.hpp"
#include "domain/quantity.hpp"

namespace certfolio::domain {

struct CartLine {
    ProductId product;
    Quantity quantity;
    bool operator==(const CartLine&) const = default;
};

/// What is bought, on which terms: everything a price depends on but the catalogue and the time.
struct Cart {
    std::optional<AccountType> account_type;
    std::optional<Term> term;           ///< subscription only (R10)
    bool headquarters_outside = false;  ///< R8, D-a
    std::optional<TaxPlace> tax_place;  ///< absent: priced without tax, which a purchase refuses
    std::vector<CartLine> lines;
    bool operator==(const Cart&) const = default;
};

/// Inventory added to a subscription account in mid-term ends with the account (D-d); a new account has none
/// of this.
struct RunningAccount {
    core::Instant started_at;
    core::Instant ends_at;
    bool operator==(const RunningAccount&) const = default;
};

}  // namespace certfolio::domain
