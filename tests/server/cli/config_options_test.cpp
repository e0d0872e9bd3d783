#include "cli/config_options.hpp"

#include <CLI/CLI.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "support/temporary_folder.hpp"

using namespace certfolio;

namespace {

/// As `certfolio` reads its command line; throws what CLI11 throws.
Config read(std::vector<std::string> arguments) {
    Config config;
    CLI::App program;
    program.set_config("--config");
    program.allow_config_extras(CLI::config_extras_mode::error);
    cli::add_config_options(*program.add_subcommand("serve"), config);
    std::vector<std::string> backwards(arguments.rbegin(), arguments.rend());
    program.parse(backwards);
    return config;
}

}  // namespace

TEST_CASE("a flag wins over the file, the file over the environment, and that over what is built in") {
    const support::TemporaryFolder folder;
    const std::string file = folder.path() / "certfolio.conf";
    std::ofstream(file) << "[serve]\nport=8101\nsmtp-security=\"tls\"\n";
    CHECK(read({"serve"}).port == 8080);
    ::setenv("CERTFOLIO_PORT", "8100", 1);
    CHECK(read({"serve"}).port == 8100);
    CHECK(read({"serve", "--config", file}).port == 8101);
    CHECK(read({"--config", file, "serve"}).smtp.security == ports::SmtpSecurity::tls);
    CHECK(read({"serve", "--config", file, "--port", "8102"}).port == 8102);
    ::unsetenv("CERTFOLIO_PORT");
}

TEST_CASE("a setting that does not exist or makes no sense is refused, not passed over") {
    const support::TemporaryFolder folder;
    const std::string file = folder.path() / "certfolio.conf";
    std::ofstream(file) << "[serve]\nprot=8101\n";
    CHECK_THROWS_AS(read({"serve", "--config", file}), CLI::Error);
    CHECK_THROWS_AS(read({"serve", "--config", file + ".missing"}), CLI::Error);
    CHECK_THROWS_AS(read({"serve", "--port", "70000"}), CLI::Error);
    CHECK_THROWS_AS(read({"serve", "--mailer", "pigeon"}), CLI::Error);
    CHECK_THROWS_AS(read({"serve", "--tls-key", "key.pem"}), CLI::Error);
    CHECK_THROWS_AS(read({"serve", "--smtp-security", "maybe"}), CLI::Error);
}
