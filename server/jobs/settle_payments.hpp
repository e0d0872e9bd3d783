#pragma once

#include <optional>
#include <string>

#include "core/time.hpp"
#include "jobs/must_stop.hpp"
#include "ports/payment_gateway.hpp"
#include "ports/row_ids.hpp"
#include "store/order_store.hpp"
#include "store/store.hpp"

namespace certfolio::jobs {

struct SettlementLimits {
    std::int64_t orders_per_round = 50;
    /// An order whose payment is still undecided after so long is given up: the payment is voided.
    std::int64_t undecided_seconds_max = 1'800;
    std::int64_t first_delay_seconds = 15;  ///< after a failure; doubled each time
    std::int64_t delay_seconds_max = 3'600;
};

/// Captures what was authorised, and finishes what a lost answer or a crash left undecided: asks the gateway,
/// then completes the order or voids it. Every call carries the order's id as key, so doing it again changes
/// nothing. Orders that another gateway was asked about wait until that one is set again.
class PaymentSettlement {
 public:
    PaymentSettlement(store::Store& store, ports::PaymentGateway& gateway, ports::RowIds ids,
                      SettlementLimits limits = {});

    /// Settles what is due at `now`; gives the time at which something is due next. An order that cannot be
    /// settled is put off and holds up no other; what was wrong with such orders is thrown after the round.
    /// `must_stop` is asked between orders: the rest waits.
    std::optional<core::Instant> run(core::Instant now, const MustStop& must_stop = never_stop);

 private:
    /// Empty, or what the operator should know.
    [[nodiscard]] std::string try_to_settle(const store::PaymentDue& due, core::Instant now);
    void settle(const store::PaymentDue& due, core::Instant now);
    void decide(const store::PaymentDue& due, core::Instant now);
    [[nodiscard]] ports::PaymentState close(const std::string& key);
    void capture(const store::PaymentDue& due, core::Instant now);
    void note_capture(const store::PaymentDue& due, core::Instant now);
    void postpone(const store::PaymentDue& due, core::Instant now);

    store::Store& store_;
    ports::PaymentGateway& gateway_;
    ports::RowIds ids_;
    SettlementLimits limits_;
};

}  // namespace certfolio::jobs
