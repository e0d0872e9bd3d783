#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "core/time.hpp"
#include "jobs/must_stop.hpp"
#include "ports/mailer.hpp"
#include "ports/random.hpp"
#include "store/outbox.hpp"
#include "store/store.hpp"

namespace certfolio::jobs {

struct DeliveryLimits {
    std::int64_t entries_per_lease = 20;
    std::int64_t lease_seconds = 120;
    std::int64_t attempts_max = 12;         ///< then the entry is dead and waits for the operator
    std::int64_t first_delay_seconds = 15;  ///< doubled after every failure, with up to a quarter of jitter
    std::int64_t delay_seconds_max = 21'600;
};

/// Makes the message of one kind of outbox entry out of recorded rows, when it is delivered, so that a
/// corrected text reaches old entries too. Nothing: there is nothing to send any more. The runner sets
/// `message_id`.
using ComposeEmail =
    std::function<std::optional<ports::Email>(store::ReadTransaction& rows, const store::LeasedEntry& entry)>;

/// Delivers e-mail out of the outbox, at least once, never holding a transaction open while it sends.
class OutboxDelivery {
 public:
    OutboxDelivery(store::Store& store, ports::Mailer& mailer, ports::Random& random,
                   std::map<std::string, ComposeEmail, std::less<>> composers, DeliveryLimits limits = {});

    /// Delivers some of what is due at `now`; gives the time at which something is due next, `now` or earlier
    /// when more waits. `must_stop` is asked between messages: the rest waits, until its lease is over.
    std::optional<core::Instant> run(core::Instant now, const MustStop& must_stop = never_stop);

 private:
    void deliver(const store::LeasedEntry& entry, core::Instant now);
    void fail(const store::LeasedEntry& entry, core::Instant now, const std::string& reason, bool lasting);
    [[nodiscard]] std::int64_t delay_seconds(std::int64_t attempts);

    store::Store& store_;
    ports::Mailer& mailer_;
    ports::Random& random_;
    std::map<std::string, ComposeEmail, std::less<>> composers_;
    DeliveryLimits limits_;
    store::WorkerId worker_;
};

}  // namespace certfolio::jobs
