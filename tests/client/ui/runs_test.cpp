#include "ui/runs.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "support/screen_harness.hpp"

namespace {

using namespace certfolio;

/// A text engine that finds room for four Hebrew letters, whatever the width.
std::size_t four_letters(std::string_view text, ui::Weight /*weight*/, float /*size*/, float /*width*/) {
    return std::min<std::size_t>(text.size(), 8);
}

}  // namespace

TEST_CASE("letters that join, stack, combine or run from right to left need shaping", "[text]") {
    for (const char* text : {"شركة", "בנק", "ܫܡܐ", "भारत", "বাংলা", "தமிழ்", "ไทย", "ລາວ", "བོད", "မြန်မာ",
                             "ខ្មែរ", "Cafe\u0301", "ᄒ\u1161ᆫ", "か\u3099", "plain, then עם"}) {
        INFO(text);
        CHECK(ui::needs_shaping(text));
    }
}

TEST_CASE("letters that stand beside each other need none", "[text]") {
    for (const char* text : {"", "plain", "Café Ltd, £5 – 10 %", "Ελλάδα", "Москва", "Հայաստան", "საქართველო",
                             "ኢትዮጵያ", "山田商店", "한국", "アイウ", "😀", "\xFF\xCC", "broken \xE0"}) {
        INFO(text);
        CHECK_FALSE(ui::needs_shaping(text));
    }
}

TEST_CASE("a text keeps its code until all are forgotten", "[text]") {
    ui::Runs runs;
    const unsigned int one = runs.code_of("שלום");
    const unsigned int other = runs.code_of("שלום עולם");
    CHECK(one != other);
    CHECK(runs.code_of("שלום") == one);
    CHECK(runs.text_of(one) == "שלום");
    CHECK(runs.text_of(other + 1).empty());
    CHECK(runs.text_of('a').empty());
    runs.clear();
    CHECK(runs.text_of(one).empty());
}

TEST_CASE("there are as many codes as the private use area has, and a crowd is said to be one", "[text]") {
    ui::Runs runs;
    unsigned int given = 0;
    while (runs.code_of("ש" + std::to_string(given)) != 0)
        ++given;
    CHECK(given == ui::Runs::last_code - ui::Runs::first_code + 1);
    CHECK(runs.crowded());
    runs.clear();
    CHECK_FALSE(runs.crowded());
}

TEST_CASE("a shaped text breaks where the text engine says, and nothing of it is lost", "[text]") {
    tests::ScreenHarness harness{800, 600};
    ui::Runs runs;
    std::vector<std::string> lines;
    harness.frame([&](ui::Ui&) {
        ui::Fonts fonts = harness.fonts();
        fonts.runs = &runs;
        fonts.fitting = four_letters;
        const ui::Canvas canvas(fonts);
        ui::Canvas::Line line{{}, "שלוםשלום  עולם\nplain"};
        do {
            line = canvas.first_line(line.rest, ui::TextSize::body, ui::Weight::regular, 1.0F);
            lines.emplace_back(line.shown);
        } while (!line.rest.empty() && line.rest != "plain");
    });
    CHECK(lines == std::vector<std::string>{"שלום", "שלום", "עולם"});
}
