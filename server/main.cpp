#include <cstdio>

#include "cli/command.hpp"
#include "core/assert.hpp"

namespace {

void print_bug(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "certfolio: bug: %s does not hold (%s:%d)\n", condition, file, line);
}

}  // namespace

int main(int argument_count, char** arguments) {
    certfolio::core::report_bugs_to(&print_bug);
    return certfolio::cli::run_command_line(argument_count, arguments);
}
