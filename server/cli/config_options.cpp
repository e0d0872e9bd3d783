#include "cli/config_options.hpp"

#include <CLI/CLI.hpp>

#include <map>
#include <string>

#include "http/network_address.hpp"
#include "public_url.hpp"

namespace certfolio::cli {

namespace {

/// `--smtp-host` is also `CERTFOLIO_SMTP_HOST`.
std::string environment_name(std::string flag) {
    std::string name = "CERTFOLIO_";
    for (const char c : flag.substr(2))
        name.push_back(c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c));
    return name;
}

template <class T>
CLI::Option* add(CLI::App& command, const std::string& flag, T& value, const std::string& what) {
    return command.add_option(flag, value, what)->envname(environment_name(flag))->capture_default_str();
}

void add_mail_options(CLI::App& command, Config& config) {
    add(command, "--mailer", config.mailer, "how e-mail leaves: file (into the data folder) or smtp")
        ->check(CLI::IsMember({"file", "smtp"}));
    add(command, "--mail-from", config.sender.address, "the address that e-mail comes from");
    add(command, "--mail-from-name", config.sender.name, "the name beside that address");
    add(command, "--smtp-host", config.smtp.host, "mail server");
    add(command, "--smtp-port", config.smtp.port, "its port")->check(CLI::Range(1, 65535));
    static const std::map<std::string, ports::SmtpSecurity> securities{
        {"none", ports::SmtpSecurity::none},
        {"starttls", ports::SmtpSecurity::starttls},
        {"tls", ports::SmtpSecurity::tls}};
    command.add_option("--smtp-security", config.smtp.security, "none, starttls or tls")
        ->envname("CERTFOLIO_SMTP_SECURITY")
        ->option_text("TEXT:{none,starttls,tls}=starttls (Env:CERTFOLIO_SMTP_SECURITY)")
        ->transform(CLI::CheckedTransformer(securities, CLI::ignore_case));
    add(command, "--smtp-user", config.smtp.user, "login at the mail server, empty for none");
    // Not shown with its default, and better given by the environment or a file than on the command line.
    command.add_option("--smtp-password", config.smtp.password, "its password")
        ->envname("CERTFOLIO_SMTP_PASSWORD");
    add(command, "--smtp-ca", config.smtp.certificate_authority,
        "PEM file to check the mail server's certificate with");
}

void add_proxy_options(CLI::App& command, Config& config) {
    add(command, "--trusted-proxies", config.trusted_proxies,
        "addresses or networks whose word about clients is taken, with a comma between")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::Validator(
            [](const std::string& text) {
                return http::Network::parse(text) ? std::string()
                                                  : text + " is no address and no network such as 10.0.0.0/8";
            },
            "NETWORK"));
    add(command, "--proxy-says", config.proxy_says, "how they tell who the client is")
        ->check(CLI::IsMember({"x-forwarded-for", "forwarded", "proxy-protocol"}));
}

void add_limit_options(CLI::App& command, Config& config) {
    constexpr std::int64_t plenty = 1'000'000'000;
    add(command, "--connections-max", config.connections_max, "connections at one time")
        ->check(CLI::Range(std::size_t{4}, std::size_t{1'000'000}));
    add(command, "--connections-per-address-max", config.connections_per_address_max,
        "connections of one remote address, 0 for no limit")
        ->check(CLI::Range(std::size_t{0}, std::size_t{1'000'000}));
    add(command, "--workers", config.workers, "threads for requests, 0 for one a processor")
        ->check(CLI::Range(std::size_t{0}, std::size_t{1'024}));
    add(command, "--writes-per-minute", config.writes_per_minute,
        "changes that one remote address may ask for, 0 for no limit")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{1'000'000}));
    add(command, "--drafts-max", config.drafts_max, "drafts that are kept at one time")
        ->check(CLI::Range(std::int64_t{1}, plenty));
    add(command, "--draft-megabytes-max", config.draft_megabytes_max, "how much they may hold together")
        ->check(CLI::Range(std::int64_t{1}, plenty));
}

}  // namespace

void add_config_options(CLI::App& command, Config& config) {
    // The option of the file belongs to the program; this lets it stand behind the command as well.
    command.fallthrough();
    command.footer(
        "Settings can also stand in a file, under [serve] as port=8080: certfolio serve --config FILE");
    add(command, "--host", config.host, "address to listen at");
    add(command, "--port", config.port, "port to listen at, 0 for any free one")->check(CLI::Range(0, 65535));
    add(command, "--data", config.data, "folder of the database and everything else that is kept");
    add(command, "--site", config.site, "folder of the built web page");
    add(command, "--catalogue", config.catalogue, "JSON file of products and prices")
        ->check(CLI::ExistingFile);
    auto* const certificate =
        add(command, "--tls-certificate", config.tls_certificate, "PEM file, chain included");
    auto* const key = add(command, "--tls-key", config.tls_key, "PEM file of its private key");
    certificate->needs(key);
    key->needs(certificate);
    add(command, "--payment-gateway", config.payment_gateway, "who takes card payments")
        ->check(CLI::IsMember({"sandbox"}));
    add(command, "--payment-methods", config.payment_methods, "what buyers may choose, with a comma between")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"card", "purchase-order"}));
    add(command, "--public-url", config.public_url,
        "what links in e-mails begin with, such as https://certificates.example")
        ->transform(CLI::Validator(&normalise_public_url, "URL"));
    add(command, "--operator-name", config.operator_name, "who runs this installation");
    add(command, "--report-errors-to", config.report_errors_to, "where people report errors in documents");
    add_mail_options(command, config);
    add_proxy_options(command, config);
    add_limit_options(command, config);
}

}  // namespace certfolio::cli
