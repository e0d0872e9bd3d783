#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "support/screen_harness.hpp"

namespace {

using namespace certfolio;

/// The lines of a text in a window of that width.
std::vector<std::string> wrapped(std::string_view text, float width) {
    tests::ScreenHarness harness{800, 600};
    std::vector<std::string> lines;
    harness.frame([&](ui::Ui& ui) {
        ui::Canvas::Line line{{}, text};
        do {
            line = ui.canvas().first_line(line.rest, ui::TextSize::body, ui::Weight::regular, width);
            lines.emplace_back(line.shown);
            CHECK(ui.canvas().text_width(line.shown, ui::TextSize::body) <= width + 1.0F);
        } while (!line.rest.empty());
    });
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines)
        all += line;
    return all;
}

}  // namespace

TEST_CASE("text breaks at blanks, never inside names and amounts", "[text]") {
    CHECK(wrapped("the order of example.com costs $3,503.57 today", 180.0F) ==
          std::vector<std::string>{"the order of", "example.com costs", "$3,503.57 today"});
}

TEST_CASE("a word wider than its line is cut, and nothing of it is lost", "[text]") {
    const std::string long_name(120, 'w');
    const std::vector<std::string> lines = wrapped(long_name, 200.0F);
    CHECK(lines.size() > 1);
    CHECK(joined(lines) == long_name);
}

TEST_CASE("scripts without blanks break between characters", "[text]") {
    const std::string name = "株式会社サンプル株式会社サンプル";
    const std::vector<std::string> lines = wrapped(name, 100.0F);
    CHECK(lines.size() > 1);
    CHECK(joined(lines) == name);
}

TEST_CASE("line ends in the text are kept", "[text]") {
    CHECK(wrapped("one\ntwo", 300.0F) == std::vector<std::string>{"one", "two"});
}

TEST_CASE("broken UTF-8 neither hangs nor reads too far", "[text]") {
    CHECK_FALSE(wrapped("caf\xC3", 100.0F).empty());
    CHECK_FALSE(wrapped("\xFF\xFE\x80 x", 40.0F).empty());
}

TEST_CASE("the height of a wrapped text is that of its lines", "[text]") {
    tests::ScreenHarness harness{800, 600};
    harness.frame([](ui::Ui& ui) {
        const float one = ui.canvas().text_height("word", ui::TextSize::body, ui::Weight::regular, 300.0F);
        const float two =
            ui.canvas().text_height("word\nword", ui::TextSize::body, ui::Weight::regular, 300.0F);
        CHECK(one == 24.0F);
        CHECK(two == 48.0F);
        CHECK(ui.canvas().text_height("", ui::TextSize::small, ui::Weight::regular, 300.0F) == 20.0F);
    });
}
