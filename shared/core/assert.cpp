#include "core/assert.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace certfolio::core {

namespace {

void print_bug(const char* condition, const char* file, int line) {
    // Not by fprintf, which would be downloaded with the page, formats and all.
    const std::string place = std::string(" does not hold (") + file + ":" + std::to_string(line) + ")\n";
    for (const char* part : {"certfolio: bug: ", condition, place.c_str()})
        std::fputs(part, stderr);
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
