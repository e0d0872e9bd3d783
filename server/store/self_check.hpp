#pragma once

#include <atomic>
#include <filesystem>
#include <thread>

namespace certfolio::store {

/// Reads the whole database once, beside everything else, on a connection and a thread of its own: a disk
/// that has lost something is noticed at the start and not when the row is needed. Damage stops the process
/// (`stop_for_disk_failure`), as every other sign of it does.
class SelfCheck {
 public:
    explicit SelfCheck(std::filesystem::path database);
    SelfCheck(const SelfCheck&) = delete;
    SelfCheck& operator=(const SelfCheck&) = delete;
    /// Breaks off what is left to read.
    ~SelfCheck();

    /// Waits for the end; for tests.
    void finish();

 private:
    void run(const std::filesystem::path& database) const noexcept;
    std::atomic<bool> stopping_{false};
    std::thread thread_;
};

}  // namespace certfolio::store
