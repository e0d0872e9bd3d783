#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>

#include "ports/mailer.hpp"

namespace certfolio::ports {

enum class SmtpSecurity : std::uint8_t {
    none,      ///< plain text: for a server on the same machine
    starttls,  ///< plain text first, then TLS; refused when the server does not offer it
    tls,       ///< TLS from the first byte
};

struct SmtpServer {
    std::string host;
    int port = 587;
    SmtpSecurity security = SmtpSecurity::starttls;
    std::string user;  ///< empty: no login
    std::string password;
    std::filesystem::path certificate_authority;  ///< PEM; empty: those of the system
    std::int64_t connect_seconds_max = 10;
    std::int64_t send_seconds_max = 60;
};

/// Hands messages to a mail server.
class SmtpMailer final : public Mailer {
 public:
    SmtpMailer(SmtpServer server, EmailSender sender);
    void send(const Email& email) override;
    void stop() noexcept override { stopping_ = true; }

 private:
    SmtpServer server_;
    EmailSender sender_;
    std::atomic<bool> stopping_{false};
};

}  // namespace certfolio::ports
