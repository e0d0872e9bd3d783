#include "store/outbox.hpp"

namespace certfolio::store {

void insert_outbox(Transaction& transaction, const OutboxEntry& entry, core::Instant now) {
    transaction.execute_one(
        "INSERT INTO outbox (id, kind, payload, made_at, not_before) VALUES ($1, $2, $3, $4, $5)", entry.id,
        entry.kind, entry.payload, now, entry.not_before);
    transaction.announce_work();
}

std::vector<LeasedEntry> lease_outbox(Transaction& transaction, core::Instant now, WorkerId owner,
                                      std::int64_t lease_seconds, std::int64_t limit) {
    Rows rows = transaction.query(
        "UPDATE outbox SET not_before = $1, lease_owner = $2, fence = fence + 1, attempts = attempts + 1 "
        "WHERE id IN (SELECT id FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND not_before <= $3 "
        "ORDER BY not_before, id LIMIT $4) RETURNING id, kind, payload, attempts, fence",
        now.plus_seconds(lease_seconds), owner, now, limit);
    std::vector<LeasedEntry> entries;
    while (rows.next()) {
        entries.push_back({rows.get<OutboxId>(0), rows.get<std::string>(1), rows.get<std::string>(2),
                           rows.get<std::int64_t>(3), rows.get<std::int64_t>(4)});
    }
    return entries;
}

bool finish_outbox(Transaction& transaction, const LeasedEntry& entry, core::Instant now) {
    return transaction.execute(
               "UPDATE outbox SET done_at = $1, last_error = NULL "
               "WHERE id = $2 AND fence = $3 AND done_at IS NULL AND dead_at IS NULL",
               now, entry.id, entry.fence) == 1;
}

bool postpone_outbox(Transaction& transaction, const LeasedEntry& entry, core::Instant not_before,
                     std::string_view reason) {
    return transaction.execute(
               "UPDATE outbox SET not_before = $1, last_error = $2 "
               "WHERE id = $3 AND fence = $4 AND done_at IS NULL AND dead_at IS NULL",
               not_before, reason, entry.id, entry.fence) == 1;
}

bool bury_outbox(Transaction& transaction, const LeasedEntry& entry, core::Instant now,
                 std::string_view reason) {
    return transaction.execute(
               "UPDATE outbox SET dead_at = $1, last_error = $2 "
               "WHERE id = $3 AND fence = $4 AND done_at IS NULL AND dead_at IS NULL",
               now, reason, entry.id, entry.fence) == 1;
}

std::optional<core::Instant> find_next_outbox_due(ReadTransaction& transaction) {
    Rows rows = transaction.query(
        "SELECT not_before FROM outbox WHERE done_at IS NULL AND dead_at IS NULL ORDER BY not_before LIMIT "
        "1");
    if (!rows.next())
        return std::nullopt;
    return rows.get<core::Instant>(0);
}

OutboxCounts count_outbox(ReadTransaction& transaction) {
    Rows rows = transaction.query("SELECT count(*), count(done_at), count(dead_at) FROM outbox");
    OutboxCounts counts;
    if (!rows.next())
        return counts;
    counts.done = rows.get<std::int64_t>(1);
    counts.dead = rows.get<std::int64_t>(2);
    counts.waiting = rows.get<std::int64_t>(0) - counts.done - counts.dead;
    return counts;
}

}  // namespace certfolio::store
