#pragma once

#include <optional>

#include "core/time.hpp"
#include "store/store.hpp"

namespace certfolio::jobs {

/// Days for which the answer to an idempotency key is kept: an order placed offline may be sent again much
/// later.
inline constexpr std::int64_t answer_days_kept = 60;

/// Forgets old answers, a few at a time so that nobody waits for it; due again tomorrow, or at once when
/// there is more.
std::optional<core::Instant> forget_answers(store::Store& store, core::Instant now);

}  // namespace certfolio::jobs
