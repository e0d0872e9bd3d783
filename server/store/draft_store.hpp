#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/id.hpp"
#include "core/time.hpp"
#include "domain/enrolment.hpp"
#include "store/database.hpp"

namespace certfolio::store {

using DraftId = core::Id<struct DraftTag>;
/// SHA-256 of the secret of a link.
using LinkDigest = std::array<std::uint8_t, 32>;

struct StoredDraft {
    DraftId id;
    std::int64_t revision = 1;
    core::Instant saved_at;
    core::Instant expires_at;
    domain::EnrolmentDraft draft;
};

/// Bytes of a draft's JSON at most.
inline constexpr std::int64_t draft_bytes_max = 64 * 1024;

void insert_draft(Transaction& rows, const StoredDraft& draft, const LinkDigest& link);
/// Nothing for a draft that is over at `now`, whether it was swept away or not.
[[nodiscard]] std::optional<StoredDraft> find_draft(ReadTransaction& rows, const LinkDigest& link,
                                                    core::Instant now);
/// Whether `find_draft` would find one, without reading it.
[[nodiscard]] bool has_draft(ReadTransaction& rows, const LinkDigest& link, core::Instant now);
/// Stores `draft` in the place of the revision before it; false when somebody else was faster.
[[nodiscard]] bool update_draft(Transaction& rows, const StoredDraft& draft);
void delete_draft(Transaction& rows, DraftId id);
/// Deletes drafts that were over before `now`; gives their number, at most `limit`.
std::int64_t delete_expired_drafts(Transaction& rows, core::Instant now, std::int64_t limit);

/// What all drafts are together; anybody may make one, so the operator bounds it.
struct DraftTotal {
    std::int64_t drafts = 0;
    std::int64_t characters = 0;
    bool operator==(const DraftTotal&) const = default;
};
[[nodiscard]] DraftTotal count_drafts(ReadTransaction& rows);

}  // namespace certfolio::store
