#include "core/assert.hpp"

#include <cstdlib>

namespace certfolio::core {

namespace {

BugReporter reporter_in_use = nullptr;

}  // namespace

void report_bugs_to(BugReporter reporter) noexcept {
    reporter_in_use = reporter;
}

void stop_for_bug(const char* condition, const char* file, int line) noexcept {
    if (reporter_in_use != nullptr)
        reporter_in_use(condition, file, line);
    std::abort();
}

}  // namespace certfolio::core
