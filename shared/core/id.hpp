#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace certfolio::core {

/// A 128-bit identifier of one kind of thing, written as 32 lower-case hexadecimal digits. The bytes come
/// from a port (`server/ports/random`) or from the browser's `crypto`; nothing in `shared` can make one up.
template <class Tag>
class Id {
 public:
    static constexpr std::size_t byte_count = 16;
    using Bytes = std::array<std::uint8_t, byte_count>;

    constexpr Id() = default;
    constexpr explicit Id(Bytes bytes) : bytes_(bytes) {}

    /// Exactly 32 digits of 0-9a-f, else nothing: an identifier has one spelling.
    static constexpr std::optional<Id> parse(std::string_view text) {
        if (text.size() != byte_count * 2)
            return std::nullopt;
        Bytes bytes{};
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            int digit = -1;
            if (c >= '0' && c <= '9')
                digit = c - '0';
            if (c >= 'a' && c <= 'f')
                digit = c - 'a' + 10;
            if (digit < 0)
                return std::nullopt;
            bytes[i / 2] = static_cast<std::uint8_t>((bytes[i / 2] << 4) | digit);
        }
        return Id(bytes);
    }

    [[nodiscard]] constexpr const Bytes& bytes() const noexcept { return bytes_; }
    [[nodiscard]] std::string text() const {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        text.reserve(byte_count * 2);
        for (const std::uint8_t byte : bytes_) {
            text.push_back(digits[byte >> 4]);
            text.push_back(digits[byte & 15]);
        }
        return text;
    }

    constexpr bool operator==(const Id&) const = default;
    constexpr std::strong_ordering operator<=>(const Id& other) const noexcept {
        for (std::size_t i = 0; i < byte_count; ++i)
            if (bytes_[i] != other.bytes_[i])
                return bytes_[i] <=> other.bytes_[i];
        return std::strong_ordering::equal;
    }

 private:
    Bytes bytes_{};
};

}  // namespace certfolio::core
