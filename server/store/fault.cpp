#include "store/fault.hpp"

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace certfolio::store {

namespace {

constexpr int exit_status_disk_failure = 70;

std::atomic<DiskFailureReporter> disk_failure_reporter{nullptr};

}  // namespace

void report_disk_failures_to(DiskFailureReporter reporter) noexcept {
    disk_failure_reporter.store(reporter);
}

void stop_for_disk_failure(const char* what) noexcept {
    if (const DiskFailureReporter reporter = disk_failure_reporter.load()) {
        reporter(what);
    } else {
        std::fprintf(stderr, "certfolio stops, the disk or the database file cannot be trusted: %s\n", what);
    }
    std::_Exit(exit_status_disk_failure);
}

}  // namespace certfolio::store
