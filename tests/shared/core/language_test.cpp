#include "core/language.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/message.hpp"

using namespace certfolio;
using core::Language;
using core::LanguageTable;

namespace {

constexpr std::uint32_t hash(std::string_view english) {
    std::uint32_t value = 2166136261U;
    for (const char byte : english)
        value = (value ^ static_cast<unsigned char>(byte)) * 16777619U;
    return value;
}

std::string row(std::string_view english, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string packed;
    for (int shift = 28; shift >= 0; shift -= 4)
        packed.push_back(digits[hash(english) >> static_cast<unsigned>(shift) & 15U]);
    return packed.append(text).append(1, '\0');
}

/// A table of two rows in the order of their hashes.
std::string pack(char rule, std::string_view one, std::string_view text_of_one, std::string_view other,
                 std::string_view text_of_other) {
    std::string first = row(one, text_of_one);
    std::string second = row(other, text_of_other);
    if (hash(one) > hash(other))
        std::swap(first, second);
    return std::string("fr-CA") + '\0' + rule + '\0' + first + second;
}

const core::CountedPhrase years{"{} year"_en, "{} years"_en};

}  // namespace

TEST_CASE("a text that a table does not have stands in English", "[core][language]") {
    const auto table = LanguageTable::parse(pack('2', "{} year", "{} an", "{} years", "{} ans"));
    REQUIRE(table);
    CHECK(Language(*table).tag() == "fr-CA");
    CHECK(Language(*table).text("Close"_en) == "Close");
    CHECK(Language::english.tag() == "en");
}

TEST_CASE("one and many are told apart as each language does", "[core][language]") {
    const auto french = LanguageTable::parse(pack('2', "{} year", "{} an", "{} years", "{} ans"));
    REQUIRE(french);
    const Language language(*french);
    CHECK(language.count(years, 0) == "0 an");
    CHECK(language.count(years, 1) == "1 an");
    CHECK(language.count(years, 2) == "2 ans");
    CHECK(Language::english.count(years, 0) == "0 years");
    CHECK(Language::english.count(years, 1) == "1 year");
    CHECK(Language::english.count(years, 1020) == "1,020 years");
}

TEST_CASE("what is no table of texts is refused", "[core][language]") {
    const std::string whole = pack('2', "{} year", "{} an", "{} years", "{} ans");
    CHECK_FALSE(LanguageTable::parse(""));
    CHECK_FALSE(LanguageTable::parse("fr-CA"));
    CHECK_FALSE(LanguageTable::parse(std::string("fr-CA") + '\0'));
    CHECK_FALSE(LanguageTable::parse(std::string("fr-CA") + '\0' + "3" + '\0'));
    CHECK_FALSE(LanguageTable::parse(whole.substr(0, whole.size() - 1)));
    CHECK_FALSE(LanguageTable::parse(whole + "0000000" + '\0'));
    CHECK_FALSE(LanguageTable::parse(whole + row("{} year", "deux fois")));
    CHECK_FALSE(LanguageTable::parse("<!doctype html>\n"));
    CHECK(LanguageTable::parse(whole));
}

TEST_CASE("holes are filled in their order, placeholders by their names", "[core][language]") {
    CHECK(core::fill_holes("{} of {}", {"1", "2"}) == "1 of 2");
    CHECK(core::fill_holes("{} of {}", {"1"}) == "1 of {}");
    CHECK(core::fill_holes("none", {"1"}) == "none");
    CHECK(core::fill_named("{day} {month}", {{"month", "May"}, {"day", "{day}"}}) == "{day} May");
}
