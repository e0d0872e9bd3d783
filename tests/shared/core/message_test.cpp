#include "core/message.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>

using namespace certfolio::core;

namespace {

constexpr MoneyStyle dollars{"USD", 2};

std::string say(Code code, std::string actual = {}, std::optional<std::int64_t> limit = {}) {
    return message(Violation{code, {}, {}, limit, std::move(actual), {}}, Language::english);
}

}  // namespace

TEST_CASE("every code has a sentence, with and without figures, that ends and has no gap", "[core]") {
    for (std::size_t i = 0; i < code_count(); ++i) {
        const Code code = first_code()[i];
        INFO(slug(code));
        for (const std::string& text :
             {say(code), say(code, "12", 10), say(code, "2026-11-22T12:00:00Z", 10)}) {
            CHECK(text.size() > 15);
            CHECK(text.ends_with('.'));
            CHECK(text.find_first_of("{}") == std::string::npos);
        }
    }
}

TEST_CASE("a sentence names the figures", "[core]") {
    CHECK(say(Code::domain_label_too_long, "64", 63) ==
          "A part between two points has 64 characters, and 63 is the most. Check the name for a missing "
          "point.");
    CHECK(say(Code::cart_account_ended, "2026-11-22T14:02:09Z") ==
          "The account ended on 22 November 2026, 14:02:09 UTC, so nothing can be added to it. Open a new "
          "account.");
    CHECK(say(Code::domain_character_not_allowed, " ").starts_with("A space or another character"));
}

TEST_CASE("what was found is shown by its beginning, never cut inside a character", "[core]") {
    std::string long_text;
    for (int i = 0; i < 100; ++i)
        long_text += "é";
    const std::string text = say(Code::email_malformed, "a" + long_text);
    CHECK(text.size() < 160);
    CHECK(text.find("é…”") != std::string::npos);
}

TEST_CASE("fixes read as short commands", "[core]") {
    CHECK(message(Fix{FixKind::replace_with, "example.com", 0}, Language::english) == "Use example.com");
    CHECK(message(Fix{FixKind::add_quantity, "S/MIME Enterprise", 1}, Language::english) ==
          "Add 1 S/MIME Enterprise");
    CHECK(message(Fix{FixKind::set_to, "", 100'000}, Language::english) == "Set to 100,000");
    CHECK(message(Fix{FixKind::remove, "example.com", 0}, Language::english) == "Remove example.com");
}

TEST_CASE("amounts, counts and rates are written as people read them", "[core]") {
    CHECK(format_money(123'450, dollars, Language::english) == "$1,234.50");
    CHECK(format_money(-10'950, dollars, Language::english) == "−$109.50");
    CHECK(format_money(5, dollars, Language::english) == "$0.05");
    CHECK(format_money(0, dollars, Language::english) == "$0.00");
    CHECK(format_money(1200, {"EUR", 2}, Language::english) == "€12.00");
    CHECK(format_money(100'000'000, {"GBP", 2}, Language::english) == "£1,000,000.00");
    CHECK(format_money(1200, {"JPY", 0}, Language::english) == "JPY 1,200");
    CHECK(format_money(1'234'567, {"BHD", 3}, Language::english) == "BHD 1,234.567");
    CHECK(format_money(INT64_MIN, dollars, Language::english) == "−$92,233,720,368,547,758.08");
    CHECK(format_count(1020, Language::english) == "1,020");
    CHECK(format_count(999, Language::english) == "999");
    CHECK(format_count(-1000, Language::english) == "−1,000");
    CHECK(format_basis_points(1300, Language::english) == "13 %");
    CHECK(format_basis_points(725, Language::english) == "7.25 %");
    CHECK(format_basis_points(750, Language::english) == "7.5 %");
    CHECK(format_basis_points(5, Language::english) == "0.05 %");
    CHECK(format_basis_points(0, Language::english) == "0 %");
}

TEST_CASE("days and instants are written out", "[core]") {
    CHECK(format_date(0, Language::english) == "1 January 1970");
    CHECK(format_date(1'804'809'600, Language::english) == "12 March 2027");
    CHECK(format_instant(1'804'895'999, Language::english) == "12 March 2027, 23:59:59 UTC");
}
