#include "cli/command.hpp"

int main(int argument_count, char** arguments) {
    return certfolio::cli::run_command_line(argument_count, arguments);
}
