#include "jobs/payment_settlement.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "core/assert.hpp"
#include "rules/order_states.hpp"
#include "store/outbox.hpp"

namespace certfolio::jobs {

namespace {

using rules::OrderEvent;

struct Settled {
    OrderEvent event;
    domain::PaymentState payment_state;
    bool capture_due = false;
};

struct Reading {
    std::optional<Settled> operator()(const ports::Approved&) const {
        return Settled{OrderEvent::payment_authorised, domain::PaymentState::authorised, true};
    }
    std::optional<Settled> operator()(const ports::Captured&) const {
        return Settled{OrderEvent::payment_authorised, domain::PaymentState::captured};
    }
    std::optional<Settled> operator()(const ports::Declined&) const {
        return Settled{OrderEvent::payment_declined, domain::PaymentState::declined};
    }
    std::optional<Settled> operator()(const ports::Voided&) const {
        return Settled{OrderEvent::given_up, domain::PaymentState::voided};
    }
    std::optional<Settled> operator()(const ports::Pending&) const { return std::nullopt; }
    std::optional<Settled> operator()(const ports::Redirect&) const { return std::nullopt; }
    std::optional<Settled> operator()(const ports::Unknown&) const { return std::nullopt; }
};

}  // namespace

void queue_confirmation(store::Transaction& rows, const ports::RowIds& ids, domain::OrderId id,
                        core::Instant now) {
    store::OutboxEntry entry{ids.make<store::OutboxId>(), order_confirmation_kind, id.text(), now};
    store::insert_outbox(rows, entry, now);
}

void end_unpaid(store::Transaction& rows, const ports::RowIds& ids, const store::StoredOrder& order,
                const ports::PaymentState& answer, core::Instant now) {
    const auto state = rules::next_state(order.state, OrderEvent::capture_refused);
    if (!state || order.payment_state != domain::PaymentState::authorised)
        return;
    store::StoredOrder after = order;
    after.state = *state;
    after.payment_state = std::holds_alternative<ports::Declined>(answer) ? domain::PaymentState::declined
                                                                          : domain::PaymentState::voided;
    after.changed_at = std::max(now, order.changed_at);
    const bool stored = store::update_order_states(rows, order, after, std::nullopt);
    CERTFOLIO_ASSERT(stored);
    store::insert_outbox(rows, {ids.make<store::OutboxId>(), payment_failure_kind, order.id.text(), now},
                         now);
}

store::StoredOrder settle_payment(store::Transaction& rows, const ports::RowIds& ids,
                                  const store::StoredOrder& order, const ports::PaymentState& answer,
                                  core::Instant now) {
    if (order.state != domain::OrderState::authorising)
        return order;
    store::StoredOrder after = order;
    after.changed_at = now < order.changed_at ? order.changed_at : now;
    const std::optional<Settled> settled = std::visit(Reading{}, answer);
    std::optional<core::Instant> due = now.plus_seconds(payment_query_seconds);
    if (const auto* redirect = std::get_if<ports::Redirect>(&answer))
        after.redirect_url = redirect->url;
    if (settled) {
        const auto state = rules::next_state(order.state, settled->event);
        CERTFOLIO_ASSERT(state.has_value());
        after.state = *state;
        after.payment_state = settled->payment_state;
        after.redirect_url.clear();
        due = settled->capture_due ? std::optional(now) : std::nullopt;
    }
    const bool stored = store::update_order_states(rows, order, after, due);
    CERTFOLIO_ASSERT(stored);
    if (after.state == domain::OrderState::received)
        queue_confirmation(rows, ids, order.id, now);
    rows.announce_work();
    return after;
}

}  // namespace certfolio::jobs
