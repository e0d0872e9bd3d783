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

TEST_CASE("methods of payment are a list of those there are") {
    using Methods = std::vector<std::string>;
    CHECK(read({"serve"}).payment_methods == Methods{"card", "purchase-order"});
    CHECK(read({"serve", "--payment-methods", "card"}).payment_methods == Methods{"card"});
    CHECK(read({"serve", "--payment-methods", "card,purchase-order"}).payment_methods ==
          Methods{"card", "purchase-order"});
    ::setenv("CERTFOLIO_PAYMENT_METHODS", "purchase-order", 1);
    CHECK(read({"serve"}).payment_methods == Methods{"purchase-order"});
    ::unsetenv("CERTFOLIO_PAYMENT_METHODS");
    CHECK_THROWS_AS(read({"serve", "--payment-methods", "cash"}), CLI::Error);
    CHECK_THROWS_AS(read({"serve", "--payment-methods", ""}), CLI::Error);
}

TEST_CASE("the public address is brought into one form, or refused") {
    const auto url = [](const std::string& text) { return read({"serve", "--public-url", text}).public_url; };
    CHECK(url("https://certificates.example") == "https://certificates.example");
    CHECK(url("HTTPS://Certificates.Example//") == "https://certificates.example");
    CHECK(url("http://127.0.0.1:8080/") == "http://127.0.0.1:8080");
    CHECK(url("https://[2001:DB8::1]:8443") == "https://[2001:db8::1]:8443");
    for (const char* const text :
         {"certificates.example", "https://", "https:///", "ftp://c.example", "https://c.example/shop",
          "https://c.example?x=1", "https://c.example#x", "https://c example", "https://c.example:0",
          "https://c.example:x", "https://me@c.example", "https://[::1", "https://::1"}) {
        INFO(text);
        CHECK_THROWS_AS(url(text), CLI::Error);
    }
}

TEST_CASE("limits are set within what makes sense") {
    const Config config =
        read({"serve", "--writes-per-minute", "0", "--drafts-max", "5", "--draft-megabytes-max", "7"});
    CHECK(config.writes_per_minute == 0);
    CHECK(config.drafts_max == 5);
    CHECK(config.draft_megabytes_max == 7);
    CHECK_THROWS_AS(read({"serve", "--writes-per-minute", "-1"}), CLI::Error);
    CHECK_THROWS_AS(read({"serve", "--drafts-max", "0"}), CLI::Error);
}
