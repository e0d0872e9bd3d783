#include <cstdio>

#include "core/assert.hpp"

namespace {

void print_bug(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "bug: %s does not hold (%s:%d)\n", condition, file, line);
}

/// Part of every test program: a broken invariant says which one.
[[maybe_unused]] const bool bugs_are_printed = [] {
    certfolio::core::report_bugs_to(&print_bug);
    return true;
}();

}  // namespace
