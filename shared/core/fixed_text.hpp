#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string_view>

#include "core/assert.hpp"

namespace certfolio::core {

/// Up to `Capacity` bytes of text kept inside the object: identifiers that are copied often and compared
/// often (product, currency, place) cost no allocation. A longer text is a bug: parse functions check the
/// length first.
template <std::size_t Capacity>
class FixedText {
    static_assert(Capacity > 0 && Capacity < 256);

 public:
    static constexpr std::size_t bytes_max = Capacity;

    constexpr FixedText() = default;
    constexpr explicit FixedText(std::string_view text) {
        CERTFOLIO_ASSERT(text.size() <= Capacity);
        for (std::size_t i = 0; i < text.size(); ++i)
            bytes_[i] = text[i];
        size_ = static_cast<std::uint8_t>(text.size());
    }

    /// A literal converts by itself; its length is checked by the compiler.
    /// (Not `consteval`: clang 14 makes bitcode of such constants that its own linker cannot read.)
    template <std::size_t Size>
    requires(Size > 0 && Size - 1 <= Capacity) constexpr FixedText(const char (&literal)[Size])
        : FixedText(std::string_view(literal, Size - 1)) {}

    [[nodiscard]] constexpr std::string_view text() const noexcept { return {bytes_.data(), size_}; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }

    friend constexpr bool operator==(const FixedText& left, const FixedText& right) noexcept {
        return left.text() == right.text();
    }
    friend constexpr std::strong_ordering operator<=>(const FixedText& left,
                                                      const FixedText& right) noexcept {
        const int order = left.text().compare(right.text());
        return order <=> 0;
    }

 private:
    std::array<char, Capacity> bytes_{};
    std::uint8_t size_ = 0;
};

}  // namespace certfolio::core
