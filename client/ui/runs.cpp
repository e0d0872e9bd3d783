#include "ui/runs.hpp"

#include <array>

#include "imgui.h"
#include "imgui_internal.h"

namespace certfolio::ui {

namespace {

constexpr std::size_t crowd = 4096;

struct Range {
    unsigned int first;
    unsigned int last;
};

/// Rising. A few signs in between would not need it: their text is shown right either way.
constexpr std::array<Range, 20> shaped{{
    {0x0300, 0x036F},    // combining accents
    {0x0483, 0x0489},    // Cyrillic combining signs
    {0x0590, 0x109F},    // Hebrew, Arabic, Syriac ... Devanagari to Sinhala, Thai, Lao, Tibetan, Myanmar
    {0x1100, 0x11FF},    // Hangul in parts
    {0x135D, 0x135F},    // Ethiopic combining signs
    {0x1700, 0x1CFF},    // Philippine scripts, Khmer, Mongolian ... Balinese to Vedic
    {0x1DC0, 0x1DFF},    // combining accents
    {0x200E, 0x200F},    // directions
    {0x202A, 0x202E},    // directions
    {0x2066, 0x2069},    // directions
    {0x20D0, 0x20FF},    // combining signs
    {0x302A, 0x302F},    // tone marks
    {0x3099, 0x309A},    // kana voicing
    {0xA66F, 0xA67D},    // Cyrillic combining signs
    {0xA800, 0xABFF},    // Syloti Nagri ... Javanese to Meetei Mayek
    {0xD7B0, 0xFDFF},    // Hangul in parts; the codes of runs; Hebrew and Arabic forms
    {0xFE20, 0xFE2F},    // combining halves
    {0xFE70, 0xFEFE},    // Arabic forms
    {0x10800, 0x11FFF},  // scripts of old
    {0x1E800, 0x1EFFF},  // from right to left
}};

bool is_shaped(unsigned int code) noexcept {
    for (const Range& range : shaped)
        if (code <= range.last)
            return code >= range.first;
    return false;
}

}  // namespace

bool needs_shaping(std::string_view text) noexcept {
    constexpr unsigned char first_byte_of_shaped = 0xCC;  // of U+0300
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at < end;) {
        if (static_cast<unsigned char>(*at) < first_byte_of_shaped) {
            ++at;
            continue;
        }
        unsigned int code = 0;
        at += ImTextCharFromUtf8(&code, at, end);
        if (is_shaped(code))
            return true;
    }
    return false;
}

unsigned int Runs::code_of(std::string_view text) {
    unsigned int code = first_code;
    std::uint32_t begin = 0;
    for (const std::uint32_t end : ends_) {
        if (std::string_view(texts_).substr(begin, end - begin) == text)
            return code;
        begin = end;
        ++code;
    }
    if (code > last_code)
        return 0;
    texts_ += text;
    ends_.push_back(static_cast<std::uint32_t>(texts_.size()));
    return code;
}

std::string_view Runs::text_of(unsigned int code) const noexcept {
    const std::size_t index = static_cast<std::size_t>(code) - first_code;
    if (code < first_code || index >= ends_.size())
        return {};
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(texts_).substr(begin, ends_[index] - begin);
}

bool Runs::crowded() const noexcept {
    return ends_.size() > crowd;
}

void Runs::clear() noexcept {
    texts_.clear();
    ends_.clear();
}

}  // namespace certfolio::ui
