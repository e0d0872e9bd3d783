#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace certfolio::domain {

/// Hundredths of one per cent, 0 to 10,000 (0 % to 100 %).
class BasisPoints {
 public:
    static constexpr std::int64_t min = 0;
    static constexpr std::int64_t max = 10'000;

    constexpr BasisPoints() = default;
    static constexpr std::optional<BasisPoints> from(std::int64_t number) noexcept {
        if (number < min || number > max)
            return std::nullopt;
        return BasisPoints(static_cast<std::int32_t>(number));
    }

    [[nodiscard]] constexpr std::int64_t number() const noexcept { return number_; }
    constexpr bool operator==(const BasisPoints&) const = default;
    constexpr std::strong_ordering operator<=>(const BasisPoints&) const = default;

 private:
    constexpr explicit BasisPoints(std::int32_t number) : number_(number) {}
    std::int32_t number_ = 0;
};

static_assert(BasisPoints::from(0) && BasisPoints::from(10'000));
static_assert(!BasisPoints::from(-1) && !BasisPoints::from(10'001));

}  // namespace certfolio::domain
