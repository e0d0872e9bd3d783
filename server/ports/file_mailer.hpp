#pragma once

#include <filesystem>

#include "ports/mailer.hpp"

namespace certfolio::ports {

/// Puts each message as `<message id>.eml` into a folder, where any mail program can open it. Sending the
/// same message again writes the same file.
class FileMailer final : public Mailer {
 public:
    FileMailer(std::filesystem::path folder, EmailSender sender);
    void send(const Email& email) override;

 private:
    std::filesystem::path folder_;
    EmailSender sender_;
};

}  // namespace certfolio::ports
