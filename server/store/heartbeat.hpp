#pragma once

#include "core/time.hpp"
#include "store/database.hpp"

/// A row that is written now and then, so that others see that the server is able to write.
namespace certfolio::store {

void beat_heart(Transaction& rows, core::Instant now);
[[nodiscard]] core::Instant find_last_heartbeat(ReadTransaction& rows);

}  // namespace certfolio::store
