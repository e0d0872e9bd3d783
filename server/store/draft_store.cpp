#include "store/draft_store.hpp"

#include <string>
#include <utility>

#include "wire/codec.hpp"

namespace certfolio::store {

void insert_draft(Transaction& rows, const StoredDraft& draft, const LinkDigest& link) {
    rows.execute_one(
        "INSERT INTO draft (id, link_sha256, revision, saved_at, expires_at, body) VALUES ($1, $2, $3, $4, "
        "$5, $6)",
        draft.id, link, draft.revision, draft.saved_at, draft.expires_at, wire::encode(draft.draft));
}

std::optional<StoredDraft> find_draft(ReadTransaction& rows, const LinkDigest& link, core::Instant now) {
    Rows found = rows.query(
        "SELECT id, revision, saved_at, expires_at, body FROM draft WHERE link_sha256 = $1 AND expires_at > "
        "$2",
        link, now);
    if (!found.next())
        return std::nullopt;
    auto draft = wire::decode_enrolment_draft(found.get<std::string>(4));
    if (!draft)
        throw StoreCorrupt("the draft " + found.get<DraftId>(0).text() + " cannot be read");
    return StoredDraft{found.get<DraftId>(0), found.get<std::int64_t>(1), found.get<core::Instant>(2),
                       found.get<core::Instant>(3), *std::move(draft)};
}

bool update_draft(Transaction& rows, const StoredDraft& draft) {
    return rows.execute(
               "UPDATE draft SET revision = $1, saved_at = $2, expires_at = $3, body = $4 "
               "WHERE id = $5 AND revision = $6",
               draft.revision, draft.saved_at, draft.expires_at, wire::encode(draft.draft), draft.id,
               draft.revision - 1) == 1;
}

void delete_draft(Transaction& rows, DraftId id) {
    rows.execute_one("DELETE FROM draft WHERE id = $1", id);
}

std::int64_t delete_expired_drafts(Transaction& rows, core::Instant now, std::int64_t limit) {
    return rows.execute(
        "DELETE FROM draft WHERE id IN (SELECT id FROM draft WHERE expires_at <= $1 ORDER BY expires_at "
        "LIMIT $2)",
        now, limit);
}

}  // namespace certfolio::store
