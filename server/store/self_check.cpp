#include "store/self_check.hpp"

#include <exception>
#include <string>
#include <utility>

#include "store/database.hpp"
#include "store/fault.hpp"

namespace certfolio::store {

SelfCheck::SelfCheck(std::filesystem::path database)
    : thread_([this, file = std::move(database)] { run(file); }) {}

SelfCheck::~SelfCheck() {
    stopping_ = true;
    finish();
}

void SelfCheck::finish() {
    if (thread_.joinable())
        thread_.join();
}

void SelfCheck::run(const std::filesystem::path& database) const noexcept {
    try {
        Connection connection(database, Connection::Mode::reads);
        connection.break_off_after([this] { return stopping_.load(); });
        Rows rows = connection.query("PRAGMA quick_check(1)");
        if (!rows.next())
            return;
        const auto verdict = rows.get<std::string>(0);
        if (verdict != "ok")
            stop_for_disk_failure(("the database is damaged, restore a backup: " + verdict).c_str());
    } catch (const std::exception&) {
        // Broken off by the end of the server, or no descriptor or memory to spare: the check is an extra,
        // and whoever reads or writes next meets the same malfunction and reports it.
    }
}

}  // namespace certfolio::store
