#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

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
    std::size_t connections_max = 256;

    std::string mailer = "file";  ///< `file` or `smtp`
    ports::EmailSender sender{"certfolio@localhost", "Certfolio"};
    ports::SmtpServer smtp;

    std::string payment_gateway = "sandbox";
    std::string public_url;  ///< what links in e-mails begin with; empty: made of host and port
    std::string operator_name = "Certfolio";
    std::string report_errors_to = "mailto:certfolio@localhost";  ///< R112
};

}  // namespace certfolio
