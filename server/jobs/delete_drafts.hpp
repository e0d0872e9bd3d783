#pragma once

#include <optional>

#include "core/time.hpp"
#include "store/store.hpp"

namespace certfolio::jobs {

/// Deletes drafts whose time is over, a few at a time; due again in an hour, or at once when there are more.
std::optional<core::Instant> delete_expired_drafts(store::Store& store, core::Instant now);

}  // namespace certfolio::jobs
