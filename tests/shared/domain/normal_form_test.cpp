#include "domain/normal_form.hpp"

#include <catch2/catch_test_macros.hpp>

#include "domain/utf8.hpp"

using namespace certfolio::domain;

TEST_CASE("letters and their marks become one character, in order of the marks' classes", "[R67]") {
    CHECK(to_normal_form(U"u\u0308") == U"\u00FC");
    // Unicode 3.11: a dot below is taken before a diaeresis, whatever was typed first
    CHECK(to_normal_form(U"o\u0308\u0323") == U"\u1ECD\u0308");
    // two marks of one class stay as they were typed
    CHECK(to_normal_form(U"a\u0301\u0300") == U"\u00E1\u0300");
    CHECK(to_normal_form(U"\u1100\u1161\u11A8") == U"\uAC01");
    CHECK(to_normal_form(U"\uAC00\u11A8") == U"\uAC01");
    // a composition exclusion comes apart (Unicode CompositionExclusions: Devanagari qa)
    CHECK(to_normal_form(U"\u0958") == U"\u0915\u093C");
    // a singleton: Greek oxia is tonos
    CHECK(to_normal_form(U"\u1F71") == U"\u03AC");
    CHECK(to_normal_form(U"plain") == U"plain");
}

TEST_CASE("lower case is taken letter by letter", "[R67]") {
    CHECK(to_lower(U'A') == U'a');
    CHECK(to_lower(0xD6) == 0xF6);
    CHECK(to_lower(0x416) == 0x436);
    CHECK(to_lower(0x3A3) == 0x3C3);
    CHECK(to_lower(0x1E9E) == 0x1E9E);
    CHECK(to_lower(0xD7) == 0xD7);
    CHECK(to_lower(U'[') == U'[');
}

TEST_CASE("UTF-8 is read strictly and written back", "[R58]") {
    const std::u32string points = U"a\u00E9\u20AC\U0001F600\uFFFF\U0010FFFF";
    CHECK(decode_utf8(encode_utf8(points)) == points);
    for (const std::string_view text :
         {"\x80", "\xC3", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
          "\xF8\x88\x80\x80\x80", "a\xE2\x82"})
        CHECK(!decode_utf8(text).has_value());
}
