#pragma once

#include <optional>
#include <vector>

#include "domain/cart.hpp"

namespace certfolio::domain {

/// One priced line. gross = each × quantity; net = gross − volume_reduction − term_reduction, all at least 0.
struct QuoteLine {
    ProductId product;
    Quantity quantity;
    EntitlementKind kind = EntitlementKind::licence;
    Money each;  ///< one licence for the whole (or remaining) term, or one unit
    Money gross;
    Money volume_reduction;  ///< 0 or more, taken off
    Money term_reduction;    ///< 0 or more, taken off
    Money net;
    bool operator==(const QuoteLine&) const = default;
};

/// What a cart costs at one instant under one catalogue, in the order of the cart's lines.
struct Quote {
    core::FixedText<32> catalogue_version;
    core::Instant at;
    Cart cart;
    std::optional<RunningAccount> running_account;
    std::vector<QuoteLine> lines;
    Money international_fee;
    Money net;                            ///< lines and fee, before tax
    std::optional<BasisPoints> tax_rate;  ///< absent until a place is chosen
    Money tax;
    Money total;
    std::optional<core::Instant> account_ends_at;  ///< subscription: when account and licences end
    bool operator==(const Quote&) const = default;
};

}  // namespace certfolio::domain
