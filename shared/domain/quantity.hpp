#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

#include "core/expected.hpp"
#include "core/violation.hpp"

namespace certfolio::domain {

/// How many licences or units: 1 to 100,000.
class Quantity {
 public:
    static constexpr std::int64_t min = 1;
    static constexpr std::int64_t max = 100'000;

    constexpr Quantity() = default;

    /// `quantity.below_minimum` or `quantity.above_maximum`, with the nearest allowed number as fix (R50).
    static core::Expected<Quantity, core::Violation> from(std::int64_t number);
    /// A whole number as people type it (spaces around, commas or spaces between groups of three allowed);
    /// else `quantity.not_a_number`.
    static core::Expected<Quantity, core::Violation> parse(std::string_view text);

    [[nodiscard]] constexpr std::int64_t number() const noexcept { return number_; }
    constexpr bool operator==(const Quantity&) const = default;
    constexpr std::strong_ordering operator<=>(const Quantity&) const = default;

 private:
    constexpr explicit Quantity(std::int32_t number) : number_(number) {}
    std::int32_t number_ = 1;
};

}  // namespace certfolio::domain
