#include "ports/email_text.hpp"

#include <array>
#include <cstdint>

namespace certfolio::ports {

namespace {

constexpr std::string_view line_end = "\r\n";

bool is_plain(char c) noexcept {
    return c >= ' ' && c <= '~';
}

bool is_plain_text(std::string_view text) noexcept {
    for (const char c : text) {
        if (!is_plain(c))
            return false;
    }
    return true;
}

std::string encode_base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 3; ++j)
            group = (group << 8) | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0U);
        text.push_back(digits[(group >> 18) & 63U]);
        text.push_back(digits[(group >> 12) & 63U]);
        text.push_back(i + 1 < bytes.size() ? digits[(group >> 6) & 63U] : '=');
        text.push_back(i + 2 < bytes.size() ? digits[group & 63U] : '=');
    }
    return text;
}

/// Bytes of the longest start of `text` that ends between two characters and is no longer than `bytes_max`.
std::size_t whole_characters(std::string_view text, std::size_t bytes_max) noexcept {
    if (text.size() <= bytes_max)
        return text.size();
    std::size_t end = bytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return end > 0 ? end : bytes_max;
}

std::string format_address(std::string_view name, std::string_view address) {
    if (address.empty() || !is_plain_text(address) ||
        address.find_first_of(" <>,;\"()") != std::string_view::npos)
        throw MailFailure("an address cannot stand in a header", true);
    const std::string bracketed = "<" + std::string(address) + ">";
    if (name.empty())
        return bracketed;
    if (!is_plain_text(name))
        return encode_header_text(name) + " " + bracketed;
    std::string quoted = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\\')
            quoted.push_back('\\');
        quoted.push_back(c);
    }
    return quoted + "\" " + bracketed;
}

std::string two_digits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// RFC 5322 3.3
std::string format_date(core::Instant instant) {
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const core::Date date = instant.date();
    const std::int64_t second = instant.second_of_day();
    return two_digits(date.day()) + " " + std::string(months[static_cast<std::size_t>(date.month() - 1)]) +
           " " + std::to_string(date.year()) + " " + two_digits(second / 3'600) + ":" +
           two_digits(second / 60 % 60) + ":" + two_digits(second % 60) + " +0000";
}

}  // namespace

std::string encode_header_text(std::string_view text) {
    if (is_plain_text(text) && text.find("=?") == std::string_view::npos)
        return std::string(text);
    constexpr std::size_t bytes_per_word = 45;  // 60 characters of base64 and 12 around them
    std::string encoded;
    while (!text.empty()) {
        const std::size_t bytes = whole_characters(text, bytes_per_word);
        if (!encoded.empty())
            encoded += "\r\n ";
        encoded += "=?utf-8?B?" + encode_base64(text.substr(0, bytes)) + "?=";
        text.remove_prefix(bytes);
    }
    return encoded;
}

std::string encode_quoted_printable(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::size_t line_characters_max = 76;
    std::string encoded;
    std::size_t line = 0;
    const auto put = [&](std::string_view piece) {
        if (line + piece.size() > line_characters_max - 1) {
            encoded += "=\r\n";
            line = 0;
        }
        encoded += piece;
        line += piece.size();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') {
            encoded += line_end;
            line = 0;
            continue;
        }
        // A blank at the end of a line can get lost on the way.
        const bool ends_line = i + 1 == text.size() || text[i + 1] == '\n';
        if (is_plain(c) && c != '=' && !(c == ' ' && ends_line)) {
            put({&c, 1});
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        const std::array<char, 3> escaped{'=', digits[byte >> 4], digits[byte & 15U]};
        put({escaped.data(), escaped.size()});
    }
    return encoded;
}

std::string format_email(const Email& email, const EmailSender& sender) {
    const std::string domain = sender.address.substr(sender.address.find('@') + 1);
    std::string message;
    const auto header = [&message](std::string_view name, std::string_view value) {
        message += name;
        message += ": ";
        message += value;
        message += line_end;
    };
    header("From", format_address(sender.name, sender.address));
    header("To", format_address(email.to_name, email.to_address));
    header("Subject", encode_header_text(email.subject));
    header("Date", format_date(email.written_at));
    header("Message-ID", "<" + email.message_id + "@" + domain + ">");
    header("MIME-Version", "1.0");
    header("Content-Type", "text/plain; charset=utf-8");
    header("Content-Transfer-Encoding", "quoted-printable");
    header("Auto-Submitted", "auto-generated");
    message += line_end;
    message += encode_quoted_printable(email.text);
    message += line_end;
    return message;
}

}  // namespace certfolio::ports
