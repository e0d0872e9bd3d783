#pragma once

#include <optional>
#include <string_view>

#include "core/fixed_text.hpp"

namespace certfolio::domain {

/// A catalogue's name for a product, `advantage-ov`: 1 to 32 of a-z, 0-9 and single hyphens inside.
class ProductId {
 public:
    constexpr ProductId() = default;
    static constexpr std::optional<ProductId> parse(std::string_view text) noexcept {
        if (text.empty() || text.size() > 32 || text.front() == '-' || text.back() == '-')
            return std::nullopt;
        char before = 0;
        for (const char c : text) {
            const bool allowed =
                (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && before != '-');
            if (!allowed)
                return std::nullopt;
            before = c;
        }
        return ProductId(text);
    }

    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_.text(); }
    constexpr bool operator==(const ProductId&) const = default;
    constexpr std::strong_ordering operator<=>(const ProductId& other) const noexcept {
        return text_ <=> other.text_;
    }

 private:
    constexpr explicit ProductId(std::string_view text) : text_(text) {}
    core::FixedText<32> text_;
};

}  // namespace certfolio::domain
