#include "ports/file_mailer.hpp"

#include <utility>

#include "ports/durable_file.hpp"
#include "ports/email_text.hpp"

namespace certfolio::ports {

FileMailer::FileMailer(std::filesystem::path folder, EmailSender sender)
    : folder_(std::move(folder)), sender_(std::move(sender)) {
    std::filesystem::create_directories(folder_);
}

void FileMailer::send(const Email& email) {
    const std::string message = format_email(email, sender_);
    try {
        write_file_durably(folder_ / (email.message_id + ".eml"), message);
    } catch (const std::runtime_error& failure) {
        throw MailFailure(failure.what(), false);
    }
}

}  // namespace certfolio::ports
