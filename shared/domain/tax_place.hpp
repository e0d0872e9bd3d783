#pragma once

#include <optional>
#include <string_view>

#include "core/fixed_text.hpp"

namespace certfolio::domain {

/// Where a buyer is taxed: an ISO 3166-1 country, `DE`, or an ISO 3166-2 subdivision, `CA-ON`. Whether a rate
/// exists for it is the catalogue's data; a country without a row is taxed at nothing.
class TaxPlace {
 public:
    constexpr TaxPlace() = default;
    static constexpr std::optional<TaxPlace> parse(std::string_view text) noexcept {
        const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (text.size() < 2 || text.size() > 6 || text.size() == 3)
            return std::nullopt;
        if (!upper(text[0]) || !upper(text[1]))
            return std::nullopt;
        if (text.size() > 2 && text[2] != '-')
            return std::nullopt;
        for (const char c : text.size() > 3 ? text.substr(3) : std::string_view{})
            if (!upper(c) && !(c >= '0' && c <= '9'))
                return std::nullopt;
        return TaxPlace(text);
    }

    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_.text(); }
    [[nodiscard]] constexpr std::string_view country() const noexcept { return text_.text().substr(0, 2); }
    constexpr bool operator==(const TaxPlace&) const = default;
    constexpr std::strong_ordering operator<=>(const TaxPlace& other) const noexcept {
        return text_ <=> other.text_;
    }

 private:
    constexpr explicit TaxPlace(std::string_view text) : text_(text) {}
    core::FixedText<6> text_;
};

}  // namespace certfolio::domain
