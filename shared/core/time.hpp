#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace certfolio::core {

inline constexpr std::int64_t seconds_per_day = 86'400;

/// A day of the proleptic Gregorian calendar in UTC, from 1900-01-01 to 9999-12-31.
class Date {
 public:
    static constexpr int year_min = 1900;
    static constexpr int year_max = 9999;

    constexpr Date() = default;

    /// Nothing for a day that is not in the calendar (31 April, 29 February 2025) or out of range.
    static std::optional<Date> from(int year, int month, int day);
    /// `YYYY-MM-DD` and nothing else.
    static std::optional<Date> parse(std::string_view text);
    /// Days since 1970-01-01; nothing when out of range.
    static std::optional<Date> from_days(std::int64_t days_since_1970);

    [[nodiscard]] constexpr int year() const noexcept { return year_; }
    [[nodiscard]] constexpr int month() const noexcept { return month_; }
    [[nodiscard]] constexpr int day() const noexcept { return day_; }
    [[nodiscard]] std::int64_t days_since_1970() const noexcept;
    /// `2026-11-22`
    [[nodiscard]] std::string text() const;

    /// The same day of a later (or earlier) month; the month's last day when that day does not exist
    /// (31 January plus one month is 28 or 29 February). Stops at the ends of the calendar.
    [[nodiscard]] Date plus_months(int months) const;
    [[nodiscard]] Date plus_days(std::int64_t days) const;

    constexpr bool operator==(const Date&) const = default;
    constexpr std::strong_ordering operator<=>(const Date& other) const noexcept {
        if (year_ != other.year_)
            return year_ <=> other.year_;
        if (month_ != other.month_)
            return month_ <=> other.month_;
        return day_ <=> other.day_;
    }

 private:
    constexpr Date(int year, int month, int day) : year_(year), month_(month), day_(day) {}
    int year_ = 1970;
    int month_ = 1;
    int day_ = 1;
};

/// A second of UTC, counted from 1970-01-01T00:00:00Z without leap seconds. There is no way to ask for the
/// present one: time is an argument of every rule.
struct Instant {
    std::int64_t seconds = 0;

    /// `YYYY-MM-DDThh:mm:ssZ` and nothing else.
    static std::optional<Instant> parse(std::string_view text);
    static Instant at_start_of(Date date) noexcept { return {date.days_since_1970() * seconds_per_day}; }

    [[nodiscard]] Date date() const;
    [[nodiscard]] std::int64_t second_of_day() const noexcept;
    /// `2026-11-22T14:02:09Z`
    [[nodiscard]] std::string text() const;
    /// Calendar months later (or earlier) at the same time of day; see `Date::plus_months`.
    [[nodiscard]] Instant plus_months(int months) const;
    [[nodiscard]] constexpr Instant plus_seconds(std::int64_t more) const noexcept {
        return {seconds + more};
    }
    [[nodiscard]] constexpr Instant plus_days(std::int64_t days) const noexcept {
        return {seconds + days * seconds_per_day};
    }

    constexpr bool operator==(const Instant&) const = default;
    constexpr std::strong_ordering operator<=>(const Instant& other) const noexcept {
        return seconds <=> other.seconds;
    }
};

/// Whole days from one instant to a later one, any started day counted (BR 6.3.2: "any excess counts as a
/// day").
[[nodiscard]] constexpr std::int64_t started_days_between(Instant from, Instant until) noexcept {
    const std::int64_t length = until.seconds - from.seconds;
    return length <= 0 ? 0 : (length + seconds_per_day - 1) / seconds_per_day;
}

}  // namespace certfolio::core
