#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/id.hpp"
#include "core/time.hpp"
#include "store/database.hpp"

/// What is to leave the process, written in the transaction that caused it and delivered afterwards, at least
/// once.
namespace certfolio::store {

using OutboxId = core::Id<struct OutboxTag>;
using WorkerId = core::Id<struct WorkerTag>;

struct OutboxEntry {
    OutboxId id;
    std::string kind;     ///< who delivers it and how: `order_confirmation`
    std::string payload;  ///< recorded facts, usually the id of a row; rendered when it is delivered
    core::Instant not_before;
};

/// An entry that a worker holds until its lease ends. `fence` grows with every lease: a worker that comes
/// back late finds that its number is no longer the row's.
struct LeasedEntry {
    OutboxId id;
    std::string kind;
    std::string payload;
    std::int64_t attempts = 0;  ///< this one included
    std::int64_t fence = 0;
};

void insert_outbox(Transaction& transaction, const OutboxEntry& entry, core::Instant now);
/// Takes up to `limit` entries that are due and not held by anybody.
[[nodiscard]] std::vector<LeasedEntry> lease_outbox(Transaction& transaction, core::Instant now,
                                                    WorkerId owner, std::int64_t lease_seconds,
                                                    std::int64_t limit);
/// False: the lease was lost meanwhile, somebody else decides about this entry.
[[nodiscard]] bool finish_outbox(Transaction& transaction, const LeasedEntry& entry, core::Instant now);
[[nodiscard]] bool postpone_outbox(Transaction& transaction, const LeasedEntry& entry,
                                   core::Instant not_before, std::string_view reason);
/// No further try: stays for the operator to look at.
[[nodiscard]] bool bury_outbox(Transaction& transaction, const LeasedEntry& entry, core::Instant now,
                               std::string_view reason);
/// When the next entry is due or the next lease ends; nothing when all is delivered or dead.
[[nodiscard]] std::optional<core::Instant> find_next_outbox_due(ReadTransaction& transaction);

struct OutboxCounts {
    std::int64_t waiting = 0;
    std::int64_t done = 0;
    std::int64_t dead = 0;
};
[[nodiscard]] OutboxCounts count_outbox(ReadTransaction& transaction);

}  // namespace certfolio::store
