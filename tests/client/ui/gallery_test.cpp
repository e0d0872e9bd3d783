#include "support/gallery.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>

#include "support/allocations.hpp"
#include "support/screen_harness.hpp"

namespace {

using namespace certfolio;
using tests::GalleryDraft;
using tests::ScreenHarness;

tests::DrawScreen gallery(GalleryDraft& draft) {
    return [&draft](ui::Ui& ui) { tests::draw_gallery(ui, draft); };
}

}  // namespace

TEST_CASE("at every width each control has a name, a place inside the window and nothing over it",
          "[R5][layout]") {
    const float width =
        GENERATE(320.0F, 360.0F, 390.0F, 480.0F, 719.0F, 720.0F, 979.0F, 980.0F, 1280.0F, 2560.0F);
    CAPTURE(width);
    ScreenHarness harness{width, 800};
    GalleryDraft draft;
    harness.settle(gallery(draft));
    for (const std::string& fault : harness.faults())
        FAIL_CHECK(fault);
    draft.bulk_open = true;
    draft.busy = true;
    harness.press("nav/menu");
    harness.settle(gallery(draft));
    for (const std::string& fault : harness.faults())
        FAIL_CHECK(fault);
}

TEST_CASE("nothing in the page is wider than a window of 320 pixels", "[layout]") {
    ScreenHarness harness{320, 800};
    GalleryDraft draft;
    harness.settle(gallery(draft));
    for (std::size_t i = 0; i < harness.recorder().count(); ++i) {
        const mirror::Node node = harness.recorder().node(i);
        CAPTURE(node.label, node.key, node.rect.x, node.rect.width);
        CHECK(node.rect.x >= 0.0F);
        CHECK(node.rect.right() <= 320.5F);
    }
}

TEST_CASE("a frame in which nothing changed causes no operation and allocates nothing", "[idle]") {
    ScreenHarness harness{1280, 800};
    GalleryDraft draft;
    draft.quantities[0] = "5";
    const tests::DrawScreen draw = gallery(draft);
    for (int i = 0; i < 4; ++i)
        harness.frame(draw);
    const std::size_t before = tests::allocations();
    harness.frame(draw);
    CHECK(tests::allocations() - before == 0);
    CHECK(harness.operations() == 0);
    CHECK_FALSE(harness.ui().moving());
}

TEST_CASE("in HTML mode everything is recorded and nothing is drawn", "[html]") {
    ScreenHarness harness{1280, 800};
    GalleryDraft draft;
    harness.settle(gallery(draft));
    const std::string drawn = harness.text();
    CHECK(harness.vertices() > 1000);
    harness.facts.html_mode = true;
    harness.settle(gallery(draft));
    CHECK(harness.vertices() == 0);
    CHECK(harness.text() == drawn);
}

TEST_CASE("the summary stands beside the form and stays in sight while one scrolls", "[R7][layout]") {
    ScreenHarness harness{1280, 800};
    GalleryDraft draft;
    harness.settle(gallery(draft));
    const mirror::Rect at_top = harness.node("summary").rect;
    CHECK(at_top.width == 336.0F);
    CHECK(at_top.y == 128.0F);
    harness.facts.scroll_y = 1500;
    harness.settle(gallery(draft));
    CHECK(harness.node("summary").rect.y == 24.0F);
    CHECK_FALSE(harness.shows("price-bar"));
}

TEST_CASE("the summary never leaves the form's end downwards", "[R7][layout]") {
    ScreenHarness harness{1280, 800};
    GalleryDraft draft;
    harness.settle(gallery(draft));
    const float end = harness.ui().page_height() - 800;
    harness.facts.scroll_y = end;
    harness.settle(gallery(draft));
    const mirror::Rect summary = harness.node("summary").rect;
    CHECK(summary.bottom() <= harness.node("main").rect.bottom() - end);
}

TEST_CASE("a summary higher than the window scrolls with the page", "[R7][layout]") {
    ScreenHarness harness{1280, 300};
    GalleryDraft draft;
    harness.settle(gallery(draft));
    CHECK_FALSE(mirror::has(harness.node("summary").state, mirror::State::fixed));
    CHECK(harness.node("summary").rect.y == 128.0F);
}

TEST_CASE("on a narrow screen the price stays in sight until the summary itself is", "[R7][layout]") {
    ScreenHarness harness{390, 844};
    GalleryDraft draft;
    harness.settle(gallery(draft));
    CHECK(harness.node("price-bar").rect.bottom() == 844.0F);
    CHECK(harness.node("price-bar/summary").label == "Total $3,503.57");
    CHECK(harness.node("price-bar/summary").href == "#summary");
    harness.facts.scroll_y = harness.node("summary").rect.y - 300;
    harness.settle(gallery(draft));
    CHECK_FALSE(harness.shows("price-bar"));
}

TEST_CASE("drawing at twice the density changes no place", "[layout]") {
    ScreenHarness harness{1280, 800};
    GalleryDraft draft;
    harness.settle(gallery(draft));
    const mirror::Rect one = harness.node("next").rect;
    harness.facts.device_pixel_ratio = 2;
    harness.settle(gallery(draft));
    const mirror::Rect two = harness.node("next").rect;
    CHECK(std::abs(one.y - two.y) <= 24.0F);
    CHECK(std::abs(one.x - two.x) <= 2.0F);
}

TEST_CASE("links of header, steps and footer give their address", "[R5]") {
    ScreenHarness harness{1280, 800};
    GalleryDraft draft;
    harness.frame(gallery(draft));
    const std::string_view key = GENERATE("nav/calculator", "steps/enrol/contacts", "footer/help/report");
    harness.press(key);
    harness.frame(gallery(draft));
    CHECK(draft.went_to == key.substr(key.find('/')));
}

TEST_CASE("the menu of a narrow screen closes when a link of it is followed", "[R5]") {
    ScreenHarness harness{390, 844};
    GalleryDraft draft;
    harness.press("nav/menu");
    harness.frame(gallery(draft));
    REQUIRE(harness.shows("nav/calculator"));
    harness.press("nav/calculator");
    harness.frame(gallery(draft));
    harness.frame(gallery(draft));
    CHECK(draft.went_to == "/calculator");
    CHECK_FALSE(harness.shows("nav/calculator"));
}

TEST_CASE("table cells stand on one line, and in pairs on a narrow screen", "[layout]") {
    GalleryDraft draft;
    ScreenHarness wide{1280, 800};
    wide.settle(gallery(draft));
    const mirror::Rect add = wide.node("cart/smime/add").rect;
    const mirror::Rect more = wide.node("cart/smime/quantity/more").rect;
    CHECK(add.y == more.y);
    CHECK(add.x > more.right());
}
