#pragma once

#include "config.hpp"

namespace CLI {
class App;
}

namespace certfolio::cli {

/// Adds every setting of `certfolio serve` to its command line, with its environment variable and its line in
/// the file that `--config` names.
void add_config_options(CLI::App& command, Config& config);

}  // namespace certfolio::cli
