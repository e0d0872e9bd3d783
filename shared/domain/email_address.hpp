#pragma once

#include <string>
#include <string_view>

#include "core/expected.hpp"
#include "core/violation.hpp"

namespace certfolio::domain {

/// An e-mail address that mail can be sent to: local part of RFC 5321 (dot-atom, at most 64 bytes) with its
/// case kept, domain as in `DomainName` in lower case; at most 254 bytes in all. Spaces around, `mailto:` and
/// `Name <a@b>` are understood.
class EmailAddress {
 public:
    static constexpr std::size_t bytes_max = 254;

    static core::Expected<EmailAddress, core::Violation> parse(std::string_view text);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    bool operator==(const EmailAddress&) const = default;

 private:
    explicit EmailAddress(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

}  // namespace certfolio::domain
