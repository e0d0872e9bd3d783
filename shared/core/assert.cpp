#include "core/assert.hpp"

#include <cstdio>
#include <cstdlib>

namespace certfolio::core {

namespace {

void print_bug(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "certfolio: bug: %s does not hold (%s:%d)\n", condition, file, line);
}

BugReporter reporter_in_use = print_bug;

}  // namespace

void report_bugs_to(BugReporter reporter) noexcept {
    reporter_in_use = reporter != nullptr ? reporter : print_bug;
}

void stop_for_bug(const char* condition, const char* file, int line) noexcept {
    reporter_in_use(condition, file, line);
    std::abort();
}

}  // namespace certfolio::core
