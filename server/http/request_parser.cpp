#include "http/request_parser.hpp"

#include <array>
#include <string>

#include "core/ascii.hpp"
#include "core/decimal.hpp"

namespace certfolio::http {

namespace {

/// RFC 9110 5.6.2
bool is_token_character(char c) noexcept {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return core::is_ascii_letter(c) || core::is_ascii_digit(c) || marks.find(c) != std::string_view::npos;
}

bool is_token(std::string_view text) noexcept {
    for (const char c : text) {
        if (!is_token_character(c))
            return false;
    }
    return !text.empty();
}

/// Upper case, as every method that there is.
bool is_method(std::string_view text) noexcept {
    for (const char c : text) {
        if (!core::is_ascii_upper(c) && c != '-') {
            return false;
        }
    }
    return !text.empty() && text.size() <= 16 && core::is_ascii_upper(text.front());
}

bool is_field_value(std::string_view text) noexcept {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\t') || byte == 0x7f)
            return false;
    }
    return true;
}

/// Blanks and tabs only: other white space is not to be found in a value at all.
std::string_view trim_blanks(std::string_view text) noexcept {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

Method method_of(std::string_view text) noexcept {
    if (text == "GET")
        return Method::get;
    if (text == "HEAD")
        return Method::head;
    if (text == "POST")
        return Method::post;
    if (text == "PUT")
        return Method::put;
    if (text == "DELETE")
        return Method::delete_;
    return Method::other;
}

/// Visible US-ASCII from the first slash on. A fragment or a backslash has no business in a request.
bool is_target(std::string_view target) noexcept {
    if (target.empty() || target.front() != '/')
        return false;
    for (const char c : target) {
        if (c <= ' ' || c > '~' || c == '#' || c == '\\')
            return false;
    }
    return true;
}

std::optional<FramingFault> parse_request_line(std::string_view line, Request& request) {
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
        return FramingFault::malformed;
    const std::string_view method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (!is_method(method))
        return FramingFault::malformed;
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return version.starts_with("HTTP/") ? FramingFault::version : FramingFault::malformed;
    if (target.size() > HeadLimits::target_bytes_max)
        return FramingFault::target_too_long;
    if (!is_target(target))
        return FramingFault::malformed;
    request.method = method_of(method);
    request.method_text = std::string(method);
    const std::size_t question = target.find('?');
    request.path = std::string(target.substr(0, question));
    if (question != std::string_view::npos)
        request.query = std::string(target.substr(question + 1));
    request.keep_alive = version == "HTTP/1.1";
    return std::nullopt;
}

/// Headers that decide something: given twice, two programs could follow different ones.
bool must_be_alone(std::string_view name) noexcept {
    constexpr std::array<std::string_view, 12> names{"host",
                                                     "content-length",
                                                     "content-type",
                                                     "content-encoding",
                                                     "transfer-encoding",
                                                     "origin",
                                                     "expect",
                                                     "sec-fetch-site",
                                                     "sec-websocket-key",
                                                     "sec-websocket-version",
                                                     "idempotency-key",
                                                     "upgrade"};
    for (const std::string_view alone : names) {
        if (name == alone)
            return true;
    }
    return false;
}

std::optional<FramingFault> parse_header_line(std::string_view line, Request& request) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return FramingFault::malformed;
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = trim_blanks(line.substr(colon + 1));
    // A blank before the colon or at the start of the line (obsolete folding) makes the name no token.
    if (!is_token(name) || !is_field_value(value))
        return FramingFault::malformed;
    std::string lower_name = core::to_ascii_lower(name);
    if (must_be_alone(lower_name) && request.header(lower_name))
        return FramingFault::malformed;
    if (request.headers.size() >= HeadLimits::header_count_max)
        return FramingFault::head_too_large;
    request.headers.push_back({std::move(lower_name), std::string(value)});
    return std::nullopt;
}

bool lists_word(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        if (core::to_ascii_lower(trim_blanks(list.substr(0, comma))) == word)
            return true;
        if (comma == std::string_view::npos)
            return false;
        list.remove_prefix(comma + 1);
    }
    return false;
}

/// What the headers say about the body and the connection.
std::optional<FramingFault> conclude(ParsedHead& head) {
    Request& request = head.request;
    // Chunks are refused altogether: no client of ours sends them, and they are where messages get smuggled.
    if (request.header("transfer-encoding"))
        return FramingFault::length_required;
    if (const auto length = request.header("content-length")) {
        const auto bytes = core::parse_whole_number(*length);
        if (!bytes)
            return FramingFault::malformed;
        head.body_bytes = static_cast<std::size_t>(*bytes);
    } else if (request.method == Method::post || request.method == Method::put) {
        return FramingFault::length_required;
    }
    const bool is_1_1 = request.keep_alive;
    const auto host = request.header("host");
    if (is_1_1 && (!host || host->empty()))
        return FramingFault::malformed;
    if (const auto expect = request.header("expect")) {
        if (core::to_ascii_lower(*expect) != "100-continue")
            return FramingFault::malformed;
        head.expects_continue = is_1_1;
    }
    for (const Header& header : request.headers) {
        if (header.name == "connection" && lists_word(header.value, "close"))
            request.keep_alive = false;
    }
    return std::nullopt;
}

HeadResult incomplete_or_fault(std::string_view bytes) {
    if (!bytes.empty() && !core::is_ascii_upper(bytes.front()))
        return FramingFault::malformed;  // TLS on a plain port, an empty line, binary
    if (bytes.find('\n') == std::string_view::npos && bytes.size() > HeadLimits::target_bytes_max + 64)
        return FramingFault::target_too_long;
    if (bytes.size() >= HeadLimits::head_bytes_max)
        return FramingFault::head_too_large;
    return HeadIncomplete{};
}

}  // namespace

HeadResult parse_head(std::string_view bytes) {
    constexpr std::string_view line_end = "\r\n";
    const std::size_t end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos || end + 4 > HeadLimits::head_bytes_max)
        return incomplete_or_fault(bytes);
    ParsedHead head;
    head.head_bytes = end + 4;
    std::string_view rest = bytes.substr(0, end + 2);
    bool is_first = true;
    while (!rest.empty()) {
        const std::size_t line_bytes = rest.find(line_end);
        const std::string_view line = rest.substr(0, line_bytes);
        rest.remove_prefix(line_bytes + 2);
        const auto fault =
            is_first ? parse_request_line(line, head.request) : parse_header_line(line, head.request);
        if (fault)
            return *fault;
        is_first = false;
    }
    if (const auto fault = conclude(head))
        return *fault;
    return head;
}

}  // namespace certfolio::http
