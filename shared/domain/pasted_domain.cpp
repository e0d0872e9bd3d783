#include "domain/pasted_domain.hpp"

#include <algorithm>

#include "domain/utf8.hpp"

namespace certfolio::domain {

namespace {

bool is_digit(char32_t point) noexcept {
    return point >= '0' && point <= '9';
}
bool is_hexadecimal(char32_t point) noexcept {
    return is_digit(point) || (point >= 'a' && point <= 'f') || (point >= 'A' && point <= 'F');
}
bool is_separator(char32_t point) noexcept {
    return point == ',' || point == ';';
}
bool is_quotation_mark(char32_t point) noexcept {
    constexpr std::u32string_view marks = U"\"'`<>()\u2018\u2019\u201C\u201D\u00AB\u00BB";
    return marks.find(point) != std::u32string_view::npos;
}

std::u32string_view without_decoration(std::u32string_view text) noexcept {
    while (!text.empty() && is_quotation_mark(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && (is_quotation_mark(text.back()) || is_separator(text.back())))
        text.remove_suffix(1);
    return trim(text);
}

std::u32string_view without_scheme(std::u32string_view text) noexcept {
    const std::size_t slashes = text.find(U"//");
    const std::size_t first = text.find_first_of(U"/?#\\");
    if (slashes != std::u32string_view::npos && slashes == first &&
        (slashes == 0 || text[slashes - 1] == ':'))
        return text.substr(slashes + 2);
    const std::size_t colon = text.find(':');
    const std::size_t at = text.find('@');
    if (colon != std::u32string_view::npos && at != std::u32string_view::npos && colon < at)
        return text.substr(colon + 1);
    return text;
}

std::u32string_view without_port(std::u32string_view text) noexcept {
    const std::size_t colon = text.find(':');
    if (colon == std::u32string_view::npos || colon != text.rfind(':'))
        return text;
    const std::u32string_view port = text.substr(colon + 1);
    return std::all_of(port.begin(), port.end(), is_digit) ? text.substr(0, colon) : text;
}

}  // namespace

std::u32string_view find_host(std::u32string_view pasted) noexcept {
    std::u32string_view text = without_scheme(without_decoration(trim(pasted)));
    text = text.substr(0, text.find_first_of(U"/?#\\"));
    const std::size_t at = text.rfind('@');
    if (at != std::u32string_view::npos)
        text.remove_prefix(at + 1);
    text = trim(without_port(text));
    if (text.size() > 1 && (text.back() == '.' || text.back() == 0x3002))
        text.remove_suffix(1);
    return text;
}

bool is_ip_address(std::u32string_view host) noexcept {
    if (host.empty())
        return false;
    if (host.front() == '[')
        return true;
    const auto colons = std::count(host.begin(), host.end(), U':');
    if (colons >= 2)
        return std::all_of(host.begin(), host.end(), [](char32_t point) {
            return is_hexadecimal(point) || point == ':' || point == '.';
        });
    const std::u32string_view last = host.substr(host.rfind('.') + 1);
    return !last.empty() && host.find('.') != std::u32string_view::npos &&
           std::all_of(last.begin(), last.end(), is_digit);
}

}  // namespace certfolio::domain
