#pragma once

#include <optional>

#include "core/time.hpp"
#include "store/store.hpp"

namespace certfolio::jobs {

/// Seconds between two writes that show that the server can write.
inline constexpr std::int64_t heartbeat_seconds = 30;

/// Writes that the server lives, through the writer and onto the disk as everything else.
std::optional<core::Instant> show_health(store::Store& store, core::Instant now);

}  // namespace certfolio::jobs
