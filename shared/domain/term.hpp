#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace certfolio::domain {

/// The lifetime of a subscription account: 1 to 5 whole years (R10, R11, D-j). Which of them are offered is
/// data.
class Term {
 public:
    static constexpr int years_min = 1;
    static constexpr int years_max = 5;

    constexpr Term() = default;
    static constexpr std::optional<Term> from_years(std::int64_t years) noexcept {
        if (years < years_min || years > years_max)
            return std::nullopt;
        return Term(static_cast<std::int8_t>(years));
    }

    [[nodiscard]] constexpr int years() const noexcept { return years_; }
    constexpr bool operator==(const Term&) const = default;
    constexpr std::strong_ordering operator<=>(const Term&) const = default;

 private:
    constexpr explicit Term(std::int8_t years) : years_(years) {}
    std::int8_t years_ = 1;
};

static_assert(Term::from_years(1) && Term::from_years(5) && !Term::from_years(0) && !Term::from_years(6));

}  // namespace certfolio::domain
