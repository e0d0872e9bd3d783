#include "jobs/deliver_outbox.hpp"

#include <algorithm>
#include <exception>
#include <utility>

namespace certfolio::jobs {

OutboxDelivery::OutboxDelivery(store::Store& store, ports::Mailer& mailer, ports::Random& random,
                               std::map<std::string, ComposeEmail, std::less<>> composers,
                               DeliveryLimits limits)
    : store_(store),
      mailer_(mailer),
      random_(random),
      composers_(std::move(composers)),
      limits_(limits),
      worker_(random.make_id<store::WorkerId>()) {}

std::optional<core::Instant> OutboxDelivery::run(core::Instant now, const MustStop& must_stop) {
    const auto find_due = [](store::ReadTransaction& rows) { return find_next_outbox_due(rows); };
    const std::optional<core::Instant> due = store_.read(find_due);
    if (!due || *due > now)
        return due;
    const std::vector<store::LeasedEntry> entries = store_.write([&](store::Transaction& rows) {
        return lease_outbox(rows, now, worker_, limits_.lease_seconds, limits_.entries_per_lease);
    });
    for (const store::LeasedEntry& entry : entries) {
        if (must_stop())
            break;
        deliver(entry, now);
    }
    return store_.read(find_due);
}

void OutboxDelivery::deliver(const store::LeasedEntry& entry, core::Instant now) {
    const auto composer = composers_.find(entry.kind);
    if (composer == composers_.end()) {
        fail(entry, now, "nobody knows how to deliver " + entry.kind, true);
        return;
    }
    try {
        std::optional<ports::Email> email =
            store_.read([&](store::ReadTransaction& rows) { return composer->second(rows, entry); });
        if (email) {
            email->message_id = entry.id.text();
            mailer_.send(*email);
        }
    } catch (const ports::MailFailure& failure) {
        fail(entry, now, failure.what(), failure.lasting());
        return;
    } catch (const std::exception& failure) {
        fail(entry, now, failure.what(), false);
        return;
    }
    store_.write([&](store::Transaction& rows) {
        // A lease that was lost changes nothing: whoever has it now decides.
        [[maybe_unused]] const bool still_ours = finish_outbox(rows, entry, now);
    });
}

void OutboxDelivery::fail(const store::LeasedEntry& entry, core::Instant now, const std::string& reason,
                          bool lasting) {
    store_.write([&](store::Transaction& rows) {
        [[maybe_unused]] const bool still_ours =
            lasting || entry.attempts >= limits_.attempts_max
                ? bury_outbox(rows, entry, now, reason)
                : postpone_outbox(rows, entry, now.plus_seconds(delay_seconds(entry.attempts)), reason);
    });
}

std::int64_t OutboxDelivery::delay_seconds(std::int64_t attempts) {
    std::int64_t delay = limits_.first_delay_seconds;
    for (std::int64_t i = 1; i < attempts && delay < limits_.delay_seconds_max; ++i)
        delay *= 2;
    delay = std::min(delay, limits_.delay_seconds_max);
    // Without jitter everything that failed together would come back together.
    return delay + static_cast<std::int64_t>(random_.below(static_cast<std::uint64_t>(delay / 4 + 1)));
}

}  // namespace certfolio::jobs
