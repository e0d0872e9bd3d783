#include "wire/utf8.hpp"

namespace certfolio::wire {

namespace {

constexpr bool is_continuation(unsigned char byte) noexcept {
    return byte >= 0x80 && byte <= 0xBF;
}

}  // namespace

std::size_t utf8_length_at(std::string_view text, std::size_t at) noexcept {
    const std::size_t left = text.size() - at;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return left >= 2 && is_continuation(byte(1)) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        if (left < 3 || !is_continuation(byte(1)) || !is_continuation(byte(2))) {
            return 0;
        }
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (left < 4 || !is_continuation(byte(1)) || !is_continuation(byte(2)) || !is_continuation(byte(3))) {
            return 0;
        }
        const bool overlong = first == 0xF0 && byte(1) < 0x90;
        const bool too_large = first == 0xF4 && byte(1) > 0x8F;
        return overlong || too_large ? 0 : 4;
    }
    return 0;
}

void append_utf8(std::string& text, std::uint32_t scalar) {
    const auto push = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (scalar < 0x80) {
        push(scalar);
    } else if (scalar < 0x800) {
        push(0xC0 | (scalar >> 6));
        push(0x80 | (scalar & 0x3F));
    } else if (scalar < 0x10000) {
        push(0xE0 | (scalar >> 12));
        push(0x80 | ((scalar >> 6) & 0x3F));
        push(0x80 | (scalar & 0x3F));
    } else {
        push(0xF0 | (scalar >> 18));
        push(0x80 | ((scalar >> 12) & 0x3F));
        push(0x80 | ((scalar >> 6) & 0x3F));
        push(0x80 | (scalar & 0x3F));
    }
}

}  // namespace certfolio::wire
