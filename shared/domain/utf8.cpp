#include "domain/utf8.hpp"

#include <cstdint>

namespace certfolio::domain {

namespace {

/// Number of bytes after a leading byte; nothing for a byte that cannot lead.
std::optional<std::size_t> count_tail_bytes(unsigned char lead) noexcept {
    if (lead < 0x80)
        return 0;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 1;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 2;
    if (lead >= 0xF0 && lead <= 0xF4)
        return 3;
    return std::nullopt;
}

bool is_scalar_of_length(char32_t point, std::size_t tail) noexcept {
    if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        return false;
    return tail == 0 || (tail == 1 && point >= 0x80) || (tail == 2 && point >= 0x800) ||
           (tail == 3 && point >= 0x10000);
}

}  // namespace

std::optional<std::u32string> decode_utf8(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const auto tail = count_tail_bytes(lead);
        if (!tail || i + *tail >= text.size())
            return std::nullopt;
        char32_t point = *tail == 0 ? lead : lead & (0x3FU >> *tail);
        for (std::size_t k = 1; k <= *tail; ++k) {
            const auto byte = static_cast<unsigned char>(text[i + k]);
            if ((byte & 0xC0U) != 0x80U)
                return std::nullopt;
            point = (point << 6) | (byte & 0x3FU);
        }
        if (!is_scalar_of_length(point, *tail))
            return std::nullopt;
        points.push_back(point);
        i += *tail + 1;
    }
    return points;
}

std::string encode_utf8(std::u32string_view points) {
    std::string text;
    text.reserve(points.size());
    for (const char32_t point : points) {
        const auto tail = [&](unsigned shift) {
            return static_cast<char>(0x80U | ((point >> shift) & 0x3FU));
        };
        if (point < 0x80) {
            text.push_back(static_cast<char>(point));
        } else if (point < 0x800) {
            text += {static_cast<char>(0xC0U | (point >> 6)), tail(0)};
        } else if (point < 0x10000) {
            text += {static_cast<char>(0xE0U | (point >> 12)), tail(6), tail(0)};
        } else {
            text += {static_cast<char>(0xF0U | (point >> 18)), tail(12), tail(6), tail(0)};
        }
    }
    return text;
}

bool is_space(char32_t point) noexcept {
    return point == ' ' || (point >= '\t' && point <= '\r') || point == 0x85 || point == 0xA0 ||
           point == 0x1680 || (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 ||
           point == 0x202F || point == 0x205F || point == 0x3000;
}

bool is_invisible(char32_t point) noexcept {
    return point == 0xAD || (point >= 0x200B && point <= 0x200F) || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2060 && point <= 0x2069) || point == 0xFEFF;
}

bool is_control(char32_t point) noexcept {
    return point < 0x20 || (point >= 0x7F && point <= 0x9F);
}

std::u32string_view trim(std::u32string_view points) noexcept {
    const auto is_edge = [](char32_t point) { return is_space(point) || is_invisible(point); };
    while (!points.empty() && is_edge(points.front()))
        points.remove_prefix(1);
    while (!points.empty() && is_edge(points.back()))
        points.remove_suffix(1);
    return points;
}

}  // namespace certfolio::domain
