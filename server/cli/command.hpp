#pragma once

namespace CLI {
class App;
}

/// The program's commands. Each adds itself to the command line and leaves in `exit_status` how it went; to
/// add one, declare it here and call it in `run_command_line`.
namespace certfolio::cli {

/// `certfolio serve`
void add_serve_command(CLI::App& program, int& exit_status);
/// `certfolio quote`
void add_quote_command(CLI::App& program, int& exit_status);

/// Reads the command line and runs what it says; gives the exit status of the process.
int run_command_line(int argument_count, const char* const* arguments);

}  // namespace certfolio::cli
