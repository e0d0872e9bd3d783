#pragma once

#include <stdexcept>
#include <string>

#include "core/time.hpp"

namespace certfolio::ports {

/// One message to one person. Text is UTF-8; addresses are checked e-mail addresses.
struct Email {
    std::string message_id;  ///< unique for ever, letters, digits, `-`; the part before `@` of Message-ID
    std::string to_address;
    std::string to_name;  ///< may be empty
    std::string subject;
    std::string text;  ///< plain text, lines end with `\n`
    core::Instant written_at;
};

/// Who writes the messages of this installation.
struct EmailSender {
    std::string address;  ///< `certfolio@example.com`
    std::string name;     ///< may be empty
};

/// The message was not handed over. A lasting refusal (a mailbox that does not exist) is not worth another
/// try.
class MailFailure : public std::runtime_error {
 public:
    MailFailure(const std::string& reason, bool lasting) : std::runtime_error(reason), lasting_(lasting) {}
    [[nodiscard]] bool lasting() const noexcept { return lasting_; }

 private:
    bool lasting_;
};

/// Hands messages over. The same `message_id` may be sent again after a crash: delivery is at least once.
class Mailer {
 public:
    Mailer() = default;
    Mailer(const Mailer&) = delete;
    Mailer& operator=(const Mailer&) = delete;
    virtual ~Mailer() = default;

    /// Returns when the message is in somebody else's hands for good; throws `MailFailure` otherwise.
    virtual void send(const Email& email) = 0;
    /// From another thread, when the server stops: a message that is being handed over fails soon, and so
    /// does every later one. They are tried again after the next start.
    virtual void stop() noexcept {}
};

}  // namespace certfolio::ports
