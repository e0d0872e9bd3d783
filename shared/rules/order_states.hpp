#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "domain/order.hpp"

/// The life of an order as one table: it draws the tracking page, enables commands and answers the server.
namespace certfolio::rules {

enum class OrderEvent : std::uint8_t {
    payment_authorised,
    payment_invoiced,  ///< purchase order: nothing to authorise
    payment_declined,
    given_up,         ///< the sweep found no authorisation, or released one
    capture_refused,  ///< what was authorised cannot be taken any more: nothing was charged
};

struct OrderTransition {
    domain::OrderState from;
    OrderEvent event;
    domain::OrderState to;
};

inline constexpr auto order_transitions = std::to_array<OrderTransition>({
    {domain::OrderState::authorising, OrderEvent::payment_authorised, domain::OrderState::received},
    {domain::OrderState::authorising, OrderEvent::payment_invoiced, domain::OrderState::received},
    {domain::OrderState::authorising, OrderEvent::payment_declined, domain::OrderState::declined},
    {domain::OrderState::authorising, OrderEvent::given_up, domain::OrderState::voided},
    {domain::OrderState::received, OrderEvent::capture_refused, domain::OrderState::voided},
});

/// The state that follows, or nothing when the event is not allowed in this state.
[[nodiscard]] constexpr std::optional<domain::OrderState> next_state(domain::OrderState from,
                                                                     OrderEvent event) noexcept {
    for (const OrderTransition& transition : order_transitions)
        if (transition.from == from && transition.event == event)
            return transition.to;
    return std::nullopt;
}

[[nodiscard]] constexpr std::string_view slug(domain::OrderState state) noexcept {
    switch (state) {
        case domain::OrderState::authorising: return "authorising";
        case domain::OrderState::received: return "received";
        case domain::OrderState::declined: return "declined";
        case domain::OrderState::voided: return "voided";
    }
    return {};
}

[[nodiscard]] constexpr std::string_view slug(domain::PaymentState state) noexcept {
    switch (state) {
        case domain::PaymentState::none: return "none";
        case domain::PaymentState::authorised: return "authorised";
        case domain::PaymentState::captured: return "captured";
        case domain::PaymentState::declined: return "declined";
        case domain::PaymentState::voided: return "voided";
        case domain::PaymentState::invoiced: return "invoiced";
    }
    return {};
}

}  // namespace certfolio::rules
