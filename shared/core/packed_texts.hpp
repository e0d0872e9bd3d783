#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace certfolio::core {

/// The texts of a table one behind the other, each ended by a zero. Packed when the program is compiled: the
/// two numbers of each view would cost more of the page's download than short texts themselves.
template <std::size_t bytes>
struct PackedTexts {
    std::array<char, bytes> characters{};
};

/// How many bytes the packed texts take.
template <std::size_t count>
constexpr std::size_t packed_bytes(const std::array<std::string_view, count>& texts) noexcept {
    std::size_t bytes = 0;
    for (const std::string_view text : texts)
        bytes += text.size() + 1;
    return bytes;
}

/// No text contains a zero.
template <std::size_t bytes, std::size_t count>
constexpr PackedTexts<bytes> pack_texts(const std::array<std::string_view, count>& texts) noexcept {
    PackedTexts<bytes> packed;
    std::size_t at = 0;
    for (const std::string_view text : texts) {
        for (const char character : text)
            packed.characters[at++] = character;
        packed.characters[at++] = '\0';
    }
    return packed;
}

/// Reads them again, in their order.
class PackedReader {
 public:
    template <std::size_t bytes>
    explicit PackedReader(const PackedTexts<bytes>& texts) noexcept : rest_(texts.characters.data()) {}

    [[nodiscard]] std::string_view next() noexcept {
        const std::string_view text(rest_);
        rest_ += text.size() + 1;
        return text;
    }

 private:
    const char* rest_;
};

}  // namespace certfolio::core
