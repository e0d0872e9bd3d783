#include <catch2/catch_test_macros.hpp>

#include "support/screen_harness.hpp"
#include "ui/button.hpp"
#include "ui/field.hpp"
#include "ui/text.hpp"

namespace {

using namespace certfolio;
using tests::ScreenHarness;
using Faults = std::vector<std::string>;

constexpr ui::Ink plain_ink(ui::Colour colour) {
    return {ui::TextSize::body, ui::Weight::regular, colour};
}

}  // namespace

TEST_CASE("a page of widgets says what it draws and draws what it says", "[audit]") {
    std::string name = "Ada of  the Engines";
    ScreenHarness harness{600.0F, 400.0F};
    harness.settle([&](ui::Ui& ui) {
        ui::heading(ui, 1, "A page"_en);
        ui::paragraph(
            ui,
            "Some words that are long enough to be broken into lines at a width of six hundred pixels."_en);
        (void)ui::text_field(ui, "name", "Your name"_en, name,
                             {.hint = "As you like it"_en, .error = "Too short"_en});
        (void)ui::button(ui, "go", "Go on"_en);
    });
    CHECK(harness.drawing_faults() == Faults{});
    CHECK(harness.contrast_faults() == Faults{});
}

TEST_CASE("words that no element says are found", "[audit]") {
    ScreenHarness harness{600.0F, 400.0F};
    harness.settle([](ui::Ui& ui) {
        ui::paragraph(ui, "Said"_en);
        ui.canvas().text(10.0F, 200.0F, "Only painted", plain_ink(ui.theme().text));
    });
    REQUIRE(harness.drawing_faults().size() == 1);
    CHECK(harness.drawing_faults()[0].find("\"Onlypainted\"") == 0);
}

TEST_CASE("words that stand elsewhere than their element are found twice: there and here", "[audit]") {
    ScreenHarness harness{600.0F, 400.0F};
    harness.settle([](ui::Ui& ui) {
        ui.canvas().text(10.0F, 200.0F, "Astray", plain_ink(ui.theme().text));
        ui.recorder().add(
            {.role = mirror::Role::text, .rect = {10.0F, 100.0F, 200.0F, 24.0F}, .label = "Astray"});
    });
    CHECK(harness.drawing_faults().size() == 2);
}

TEST_CASE("a control that is not drawn is found, and a frame without a control", "[audit]") {
    ScreenHarness harness{600.0F, 400.0F};
    harness.settle([](ui::Ui& ui) {
        ui.recorder().add({.key = "ghost",
                           .role = mirror::Role::button,
                           .rect = {10.0F, 100.0F, 200.0F, 40.0F},
                           .label = "Ghost"});
        ui.canvas().outline({10.0F, 200.0F, 200.0F, 40.0F}, ui.theme().line_strong, 1.0F, 8.0F);
    });
    const Faults faults = harness.drawing_faults();
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].find("(ghost) has nothing drawn") != std::string::npos);
    CHECK(faults[1].find("a control's frame is drawn") == 0);
}

TEST_CASE("text and lines too faint for what was drawn under them are found", "[audit]") {
    ScreenHarness harness{600.0F, 400.0F};
    harness.settle([](ui::Ui& ui) {
        ui.canvas().fill({0.0F, 0.0F, 300.0F, 300.0F}, {0x808080});
        ui.canvas().text(10.0F, 100.0F, "Faint here", plain_ink({0x767676}));
        ui.canvas().text(310.0F, 100.0F, "Plain there", plain_ink(ui.theme().text));
        ui.canvas().outline({10.0F, 200.0F, 200.0F, 40.0F}, ui.theme().line_strong, 1.0F, 8.0F);
    });
    const Faults faults = harness.contrast_faults();
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].find("\"Fainthere\" in #767676 on #808080") == 0);
    CHECK(faults[1].find("a shape in") == 0);
}
