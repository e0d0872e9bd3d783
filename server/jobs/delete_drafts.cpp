#include "jobs/delete_drafts.hpp"

#include "store/draft_store.hpp"

namespace certfolio::jobs {

std::optional<core::Instant> delete_expired_drafts(store::Store& store, core::Instant now) {
    constexpr std::int64_t drafts_per_round = 200;
    constexpr std::int64_t pause_seconds = 3'600;
    const std::int64_t deleted = store.write(
        [&](store::Transaction& rows) { return store::delete_expired_drafts(rows, now, drafts_per_round); });
    return deleted == drafts_per_round ? now : now.plus_seconds(pause_seconds);
}

}  // namespace certfolio::jobs
