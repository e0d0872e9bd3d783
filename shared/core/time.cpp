#include "core/time.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "core/assert.hpp"

namespace certfolio::core {

namespace {

constexpr std::int64_t first_day = -25'567;   // 1900-01-01
constexpr std::int64_t last_day = 2'932'896;  // 9999-12-31

std::optional<int> parse_digits(std::string_view text, std::size_t position, std::size_t count) {
    int number = 0;
    for (std::size_t i = position; i < position + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

void append_padded(std::string& text, std::int64_t number, int width) {
    std::array<char, 20> digits{};
    for (int i = width - 1; i >= 0; --i) {
        digits[static_cast<std::size_t>(i)] = static_cast<char>('0' + number % 10);
        number /= 10;
    }
    text.append(digits.data(), static_cast<std::size_t>(width));
}

std::int64_t floor_divide(std::int64_t value, std::int64_t divisor) {
    const std::int64_t quotient = value / divisor;
    return value % divisor < 0 ? quotient - 1 : quotient;
}

}  // namespace

std::optional<Date> Date::from(int year, int month, int day) {
    if (year < year_min || year > year_max || month < 1 || day < 1)
        return std::nullopt;
    const std::chrono::year_month_day candidate{std::chrono::year{year},
                                                std::chrono::month{static_cast<unsigned>(month)},
                                                std::chrono::day{static_cast<unsigned>(day)}};
    if (!candidate.ok())
        return std::nullopt;
    return Date(year, month, day);
}

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = parse_digits(text, 0, 4);
    const auto month = parse_digits(text, 5, 2);
    const auto day = parse_digits(text, 8, 2);
    if (!year || !month || !day)
        return std::nullopt;
    return from(*year, *month, *day);
}

std::optional<Date> Date::from_days(std::int64_t days_since_1970) {
    if (days_since_1970 < first_day || days_since_1970 > last_day)
        return std::nullopt;
    const std::chrono::sys_days point{std::chrono::days{static_cast<int>(days_since_1970)}};
    const std::chrono::year_month_day day{point};
    return Date(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                static_cast<int>(static_cast<unsigned>(day.day())));
}

std::int64_t Date::days_since_1970() const noexcept {
    const std::chrono::year_month_day day{std::chrono::year{year_},
                                          std::chrono::month{static_cast<unsigned>(month_)},
                                          std::chrono::day{static_cast<unsigned>(day_)}};
    return std::chrono::sys_days{day}.time_since_epoch().count();
}

std::string Date::text() const {
    std::string text;
    append_padded(text, year_, 4);
    text.push_back('-');
    append_padded(text, month_, 2);
    text.push_back('-');
    append_padded(text, day_, 2);
    return text;
}

Date Date::plus_months(int months) const {
    const std::int64_t month_index = static_cast<std::int64_t>(year_) * 12 + (month_ - 1) + months;
    const auto year = static_cast<int>(floor_divide(month_index, 12));
    if (year > year_max)
        return Date(year_max, 12, 31);
    if (year < year_min)
        return Date(year_min, 1, 1);
    const auto month = static_cast<unsigned>(month_index - static_cast<std::int64_t>(year) * 12 + 1);
    const std::chrono::year_month_day_last last{std::chrono::year{year},
                                                std::chrono::month_day_last{std::chrono::month{month}}};
    const auto last_day_of_month = static_cast<int>(static_cast<unsigned>(last.day()));
    return Date(year, static_cast<int>(month), std::min(day_, last_day_of_month));
}

Date Date::plus_days(std::int64_t days) const {
    const std::int64_t sum = std::clamp(days_since_1970() + days, first_day, last_day);
    const auto date = from_days(sum);
    CERTFOLIO_ASSERT(date.has_value());
    return *date;
}

std::optional<Instant> Instant::parse(std::string_view text) {
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
        return std::nullopt;
    const auto date = Date::parse(text.substr(0, 10));
    const auto hour = parse_digits(text, 11, 2);
    const auto minute = parse_digits(text, 14, 2);
    const auto second = parse_digits(text, 17, 2);
    if (!date || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    return at_start_of(*date).plus_seconds(*hour * 3600 + *minute * 60 + *second);
}

Date Instant::date() const {
    const auto date =
        Date::from_days(std::clamp(floor_divide(seconds, seconds_per_day), first_day, last_day));
    CERTFOLIO_ASSERT(date.has_value());
    return *date;
}

std::int64_t Instant::second_of_day() const noexcept {
    return seconds - floor_divide(seconds, seconds_per_day) * seconds_per_day;
}

std::string Instant::text() const {
    const std::int64_t second = second_of_day();
    std::string text = date().text();
    text.push_back('T');
    append_padded(text, second / 3600, 2);
    text.push_back(':');
    append_padded(text, second / 60 % 60, 2);
    text.push_back(':');
    append_padded(text, second % 60, 2);
    text.push_back('Z');
    return text;
}

Instant Instant::plus_months(int months) const {
    return at_start_of(date().plus_months(months)).plus_seconds(second_of_day());
}

}  // namespace certfolio::core
