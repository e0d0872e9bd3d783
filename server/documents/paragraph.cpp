#include "documents/paragraph.hpp"

#include <algorithm>
#include <cstdint>

namespace certfolio::documents {

namespace {

constexpr std::int64_t line_characters_max = 76;

/// UTF-8 characters: all bytes but those that continue one.
std::int64_t characters_of(std::string_view text) noexcept {
    return std::count_if(text.begin(), text.end(),
                         [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
}

}  // namespace

std::string paragraph(std::string_view text) {
    std::string lines;
    std::int64_t used = 0;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        const std::int64_t width = characters_of(word);
        if (used > 0 && used + 1 + width > line_characters_max) {
            lines += '\n';
            used = 0;
        } else if (used > 0) {
            lines += ' ';
            ++used;
        }
        lines += word;
        used += width;
    }
    return lines + "\n\n";
}

}  // namespace certfolio::documents
