#pragma once

#include "documents/order_confirmation.hpp"

namespace certfolio::documents {

/// The e-mail that takes an order's confirmation back: its payment was authorised and could not be taken. To
/// its first account administrator.
[[nodiscard]] ports::Email compose_payment_failure(const store::StoredOrder& order,
                                                   const ConfirmationFacts& facts, core::Instant now);

}  // namespace certfolio::documents
