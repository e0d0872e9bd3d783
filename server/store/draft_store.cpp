#include "store/draft_store.hpp"

#include <string>
#include <utility>

#include "wire/codec.hpp"

namespace certfolio::store {

void insert_draft(Transaction& rows, const StoredDraft& draft, const LinkDigest& link) {
    const std::string body = wire::encode(draft.draft);
    rows.execute_one(
        "INSERT INTO draft (id, link_sha256, revision, saved_at, expires_at, body) VALUES ($1, $2, $3, $4, "
        "$5, $6)",
        draft.id, link, draft.revision, draft.saved_at, draft.expires_at, body);
    rows.execute_one(
        "UPDATE draft_total SET drafts = drafts + 1, characters = characters + length($1) WHERE id = 1",
        body);
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

bool has_draft(ReadTransaction& rows, const LinkDigest& link, core::Instant now) {
    return rows.query("SELECT 1 FROM draft WHERE link_sha256 = $1 AND expires_at > $2", link, now).next();
}

bool update_draft(Transaction& rows, const StoredDraft& draft) {
    const std::string body = wire::encode(draft.draft);
    const std::int64_t counted = rows.execute(
        "UPDATE draft_total SET characters = characters + length($1) - "
        "(SELECT length(body) FROM draft WHERE id = $2 AND revision = $3) "
        "WHERE id = 1 AND EXISTS (SELECT 1 FROM draft WHERE id = $2 AND revision = $3)",
        body, draft.id, draft.revision - 1);
    if (counted == 0)
        return false;
    rows.execute_one(
        "UPDATE draft SET revision = $1, saved_at = $2, expires_at = $3, body = $4 WHERE id = $5",
        draft.revision, draft.saved_at, draft.expires_at, body, draft.id);
    return true;
}

void delete_draft(Transaction& rows, DraftId id) {
    rows.execute_one(
        "UPDATE draft_total SET drafts = drafts - 1, "
        "characters = characters - (SELECT length(body) FROM draft WHERE id = $1) WHERE id = 1",
        id);
    rows.execute_one("DELETE FROM draft WHERE id = $1", id);
}

std::int64_t delete_expired_drafts(Transaction& rows, core::Instant now, std::int64_t limit) {
    std::int64_t drafts = 0;
    std::int64_t characters = 0;
    {
        Rows deleted = rows.query(
            "DELETE FROM draft WHERE id IN (SELECT id FROM draft WHERE expires_at <= $1 ORDER BY expires_at "
            "LIMIT $2) RETURNING length(body)",
            now, limit);
        while (deleted.next()) {
            drafts += 1;
            characters += deleted.get<std::int64_t>(0);
        }
    }
    rows.execute_one("UPDATE draft_total SET drafts = drafts - $1, characters = characters - $2 WHERE id = 1",
                     drafts, characters);
    return drafts;
}

DraftTotal count_drafts(ReadTransaction& rows) {
    Rows found = rows.query("SELECT drafts, characters FROM draft_total WHERE id = 1");
    if (!found.next())
        throw StoreCorrupt("the total of all drafts is missing");
    return {found.get<std::int64_t>(0), found.get<std::int64_t>(1)};
}

}  // namespace certfolio::store
