#include "store/heartbeat.hpp"

namespace certfolio::store {

void beat_heart(Transaction& rows, core::Instant now) {
    rows.execute_one("UPDATE heartbeat SET beat_at = $1 WHERE id = 1", now);
}

core::Instant find_last_heartbeat(ReadTransaction& rows) {
    Rows found = rows.query("SELECT beat_at FROM heartbeat WHERE id = 1");
    if (!found.next())
        throw StoreCorrupt("the heartbeat is missing");
    return found.get<core::Instant>(0);
}

}  // namespace certfolio::store
