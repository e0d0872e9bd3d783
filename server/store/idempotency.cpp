#include "store/idempotency.hpp"

#include "core/ascii.hpp"

namespace certfolio::store {

std::optional<IdempotencyKey> IdempotencyKey::parse(std::string_view text) {
    if (text.size() < characters_min || text.size() > characters_max)
        return std::nullopt;
    for (const char c : text) {
        if (!core::is_ascii_letter(c) && !core::is_ascii_digit(c) && c != '-' && c != '_')
            return std::nullopt;
    }
    return IdempotencyKey(std::string(text));
}

AnswerLookup find_answer(ReadTransaction& transaction, const AnswerKey& key, RunId run, core::Instant now) {
    Rows rows = transaction.query(
        "SELECT fingerprint, run, lease_until, status, body FROM idempotency WHERE scope = $1 AND key = $2",
        key.scope, key.key.text());
    if (!rows.next())
        return AnswerFree{};
    if (rows.get<Fingerprint>(0) != key.fingerprint)
        return AnswerOfOther{};
    if (const auto status = rows.get<std::optional<int>>(3))
        return StoredAnswer{*status, rows.get<std::string>(4)};
    const auto lease_until = rows.get<core::Instant>(2);
    // A claim of an earlier run of the process died with it.
    if (rows.get<RunId>(1) != run || lease_until <= now)
        return AnswerFree{};
    return AnswerInProgress{};
}

void claim_answer(Transaction& transaction, const AnswerKey& key, RunId run, core::Instant now,
                  std::int64_t lease_seconds) {
    transaction.execute_one(
        "INSERT INTO idempotency (scope, key, fingerprint, run, made_at, lease_until) VALUES ($1, $2, $3, "
        "$4, $5, $6) "
        "ON CONFLICT (scope, key) DO UPDATE SET run = excluded.run, lease_until = excluded.lease_until "
        "WHERE idempotency.status IS NULL AND idempotency.fingerprint = excluded.fingerprint",
        key.scope, key.key.text(), key.fingerprint, run, now, now.plus_seconds(lease_seconds));
}

void store_answer(Transaction& transaction, const AnswerKey& key, RunId run, core::Instant now,
                  const StoredAnswer& answer) {
    transaction.execute_one(
        "INSERT INTO idempotency (scope, key, fingerprint, run, made_at, lease_until, status, body) "
        "VALUES ($1, $2, $3, $4, $5, $5, $6, $7) "
        "ON CONFLICT (scope, key) DO UPDATE SET status = excluded.status, body = excluded.body, "
        "run = excluded.run, lease_until = excluded.lease_until "
        "WHERE idempotency.status IS NULL AND idempotency.fingerprint = excluded.fingerprint",
        key.scope, key.key.text(), key.fingerprint, run, now, answer.status, answer.body);
}

void release_answer(Transaction& transaction, const AnswerKey& key, RunId run) {
    [[maybe_unused]] const std::int64_t released = transaction.execute(
        "UPDATE idempotency SET lease_until = 0 WHERE scope = $1 AND key = $2 AND run = $3 AND status IS "
        "NULL",
        key.scope, key.key.text(), run);
}

std::int64_t delete_answers(Transaction& transaction, core::Instant before, std::int64_t limit) {
    return transaction.execute(
        "DELETE FROM idempotency WHERE (scope, key) IN "
        "(SELECT scope, key FROM idempotency WHERE made_at < $1 ORDER BY made_at LIMIT $2)",
        before, limit);
}

}  // namespace certfolio::store
