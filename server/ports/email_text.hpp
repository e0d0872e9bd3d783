#pragma once

#include <string>
#include <string_view>

#include "ports/mailer.hpp"

namespace certfolio::ports {

/// The whole message as RFC 5322 and MIME want it, lines ended by CR LF: UTF-8 text as quoted-printable,
/// names and subject as encoded words where they are not plain US-ASCII. Throws `MailFailure` (lasting) for
/// an address that would break out of its header.
[[nodiscard]] std::string format_email(const Email& email, const EmailSender& sender);

/// RFC 2045 6.7, at most 76 characters a line.
[[nodiscard]] std::string encode_quoted_printable(std::string_view text);
/// A header's free text: as it is, or in encoded words of at most 75 characters (RFC 2047).
[[nodiscard]] std::string encode_header_text(std::string_view text);

}  // namespace certfolio::ports
