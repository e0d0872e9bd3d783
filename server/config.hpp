#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "ports/mailer.hpp"
#include "ports/smtp_mailer.hpp"

namespace certfolio {

/// Everything that an operator can set. Each has a flag, an environment variable (`CERTFOLIO_PORT`) and a
/// line in a configuration file (`port=8080` under `[serve]`); the flag wins over the file, the file over
/// the variable.
struct Config {
    std::string host = "127.0.0.1";
    int port = 8080;
    std::filesystem::path data = "data";
    std::filesystem::path site;       ///< empty: the built page beside the program, or none
    std::filesystem::path catalogue;  ///< empty: the sample catalogue
    std::filesystem::path tls_certificate;
    std::filesystem::path tls_key;
    std::size_t connections_max = 16'384;
    std::size_t connections_per_address_max = 512;  ///< 0: no limit
    std::size_t workers = 0;                        ///< threads for requests; 0: as many as processors
    std::vector<std::string> trusted_proxies;       ///< addresses or networks
    std::string proxy_says = "x-forwarded-for";     ///< or `forwarded`, `proxy-protocol`
    std::optional<int> inherited_socket;            ///< listens already: no setting, see `Handover`

    std::string mailer = "file";  ///< `file` or `smtp`
    ports::EmailSender sender{"certfolio@localhost", "Certfolio"};
    ports::SmtpServer smtp;

    std::string payment_gateway = "sandbox";
    std::vector<std::string> payment_methods{"card", "purchase-order"};  ///< which buyers may choose
    /// What links in e-mails begin with, as `normalise_public_url` gives it; empty: made of host and port.
    std::string public_url;
    std::string operator_name = "Certfolio";
    std::int64_t writes_per_minute = 1'200;  ///< of one remote address; 0: no limit
    std::int64_t drafts_max = 200'000;
    std::int64_t draft_megabytes_max = 2'048;
    std::string report_errors_to = "mailto:certfolio@localhost";  ///< R112
};

}  // namespace certfolio
