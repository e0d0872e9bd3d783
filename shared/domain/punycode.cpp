#include "domain/punycode.hpp"

#include <cstdint>
#include <limits>

namespace certfolio::domain {

namespace {

// RFC 3492, section 5.
constexpr std::uint32_t base = 36;
constexpr std::uint32_t threshold_min = 1;
constexpr std::uint32_t threshold_max = 26;
constexpr std::uint32_t skew = 38;
constexpr std::uint32_t damp = 700;
constexpr std::uint32_t initial_bias = 72;
constexpr std::uint32_t initial_point = 128;
constexpr std::uint64_t number_max = std::numeric_limits<std::int32_t>::max();

std::uint32_t adapt(std::uint32_t delta, std::uint32_t length, bool first) noexcept {
    delta = first ? delta / damp : delta / 2;
    delta += delta / length;
    std::uint32_t k = 0;
    for (; delta > ((base - threshold_min) * threshold_max) / 2; k += base)
        delta /= base - threshold_min;
    return k + (base - threshold_min + 1) * delta / (delta + skew);
}

std::uint32_t threshold(std::uint32_t k, std::uint32_t bias) noexcept {
    if (k <= bias + threshold_min)
        return threshold_min;
    return k >= bias + threshold_max ? threshold_max : k - bias;
}

char digit(std::uint32_t number) noexcept {
    return static_cast<char>(number < 26 ? 'a' + number : '0' + (number - 26));
}

std::optional<std::uint32_t> digit_value(char c) noexcept {
    if (c >= 'a' && c <= 'z')
        return static_cast<std::uint32_t>(c - 'a');
    if (c >= 'A' && c <= 'Z')
        return static_cast<std::uint32_t>(c - 'A');
    if (c >= '0' && c <= '9')
        return static_cast<std::uint32_t>(c - '0' + 26);
    return std::nullopt;
}

/// One generalised variable-length integer (RFC 3492, section 3.3).
void append_number(std::string& text, std::uint32_t number, std::uint32_t bias) {
    std::uint32_t k = base;
    for (; number >= threshold(k, bias); k += base) {
        const std::uint32_t limit = threshold(k, bias);
        text.push_back(digit(limit + (number - limit) % (base - limit)));
        number = (number - limit) / (base - limit);
    }
    text.push_back(digit(number));
}

std::optional<std::uint64_t> take_number(std::string_view& text, std::uint32_t bias) noexcept {
    std::uint64_t number = 0;
    std::uint64_t weight = 1;
    for (std::uint32_t k = base;; k += base) {
        if (text.empty())
            return std::nullopt;
        const auto value = digit_value(text.front());
        if (!value)
            return std::nullopt;
        text.remove_prefix(1);
        number += *value * weight;
        const std::uint32_t limit = threshold(k, bias);
        if (number > number_max)
            return std::nullopt;
        if (*value < limit)
            return number;
        weight *= base - limit;
        if (weight > number_max)
            return std::nullopt;
    }
}

}  // namespace

std::optional<std::string> encode_punycode(std::u32string_view points) {
    std::string text;
    for (const char32_t point : points)
        if (point < initial_point)
            text.push_back(static_cast<char>(point));
    const auto basic_count = static_cast<std::uint32_t>(text.size());
    if (basic_count > 0)
        text.push_back('-');

    std::uint32_t handled = basic_count;
    std::uint32_t bias = initial_bias;
    std::uint64_t delta = 0;
    char32_t next = initial_point;
    while (handled < points.size()) {
        char32_t lowest = 0x10FFFF;
        for (const char32_t point : points)
            if (point >= next && point < lowest)
                lowest = point;
        delta += static_cast<std::uint64_t>(lowest - next) * (handled + 1);
        if (delta > number_max)
            return std::nullopt;
        next = lowest;
        for (const char32_t point : points) {
            if (point < next)
                ++delta;
            if (point != next)
                continue;
            append_number(text, static_cast<std::uint32_t>(delta), bias);
            bias = adapt(static_cast<std::uint32_t>(delta), handled + 1, handled == basic_count);
            delta = 0;
            ++handled;
        }
        ++delta;
        ++next;
    }
    return text;
}

std::optional<std::u32string> decode_punycode(std::string_view text) {
    std::u32string points;
    const std::size_t delimiter = text.rfind('-');
    if (delimiter != std::string_view::npos && delimiter > 0) {
        for (const char c : text.substr(0, delimiter)) {
            if (static_cast<unsigned char>(c) >= initial_point)
                return std::nullopt;
            points.push_back(static_cast<unsigned char>(c));
        }
        text.remove_prefix(delimiter + 1);
    }

    std::uint32_t bias = initial_bias;
    std::uint64_t point = initial_point;
    std::uint64_t at = 0;
    for (bool first = true; !text.empty(); first = false) {
        const auto delta = take_number(text, bias);
        if (!delta)
            return std::nullopt;
        const std::uint64_t length = points.size() + 1;
        bias = adapt(static_cast<std::uint32_t>(*delta), static_cast<std::uint32_t>(length), first);
        point += (at + *delta) / length;
        at = (at + *delta) % length;
        if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
            return std::nullopt;
        points.insert(points.begin() + static_cast<std::ptrdiff_t>(at), static_cast<char32_t>(point));
        ++at;
    }
    return points;
}

}  // namespace certfolio::domain
