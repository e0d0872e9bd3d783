#include "jobs/show_health.hpp"

#include "store/heartbeat.hpp"

namespace certfolio::jobs {

std::optional<core::Instant> show_health(store::Store& store, core::Instant now) {
    store.write([&](store::Transaction& rows) { store::beat_heart(rows, now); });
    return now.plus_seconds(heartbeat_seconds);
}

}  // namespace certfolio::jobs
