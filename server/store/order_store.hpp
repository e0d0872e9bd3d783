#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/explanation.hpp"
#include "core/time.hpp"
#include "domain/order.hpp"
#include "store/database.hpp"
#include "store/draft_store.hpp"
#include "store/idempotency.hpp"

namespace certfolio::store {

struct StoredOrder {
    domain::OrderId id;
    std::string number;  ///< `CF-7Q4K-92XD`
    domain::OrderState state = domain::OrderState::authorising;
    domain::PaymentState payment_state = domain::PaymentState::none;
    std::string gateway;  ///< who was asked for the money; `purchase_order` for an invoice
    core::Instant placed_at;
    core::Instant changed_at;
    std::string redirect_url;
    domain::OrderContents contents;
    core::Explanation explanation;
};

/// How an order is found again and when its payment is looked at next (nothing: all is settled).
struct OrderKeys {
    LinkDigest link;
    IdempotencyKey idempotency_key;
    std::optional<core::Instant> payment_due_at;
};

void insert_order(Transaction& rows, const StoredOrder& order, const OrderKeys& keys);
[[nodiscard]] std::optional<StoredOrder> find_order(ReadTransaction& rows, domain::OrderId id);
[[nodiscard]] std::optional<StoredOrder> find_order_by_link(ReadTransaction& rows, const LinkDigest& link);
[[nodiscard]] std::optional<StoredOrder> find_order_by_key(ReadTransaction& rows, const IdempotencyKey& key);
[[nodiscard]] bool has_order(ReadTransaction& rows, const LinkDigest& link);
/// Whether anything is stored that people reach by a link: an order or a draft.
[[nodiscard]] bool has_links(ReadTransaction& rows);
[[nodiscard]] bool has_order_number(ReadTransaction& rows, std::string_view number);

/// Stores where order and payment now stand. False: they did not stand as `before` any more, nothing was
/// changed.
[[nodiscard]] bool update_order_states(Transaction& rows, const StoredOrder& before, const StoredOrder& after,
                                       std::optional<core::Instant> payment_due_at);
/// Looks at the payment again later; counts the try.
void postpone_payment(Transaction& rows, domain::OrderId id, core::Instant due);

/// A payment that is to be asked about or captured.
struct PaymentDue {
    domain::OrderId id;
    domain::OrderState state = domain::OrderState::authorising;
    std::int64_t attempts = 0;
    core::Instant placed_at;
    std::string gateway;  ///< who was asked for the money, and is to be asked again
};
/// In order of when they are due, at most `limit`.
[[nodiscard]] std::vector<PaymentDue> list_payments_due(ReadTransaction& rows, core::Instant now,
                                                        std::int64_t limit);
[[nodiscard]] std::optional<core::Instant> find_next_payment_due(ReadTransaction& rows);

}  // namespace certfolio::store
