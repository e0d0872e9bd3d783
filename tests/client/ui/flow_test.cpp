#include "ui/flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/screen_harness.hpp"
#include "ui/layout.hpp"

namespace {

using namespace certfolio;
using mirror::Rect;
using ui::Gap;

/// A leaf that leaves its rectangle in the mirror.
void leaf(ui::Ui& ui, std::string_view key, float width, float height) {
    const Rect rect = ui.flow().place(width, height);
    ui.recorder().add({.key = key, .role = mirror::Role::button, .rect = rect, .label = key});
}

}  // namespace

TEST_CASE("a column puts its children below each other with its gap between", "[layout]") {
    tests::ScreenHarness harness{800, 600};
    harness.frame([](ui::Ui& ui) {
        ui::Column column{ui, Gap::px12};
        leaf(ui, "a", 100, 40);
        leaf(ui, "b", 100, 20);
        leaf(ui, "c", 100, 40);
    });
    CHECK(harness.node("a").rect == Rect{0, 0, 100, 40});
    CHECK(harness.node("b").rect == Rect{0, 52, 100, 20});
    CHECK(harness.node("c").rect == Rect{0, 84, 100, 40});
}

TEST_CASE("a row centres its children in the height of the tallest", "[layout]") {
    tests::ScreenHarness harness{800, 600};
    harness.frame([](ui::Ui& ui) {
        ui::Row row{ui, Gap::px8};
        leaf(ui, "low", 100, 20);
        leaf(ui, "high", 100, 40);
    });
    CHECK(harness.node("low").rect == Rect{0, 10, 100, 20});
    CHECK(harness.node("high").rect == Rect{108, 0, 100, 40});
}

TEST_CASE("a row wraps where its width ends", "[layout]") {
    tests::ScreenHarness harness{250, 600};
    harness.frame([](ui::Ui& ui) {
        ui::Row row{ui, Gap::px8};
        leaf(ui, "a", 120, 40);
        leaf(ui, "b", 120, 40);
        leaf(ui, "c", 120, 40);
    });
    CHECK(harness.node("b").rect == Rect{128, 0, 120, 40});
    CHECK(harness.node("c").rect == Rect{0, 48, 120, 40});
}

TEST_CASE("what follows grow stands at the right edge of its line", "[layout]") {
    tests::ScreenHarness harness{500, 600};
    harness.frame([](ui::Ui& ui) {
        ui::Row row{ui, Gap::px8};
        leaf(ui, "left", 100, 40);
        row.grow();
        leaf(ui, "middle", 100, 40);
        leaf(ui, "right", 100, 40);
    });
    CHECK(harness.node("left").rect.x == 0);
    CHECK(harness.node("middle").rect.x == 292);
    CHECK(harness.node("right").rect.right() == 500);
}

TEST_CASE("a grid fills its columns row by row, and is one column on a narrow screen", "[layout]") {
    const auto draw = [](ui::Ui& ui) {
        ui::Grid grid{ui, 2, Gap::px16};
        leaf(ui, "a", 100, 40);
        leaf(ui, "b", 100, 60);
        leaf(ui, "c", 100, 40);
    };
    tests::ScreenHarness wide{816, 600};
    wide.frame(draw);
    CHECK(wide.node("b").rect.x == 416);
    CHECK(wide.node("b").rect.y == 0);
    CHECK(wide.node("c").rect.x == 0);
    CHECK(wide.node("c").rect.y == 76);
}

TEST_CASE("a grid is one column below 720 pixels", "[layout]") {
    tests::ScreenHarness narrow{719, 600};
    narrow.frame([](ui::Ui& ui) {
        ui::Grid grid{ui, 2, Gap::px16};
        leaf(ui, "a", 100, 40);
        leaf(ui, "b", 100, 60);
    });
    CHECK(narrow.node("b").rect.x == 0);
    CHECK(narrow.node("b").rect.y == 56);
}

TEST_CASE("columns in a row are as wide as asked and the row as high as the highest", "[layout]") {
    tests::ScreenHarness harness{600, 600};
    harness.frame([](ui::Ui& ui) {
        ui::Column page{ui, Gap::none};
        {
            ui::Row row{ui, Gap::none};
            {
                ui::Column first{ui, Gap::none, 200};
                leaf(ui, "a", 200, 80);
            }
            {
                ui::Column second{ui, Gap::none, 200};
                leaf(ui, "b", 200, 40);
            }
        }
        leaf(ui, "below", 100, 40);
    });
    CHECK(harness.node("b").rect == Rect{200, 20, 200, 40});
    CHECK(harness.node("below").rect.y == 80);
}

TEST_CASE("an island takes no place in its surroundings", "[layout]") {
    tests::ScreenHarness harness{600, 600};
    harness.frame([](ui::Ui& ui) {
        ui::Column page{ui, Gap::px8};
        leaf(ui, "above", 100, 40);
        ui.flow().open_island({300, 300, 200, 0}, 0);
        leaf(ui, "island", 100, 40);
        CHECK(ui.flow().close_island() == Rect{300, 300, 100, 40});
        leaf(ui, "below", 100, 40);
    });
    CHECK(harness.node("island").rect == Rect{300, 300, 100, 40});
    CHECK(harness.node("below").rect.y == 48);
}

TEST_CASE("the document is as high as what was drawn, and at least as high as the window", "[layout]") {
    tests::ScreenHarness harness{600, 400};
    harness.frame([](ui::Ui& ui) { leaf(ui, "short", 100, 40); });
    CHECK(harness.ui().page_height() == 400);
    harness.frame([](ui::Ui& ui) { leaf(ui, "long", 100, 900); });
    CHECK(harness.ui().page_height() == 900);
}
