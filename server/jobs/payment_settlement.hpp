#pragma once

#include <optional>

#include "core/time.hpp"
#include "ports/payment_gateway.hpp"
#include "ports/row_ids.hpp"
#include "store/order_store.hpp"

namespace certfolio::jobs {

/// Outbox kind of the e-mail that says that an order was received (R98); its payload is the order's id.
inline constexpr const char* order_confirmation_kind = "order_confirmation";

/// Puts the confirmation of an order into the outbox, in the transaction that receives it.
void queue_confirmation(store::Transaction& rows, const ports::RowIds& ids, domain::OrderId id,
                        core::Instant now);

/// Writes what a gateway said about the payment of an order: authorised orders are received, their
/// confirmation is queued and their capture is due at once; refused and voided ones end; undecided ones are
/// asked about again later. An order that is settled already stays as it is. Returns the order as it then
/// stands.
[[nodiscard]] store::StoredOrder settle_payment(store::Transaction& rows, const ports::RowIds& ids,
                                                const store::StoredOrder& order,
                                                const ports::PaymentState& answer, core::Instant now);

/// Outbox kind of the e-mail that says that a received order ended, because its payment could not be taken.
inline constexpr const char* payment_failure_kind = "payment_failure";

/// Ends a received order whose authorised amount the gateway does not give any more: voided, and its buyer,
/// who was told that it is paid, is told. An order that is not waiting for its capture stays as it is.
void end_unpaid(store::Transaction& rows, const ports::RowIds& ids, const store::StoredOrder& order,
                const ports::PaymentState& answer, core::Instant now);

/// Seconds after which an undecided payment is asked about again.
inline constexpr std::int64_t payment_query_seconds = 15;

}  // namespace certfolio::jobs
