#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/order.hpp"
#include "handlers/context.hpp"
#include "ports/payment_gateway.hpp"

namespace certfolio::handlers {

/// A card payment that is to be asked for; the order is stored and waits for the answer.
struct PaymentStarted {
    domain::OrderId order;
    ports::AuthoriseRequest request;
};

/// Places an order. Every rule runs again at the server's time inside the transaction; what is charged is
/// what the buyer saw, else `order.price_changed` with the quote that holds. A purchase order is done in one
/// transaction. A card is authorised between two: before it the order stands as `authorising`, after it as
/// `received` or `declined`
/// (`payment.declined`), or still as `authorising` when no answer came, which the settlement job clears up.
[[nodiscard]] Result<std::variant<PaymentStarted, wire::OrderView>> start_order_place(
    const wire::OrderPlaceRequest& request, WriteContext& context);
[[nodiscard]] ports::PaymentState ask_for_payment(const PaymentStarted& started, const Context& context);
[[nodiscard]] Result<wire::OrderView> finish_order_place(const PaymentStarted& started,
                                                         const ports::PaymentState& answer,
                                                         WriteContext& context);

inline constexpr StagedHandler<wire::OrderPlaceRequest, PaymentStarted, ports::PaymentState, wire::OrderView>
    handle_order_place{start_order_place, ask_for_payment, finish_order_place};

/// `order.unknown` for whoever does not know the secret of an order (R99).
[[nodiscard]] std::optional<Refusal> authorise_order_link(std::string_view secret,
                                                          store::ReadTransaction& rows, core::Instant now);

struct OrderShow {
    std::string tracking;
};
/// Without login, for whoever has the link (R99).
[[nodiscard]] Result<wire::OrderView> handle_order_show(const OrderShow& request, ReadContext& context);

}  // namespace certfolio::handlers
