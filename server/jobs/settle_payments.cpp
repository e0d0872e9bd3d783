#include "jobs/settle_payments.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "jobs/payment_settlement.hpp"

namespace certfolio::jobs {

PaymentSettlement::PaymentSettlement(store::Store& store, ports::PaymentGateway& gateway, ports::RowIds ids,
                                     SettlementLimits limits)
    : store_(store), gateway_(gateway), ids_(ids), limits_(limits) {}

std::optional<core::Instant> PaymentSettlement::run(core::Instant now, const MustStop& must_stop) {
    std::string troubles;
    for (bool more = true; more && !must_stop();) {
        const std::vector<store::PaymentDue> list = store_.read([&](store::ReadTransaction& rows) {
            return store::list_payments_due(rows, now, limits_.orders_per_round);
        });
        more = !list.empty();
        for (const store::PaymentDue& due : list) {
            if (must_stop())
                break;
            const std::string trouble = try_to_settle(due, now);
            if (!trouble.empty())
                troubles += (troubles.empty() ? "" : "; ") + trouble;
        }
    }
    if (!troubles.empty())
        throw std::runtime_error(troubles);
    return store_.read([](store::ReadTransaction& rows) { return store::find_next_payment_due(rows); });
}

std::string PaymentSettlement::try_to_settle(const store::PaymentDue& due, core::Instant now) {
    try {
        settle(due, now);
        return {};
    } catch (const ports::GatewayUnreachable&) {
        postpone(due, now);
        return {};
    } catch (const std::exception& failure) {
        // One row that cannot be read, one payment that makes no sense: the money of all others goes on.
        postpone(due, now);
        return "order " + due.id.text() + ": " + failure.what();
    }
}

void PaymentSettlement::settle(const store::PaymentDue& due, core::Instant now) {
    if (due.gateway != gateway_.name())
        throw std::runtime_error("its payment was asked of the gateway " + due.gateway +
                                 ", which is not the one that is set");
    if (due.state == domain::OrderState::authorising)
        decide(due, now);
    else
        capture(due, now);
}

void PaymentSettlement::decide(const store::PaymentDue& due, core::Instant now) {
    const std::string key = due.id.text();
    ports::PaymentState answer = gateway_.query(key);
    const bool undecided =
        std::holds_alternative<ports::Pending>(answer) || std::holds_alternative<ports::Redirect>(answer);
    const bool too_late = due.placed_at.plus_seconds(limits_.undecided_seconds_max) <= now;
    // An unknown payment may still be on its way: voiding closes its key before the order is given up.
    if (std::holds_alternative<ports::Unknown>(answer) || (undecided && too_late))
        answer = close(key);
    store_.write([&](store::Transaction& rows) {
        if (const auto order = store::find_order(rows, due.id))
            (void)settle_payment(rows, ids_, *order, answer, now);
    });
}

ports::PaymentState PaymentSettlement::close(const std::string& key) {
    ports::PaymentState answer = gateway_.void_payment(key);
    // What it never heard of it now never will.
    if (std::holds_alternative<ports::Unknown>(answer))
        return ports::Voided{};
    return answer;
}

void PaymentSettlement::capture(const store::PaymentDue& due, core::Instant now) {
    ports::PaymentState answer = gateway_.capture(due.id.text());
    const bool refused = std::holds_alternative<ports::Declined>(answer) ||
                         std::holds_alternative<ports::Voided>(answer) ||
                         std::holds_alternative<ports::Unknown>(answer);
    // Closed before the order ends: nothing may be taken afterwards.
    if (refused)
        answer = close(due.id.text());
    if (std::holds_alternative<ports::Captured>(answer)) {
        note_capture(due, now);
    } else if (refused) {
        store_.write([&](store::Transaction& rows) {
            if (const auto order = store::find_order(rows, due.id))
                end_unpaid(rows, ids_, *order, answer, now);
        });
    } else {
        throw std::runtime_error("the gateway neither captures nor refuses what it authorised");
    }
}

void PaymentSettlement::note_capture(const store::PaymentDue& due, core::Instant now) {
    store_.write([&](store::Transaction& rows) {
        const auto order = store::find_order(rows, due.id);
        if (!order || order->payment_state != domain::PaymentState::authorised)
            return;
        store::StoredOrder after = *order;
        after.payment_state = domain::PaymentState::captured;
        after.changed_at = std::max(now, order->changed_at);
        (void)store::update_order_states(rows, *order, after, std::nullopt);
    });
}

void PaymentSettlement::postpone(const store::PaymentDue& due, core::Instant now) {
    std::int64_t delay = limits_.first_delay_seconds;
    for (std::int64_t i = 0; i < due.attempts && delay < limits_.delay_seconds_max; ++i)
        delay *= 2;
    delay = std::min(delay, limits_.delay_seconds_max);
    store_.write(
        [&](store::Transaction& rows) { store::postpone_payment(rows, due.id, now.plus_seconds(delay)); });
}

}  // namespace certfolio::jobs
