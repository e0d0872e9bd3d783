#include <CLI/CLI.hpp>

#include "cli/command.hpp"

namespace certfolio::cli {

int run_command_line(int argument_count, const char* const* arguments) {
    int exit_status = 0;
    CLI::App program("Certfolio: certificate services on your own machine");
    program.set_version_flag("--version", "certfolio " CERTFOLIO_VERSION);
    program.require_subcommand(1);
    program.set_config("--config", "", "read settings from this file");
    program.allow_config_extras(CLI::config_extras_mode::error);
    add_serve_command(program, exit_status);
    add_quote_command(program, exit_status);
    CLI11_PARSE(program, argument_count, arguments);
    return exit_status;
}

}  // namespace certfolio::cli
