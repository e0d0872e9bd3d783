#include <catch2/catch_test_macros.hpp>

#include "client/mirror/paper_page.hpp"
#include "support/screen_harness.hpp"
#include "ui/button.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/text.hpp"

namespace {

using namespace certfolio;
using tests::ScreenHarness;

/// Buttons from the top of the page to the bottom, and a message over them.
tests::DrawScreen page_with(std::string_view message) {
    return [message](ui::Ui& ui) {
        for (const std::string_view key : {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"}) {
            (void)ui::button(ui, key, "A button"_en, {.full_width = true});
            ui::space(ui, ui::Gap::px24);
        }
        (void)ui::toast(ui, ui::Tone::success, message, "Undo"_en);
    };
}

bool covered(const ScreenHarness& harness, std::string_view key) {
    mirror::Rect rect = harness.node(key).rect;
    rect.y -= harness.facts.scroll_y;
    return rect.meets(harness.node("toast").rect);
}

/// The button that the message lies over.
std::string covered_key(const ScreenHarness& harness) {
    for (const std::string& key : harness.interactive_keys())
        if (key != "toast-action" && covered(harness, key))
            return key;
    return {};
}

}  // namespace

TEST_CASE("a message never covers the control that has the focus, wherever that comes to be", "[toast]") {
    ScreenHarness harness{390.0F, 400.0F};
    harness.settle(page_with("Done"));
    for (const float scroll : {0.0F, 37.0F, 90.0F, 200.0F}) {
        harness.facts.scroll_y = scroll;
        for (const std::string& key : harness.interactive_keys()) {
            harness.facts.focused = mirror::id_of(key);
            harness.settle(page_with("Done"));
            CAPTURE(key, scroll);
            if (key != "toast-action")
                CHECK_FALSE(covered(harness, key));
        }
    }
}

TEST_CASE(
    "a message that comes while the pointer is at the lower edge comes at the upper one, and stays there",
    "[toast]") {
    ScreenHarness harness{390.0F, 400.0F};
    harness.settle(page_with("Done"));
    const std::string low = covered_key(harness);
    REQUIRE_FALSE(low.empty());
    harness.settle(page_with({}));
    CHECK_FALSE(harness.shows("toast"));
    harness.hover(low);
    harness.settle(page_with("Done"));
    const mirror::Rect at_top = harness.node("toast").rect;
    CHECK(at_top.y < 100.0F);
    // It does not run from a pointer that comes to press Undo.
    harness.hover(covered_key(harness));
    harness.settle(page_with("Done"));
    CHECK(harness.node("toast").rect == at_top);
}

TEST_CASE("the same message is announced again when it comes again", "[toast]") {
    ScreenHarness harness{390.0F, 400.0F};
    mirror::test::PaperPage page;
    const auto announced_with = [&](std::string_view message) {
        harness.frame(page_with(message));
        page.announced.clear();
        REQUIRE(page.apply(harness.operation_words()));
        return page.announced;
    };
    const std::vector<std::string> done{"Done"};
    CHECK(announced_with("Done") == done);
    CHECK(announced_with("Done").empty());
    CHECK(announced_with({}).empty());
    CHECK(announced_with("Done") == done);
}
