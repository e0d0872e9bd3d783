#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/ascii.hpp"

namespace certfolio::core {

/// A whole number of up to 18 decimal digits, with nothing around it; no sign, no separators.
[[nodiscard]] constexpr std::optional<std::int64_t> parse_whole_number(std::string_view text) noexcept {
    if (text.empty() || text.size() > 18)
        return std::nullopt;
    std::int64_t number = 0;
    for (const char c : text) {
        if (!is_ascii_digit(c))
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

/// value times numerator / denominator, half up (away from zero), computed without losing a digit on the way;
/// nothing when the result leaves 64 bits or the denominator is not positive. This is the one rounding rule
/// of all money (D-d).
[[nodiscard]] constexpr std::optional<std::int64_t> share_half_up(std::int64_t value, std::int64_t numerator,
                                                                  std::int64_t denominator) noexcept {
    if (denominator <= 0)
        return std::nullopt;
    __extension__ using Wide = __int128;
    const Wide product = static_cast<Wide>(value) * numerator;
    const Wide doubled = (product < 0 ? -product : product) * 2 + denominator;
    const Wide magnitude = doubled / (static_cast<Wide>(denominator) * 2);
    const Wide result = product < 0 ? -magnitude : magnitude;
    if (result > INT64_MAX || result < INT64_MIN)
        return std::nullopt;
    return static_cast<std::int64_t>(result);
}

}  // namespace certfolio::core
