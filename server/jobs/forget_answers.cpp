#include "jobs/forget_answers.hpp"

#include "store/idempotency.hpp"

namespace certfolio::jobs {

std::optional<core::Instant> forget_answers(store::Store& store, core::Instant now) {
    constexpr std::int64_t answers_at_once = 500;
    const std::int64_t forgotten = store.write([&](store::Transaction& rows) {
        return delete_answers(rows, now.plus_days(-answer_days_kept), answers_at_once);
    });
    return forgotten == answers_at_once ? now : now.plus_days(1);
}

}  // namespace certfolio::jobs
