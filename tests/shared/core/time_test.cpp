#include "core/time.hpp"

#include <catch2/catch_test_macros.hpp>

using certfolio::core::Date;
using certfolio::core::Instant;
using certfolio::core::started_days_between;

TEST_CASE("only days of the calendar are dates", "[core][D-l]") {
    for (const std::string_view text : {"2024-02-29", "2000-02-29", "1900-01-01", "9999-12-31"}) {
        const auto date = Date::parse(text);
        REQUIRE(date.has_value());
        CHECK(date->text() == text);
    }
    for (const std::string_view text :
         {"2025-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00", "1899-12-31",
          "2026-1-01", "2026/01/01", " 2026-01-01", ""})
        CHECK(!Date::parse(text).has_value());
}

TEST_CASE("days are counted without a gap over four centuries", "[core][D-l]") {
    Date day = *Date::parse("1999-12-31");
    for (std::int64_t i = 0; i < 146'097; ++i) {
        const Date next = day.plus_days(1);
        REQUIRE(next.days_since_1970() == day.days_since_1970() + 1);
        REQUIRE(next > day);
        REQUIRE(Date::from(next.year(), next.month(), next.day()) == next);
        day = next;
    }
    CHECK(day.text() == "2399-12-31");
}

TEST_CASE("a month later is the same day, or the month's last", "[core][R23]") {
    const auto later = [](std::string_view text, int months) {
        return Date::parse(text)->plus_months(months).text();
    };
    CHECK(later("2026-01-31", 1) == "2026-02-28");
    CHECK(later("2024-01-31", 1) == "2024-02-29");
    CHECK(later("2024-02-29", 12) == "2025-02-28");
    CHECK(later("2024-02-29", 48) == "2028-02-29");
    CHECK(later("2026-11-22", 13) == "2027-12-22");
    CHECK(later("2026-01-15", -1) == "2025-12-15");
    CHECK(later("2026-12-31", 0) == "2026-12-31");
    CHECK(later("9999-06-01", 12) == "9999-12-31");
    CHECK(later("1900-06-01", -12) == "1900-01-01");
}

TEST_CASE("instants have one spelling", "[core][D-l]") {
    const auto instant = Instant::parse("2026-11-22T14:02:09Z");
    REQUIRE(instant.has_value());
    CHECK(instant->seconds == 1'795'356'129);
    CHECK(instant->text() == "2026-11-22T14:02:09Z");
    CHECK(Instant{-1}.text() == "1969-12-31T23:59:59Z");
    for (const std::string_view text :
         {"2026-11-22T24:00:00Z", "2026-11-22T14:60:00Z", "2026-11-22T14:02:60Z", "2026-11-22T14:02:09",
          "2026-11-22 14:02:09Z", "2026-11-22T14:02:09z"})
        CHECK(!Instant::parse(text).has_value());
}

TEST_CASE("a started day counts as a day", "[core]") {
    CHECK(started_days_between({0}, {0}) == 0);
    CHECK(started_days_between({0}, {1}) == 1);
    CHECK(started_days_between({0}, {86'400}) == 1);
    CHECK(started_days_between({0}, {86'401}) == 2);
    CHECK(started_days_between({10}, {0}) == 0);
}
