#pragma once

#include <compare>
#include <cstdint>
#include <optional>

#include "core/decimal.hpp"
#include "core/fixed_text.hpp"

namespace certfolio::domain {

/// ISO 4217 code with the number of digits after the point (USD 2, JPY 0).
struct Currency {
    core::FixedText<3> code;
    std::uint8_t exponent = 2;

    constexpr bool operator==(const Currency&) const = default;
};

/// An amount in minor units (cents) of one currency. Never a fraction, never a `double`.
struct Money {
    std::int64_t minor = 0;
    Currency currency;

    constexpr bool operator==(const Money&) const = default;
};

/// Amounts beyond this (ten billion units with two digits) are refused rather than carried on with.
inline constexpr std::int64_t money_minor_max = 1'000'000'000'000;

/// Nothing when the currencies differ or the sum leaves ±`money_minor_max`.
[[nodiscard]] constexpr std::optional<Money> add(Money left, Money right) noexcept {
    if (!(left.currency == right.currency))
        return std::nullopt;
    if (left.minor > money_minor_max || left.minor < -money_minor_max)
        return std::nullopt;
    if (right.minor > money_minor_max || right.minor < -money_minor_max)
        return std::nullopt;
    const std::int64_t sum = left.minor + right.minor;
    if (sum > money_minor_max || sum < -money_minor_max)
        return std::nullopt;
    return Money{sum, left.currency};
}

/// Nothing when the product leaves ±`money_minor_max`.
[[nodiscard]] constexpr std::optional<Money> multiply(Money amount, std::int64_t times) noexcept {
    const auto product = core::share_half_up(amount.minor, times, 1);
    if (!product || *product > money_minor_max || *product < -money_minor_max)
        return std::nullopt;
    return Money{*product, amount.currency};
}

/// amount × numerator / denominator, half up to the minor unit (D-d): the only rounding of money.
[[nodiscard]] constexpr std::optional<Money> share(Money amount, std::int64_t numerator,
                                                   std::int64_t denominator) noexcept {
    const auto part = core::share_half_up(amount.minor, numerator, denominator);
    if (!part || *part > money_minor_max || *part < -money_minor_max)
        return std::nullopt;
    return Money{*part, amount.currency};
}

}  // namespace certfolio::domain
