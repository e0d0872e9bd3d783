#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <string>

#include "support/screen_harness.hpp"
#include "ui/button.hpp"
#include "ui/choice.hpp"
#include "ui/field.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/panel.hpp"
#include "ui/text.hpp"

namespace {

using namespace certfolio;
using mirror::State;
using tests::ScreenHarness;

constexpr std::array terms{ui::Option{"1", "1 year"_en, {}}, ui::Option{"2", "2 years"_en, {}}};

}  // namespace

TEST_CASE("a button acts once, in the frame after its press", "[ui]") {
    ScreenHarness harness{800, 600};
    int presses = 0;
    const auto draw = [&](ui::Ui& ui) { presses += ui::button(ui, "next", "Next"_en) ? 1 : 0; };
    harness.frame(draw);
    CHECK(presses == 0);
    harness.press("next");
    harness.frame(draw);
    harness.frame(draw);
    CHECK(presses == 1);
}

TEST_CASE("a busy button says so, keeps moving and does not act", "[ui]") {
    ScreenHarness harness{800, 600};
    bool pressed = false;
    harness.press("buy");
    harness.frame([&](ui::Ui& ui) { pressed = ui::button(ui, "buy", "Buy now"_en, {.busy = true}); });
    CHECK_FALSE(pressed);
    CHECK(mirror::has(harness.node("buy").state, State::busy));
    CHECK(harness.ui().moving());
}

TEST_CASE("what is typed becomes the value, whole and at once", "[ui]") {
    ScreenHarness harness{800, 600};
    std::string value = "old";
    ui::FieldEvents events;
    const auto draw = [&](ui::Ui& ui) { events = ui::text_field(ui, "email", "E-mail"_en, value); };
    harness.type("email", "jana@example.com");
    harness.frame(draw);
    CHECK(events.edited);
    CHECK(value == "jana@example.com");
    CHECK(harness.node("email").value == "jana@example.com");
    harness.frame(draw);
    CHECK_FALSE(events.edited);
}

TEST_CASE("a text beyond the limit is cut at a character's edge, counted as browsers count", "[ui]") {
    ScreenHarness harness{800, 600};
    std::string value;
    const auto draw = [&](ui::Ui& ui) { ui::text_field(ui, "name", "Name"_en, value, {.units_max = 2}); };
    harness.type("name", "東京都");
    harness.frame(draw);
    CHECK(value == "東京");
    harness.type("name", "a😀");
    harness.frame(draw);
    CHECK(value == "a");

    harness.type("count", "1東東東東東東東東東東東東");
    harness.frame([&](ui::Ui& ui) { ui::quantity(ui, "count", "Count"_en, value); });
    CHECK(value == "1東東東東東東東東東東東");
}

TEST_CASE("a field says when the focus came and went", "[ui]") {
    ScreenHarness harness{800, 600};
    std::string value;
    ui::FieldEvents events;
    const auto draw = [&](ui::Ui& ui) { events = ui::text_field(ui, "name", "Name"_en, value); };
    harness.enter("name");
    harness.frame(draw);
    CHECK(events.entered);
    harness.leave("name");
    harness.frame(draw);
    CHECK(events.left);
}

TEST_CASE("the canvas leaves the text of the focused field to the browser", "[ui]") {
    ScreenHarness harness{800, 600};
    std::string value = "WWWWWWW";
    const auto draw = [&](ui::Ui& ui) {
        ui::text_field(ui, "name", "Name"_en, value, {.label_hidden = true});
    };
    harness.frame(draw);
    const int unfocused = harness.vertices();
    harness.enter("name");
    value.clear();
    harness.frame(draw);
    const int focused_empty = harness.vertices();
    value = "WWWWWWW";
    harness.frame(draw);
    CHECK(harness.vertices() == focused_empty);
    CHECK(unfocused != focused_empty);
}

TEST_CASE("a field tells assistive technology its hint, error, limits and purpose", "[ui]") {
    ScreenHarness harness{800, 600};
    std::string value;
    harness.frame([&](ui::Ui& ui) {
        const ui::Under under{ui, "contacts/technical"};
        ui::text_field(ui, "email", "E-mail"_en, value,
                       {.hint = "We write there"_en,
                        .error = "An address needs a domain behind the @"_en,
                        .required = true,
                        .autocomplete = "email",
                        .inputmode = "email",
                        .units_max = 254});
    });
    const mirror::Node node = harness.node("contacts/technical/email");
    CHECK(node.label == "E-mail");
    CHECK(node.hint == "We write there");
    CHECK(node.error == "An address needs a domain behind the @");
    CHECK(node.autocomplete == "email");
    CHECK(node.input_mode == "email");
    CHECK(node.characters_max == 254);
    CHECK(mirror::has(node.state, State::required));
    CHECK(mirror::has(node.state, State::invalid));
    CHECK_FALSE(node.error_rect.empty());
}

TEST_CASE("a field's first button is what Enter presses", "[ui]") {
    static constexpr std::array actions{ui::FieldAction{"add", "Add"_en},
                                        ui::FieldAction{"many", "Add many"_en}};
    ScreenHarness harness{800, 600};
    std::string value;
    ui::FieldEvents events;
    harness.press("domains/many");
    harness.frame([&](ui::Ui& ui) {
        const ui::Under under{ui, "domains"};
        events = ui::text_field(ui, "name", "Domain name"_en, value, {.actions = actions});
    });
    CHECK(events.action == 1);
    CHECK(harness.node("domains/name").enter_key == "domains/add");
}

TEST_CASE("a quantity steps between its limits and keeps what is typed", "[ui]") {
    ScreenHarness harness{800, 600};
    std::string digits = "4";
    const auto draw = [&](ui::Ui& ui) {
        ui::quantity(ui, "units", "S/MIME Enterprise"_en, digits, {.min = 0, .max = 5});
    };
    harness.press("units/more");
    harness.frame(draw);
    CHECK(digits == "5");
    harness.press("units/more");
    harness.frame(draw);
    CHECK(digits == "5");
    harness.type("units", "12x");
    harness.frame(draw);
    CHECK(digits == "12x");
    harness.press("units/fewer");
    harness.frame(draw);
    CHECK(digits == "4");
    harness.type("units", "0");
    harness.frame(draw);
    harness.press("units/fewer");
    harness.frame(draw);
    CHECK(digits == "0");
    CHECK(harness.node("units/more").label == "One more: S/MIME Enterprise");
}

TEST_CASE("radios, segments and selects report the choice and show it", "[ui]") {
    ScreenHarness harness{800, 600};
    std::size_t term = ui::no_selection;
    bool changed = false;
    SECTION("radio cards") {
        harness.choose("term/2", "2");
        harness.frame([&](ui::Ui& ui) { changed = ui::radio_cards(ui, "term", "Term"_en, terms, term); });
        CHECK(mirror::has(harness.node("term/2").state, State::checked));
    }
    SECTION("radios") {
        harness.choose("term/2", "2");
        harness.frame([&](ui::Ui& ui) { changed = ui::radios(ui, "term", "Term"_en, terms, term); });
        CHECK(mirror::has(harness.node("term/2").state, State::checked));
    }
    SECTION("segments") {
        harness.choose("term/2", "2");
        harness.frame([&](ui::Ui& ui) { changed = ui::segmented(ui, "term", "Term"_en, terms, term); });
        CHECK(mirror::has(harness.node("term/2").state, State::checked));
    }
    SECTION("select") {
        harness.choose("term", "2");
        harness.frame([&](ui::Ui& ui) { changed = ui::select(ui, "term", "Term"_en, terms, term); });
        CHECK(harness.node("term").value == "2");
        CHECK(harness.node("term").options == "1\t1 year\n2\t2 years");
    }
    CHECK(changed);
    CHECK(term == 1);
}

TEST_CASE("a select with nothing chosen offers that as its first option", "[ui]") {
    ScreenHarness harness{800, 600};
    std::size_t term = ui::no_selection;
    harness.frame([&](ui::Ui& ui) { ui::select(ui, "term", "Term"_en, terms, term); });
    CHECK(harness.node("term").value.empty());
    CHECK(harness.node("term").options == "\tChoose\n1\t1 year\n2\t2 years");
}

TEST_CASE("a checkbox follows the browser's state", "[ui]") {
    ScreenHarness harness{800, 600};
    bool on = false;
    const auto draw = [&](ui::Ui& ui) { ui::checkbox(ui, "outside", "Outside"_en, on); };
    harness.toggle("outside", true);
    harness.frame(draw);
    CHECK(on);
    harness.toggle("outside", true);
    harness.frame(draw);
    CHECK(on);
    CHECK(mirror::has(harness.node("outside").state, State::checked));
}

TEST_CASE("a panel's title bar opens and closes it", "[ui][R84]") {
    ScreenHarness harness{800, 600};
    bool open = false;
    const auto draw = [&](ui::Ui& ui) {
        if (ui::Panel panel{ui, "technical", "Technical contact"_en, open, {.state = "2 things missing"_en}})
            (void)ui::button(ui, "inside", "Inside"_en);
    };
    harness.frame(draw);
    CHECK_FALSE(harness.shows("inside"));
    CHECK(mirror::has(harness.node("technical").state, State::expandable));
    CHECK(harness.node("technical").hint == "2 things missing");
    harness.press("technical");
    harness.frame(draw);
    CHECK(open);
    CHECK(harness.shows("inside"));
    CHECK(mirror::has(harness.node("technical").state, State::expanded));
}

TEST_CASE("details unfold and fold without a model", "[ui]") {
    ScreenHarness harness{800, 600};
    const auto draw = [](ui::Ui& ui) {
        if (ui::Details details{ui, "why", "How is this worked out?"_en})
            ui::small(ui, "By the tier for five."_en);
    };
    harness.frame(draw);
    CHECK_FALSE(harness.says("By the tier for five."));
    harness.press("why");
    harness.frame(draw);
    CHECK(harness.says("By the tier for five."));
    harness.press("why");
    harness.frame(draw);
    CHECK_FALSE(harness.says("By the tier for five."));
}

TEST_CASE("a dialog is modal and closes by Escape and by its cross", "[ui]") {
    ScreenHarness harness{800, 600};
    bool open = true;
    const auto draw = [&](ui::Ui& ui) {
        (void)ui::button(ui, "opener", "Open"_en);
        if (ui::Dialog dialog{ui, "bulk", "Add many"_en, open, "opener"})
            ui::muted(ui, "Separate them by commas."_en);
    };
    harness.frame(draw);
    CHECK(mirror::has(harness.node("bulk").state, State::modal));
    CHECK(harness.faults().empty());
    const mirror::Rect rect = harness.node("bulk").rect;
    CHECK(std::abs((rect.x + rect.right()) / 2 - 400) <= 1);
    CHECK(std::abs((rect.y + rect.bottom()) / 2 - 300) <= 1);

    SECTION("Escape") {
        harness.escape("bulk");
        harness.frame(draw);
    }
    SECTION("the cross") {
        harness.press("bulk/close");
        harness.frame(draw);
        harness.frame(draw);
    }
    CHECK_FALSE(open);
    CHECK_FALSE(harness.shows("bulk"));
}

TEST_CASE("a dialog higher than the window scrolls with the page", "[ui]") {
    ScreenHarness harness{800, 300};
    harness.facts.scroll_y = 100;
    bool open = true;
    std::string text;
    harness.settle([&](ui::Ui& ui) {
        if (ui::Dialog dialog{ui, "bulk", "Add many"_en, open, {}})
            ui::text_field(ui, "names", "Names"_en, text, {.rows = 20});
    });
    CHECK_FALSE(mirror::has(harness.node("bulk").state, State::fixed));
    CHECK(harness.node("bulk").rect.y == 116);
    CHECK(harness.ui().page_height() >= harness.node("bulk").rect.bottom());
}

TEST_CASE("the error summary links to each field with the same words", "[ui]") {
    static constexpr std::array errors{ui::ErrorLink{"domains/name", "A label is empty"_en}};
    ScreenHarness harness{800, 600};
    harness.frame([](ui::Ui& ui) { ui::error_summary(ui, errors); });
    CHECK(harness.node("error-summary/domains/name").href == "#domains/name");
    CHECK(harness.node("error-summary/domains/name").label == "A label is empty");
    harness.frame([](ui::Ui& ui) { ui::error_summary(ui, {}); });
    CHECK_FALSE(harness.shows("error-summary"));
}

TEST_CASE("a tag is removed by its cross, which names it", "[ui]") {
    ScreenHarness harness{800, 600};
    bool removed = false;
    harness.press("remove/a");
    harness.frame(
        [&](ui::Ui& ui) { removed = ui::tag(ui, "remove/a", "a.example"_en, {}, "Remove a.example"_en); });
    CHECK(removed);
    CHECK(harness.node("remove/a").label == "Remove a.example");
}

TEST_CASE("fields for logging in say to password managers what they are, and show nobody a password",
          "[ui]") {
    ScreenHarness harness{800, 600};
    std::string name = "ada@example.com";
    std::string old_one = "s\xC3\xA9same";
    std::string new_one;
    std::string code;
    const auto draw = [&](ui::Ui& ui) {
        (void)ui::text_field(ui, "name", "E-mail"_en, name, {.autocomplete = "username"});
        (void)ui::text_field(ui, "old", "Password"_en, old_one,
                             {.autocomplete = "current-password", .password = true});
        (void)ui::text_field(ui, "new", "New password"_en, new_one,
                             {.autocomplete = "new-password", .password = true});
        (void)ui::text_field(ui, "code", "Code"_en, code,
                             {.autocomplete = "one-time-code", .inputmode = "numeric", .secret = true});
    };
    harness.settle(draw);
    CHECK(harness.node("name").autocomplete == "username");
    CHECK(harness.node("old").autocomplete == "current-password");
    CHECK(harness.node("old").input_type == "password");
    CHECK(harness.node("new").autocomplete == "new-password");
    CHECK(harness.node("new").input_type == "password");
    CHECK(harness.node("code").autocomplete == "one-time-code");
    CHECK(harness.node("code").input_mode == "numeric");
    for (const std::string_view key : {"old", "new", "code"})
        CHECK(mirror::has(harness.node(key).state, State::secret));
    CHECK(harness.text().find(old_one) == std::string::npos);
    CHECK(harness.html().find(old_one) == std::string::npos);
    CHECK(harness.drawn_texts() ==
          std::vector<std::string>{"E-mail", name, "Password",
                                   "\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2",
                                   "Newpassword", "Code"});

    // What a manager fills in arrives as if it had been typed.
    harness.type("old", "another");
    harness.type("code", "123456");
    harness.frame(draw);
    CHECK(old_one == "another");
    CHECK(code == "123456");
}

TEST_CASE("a status is announced when it changes, not while it stays", "[ui]") {
    ScreenHarness harness{800, 600};
    std::string text = "Saved 14:02";
    const auto draw = [&](ui::Ui& ui) { ui::status(ui, "saved", text); };
    harness.frame(draw);
    harness.frame(draw);
    CHECK(harness.operations() == 0);
    text = "Saved 14:03";
    harness.frame(draw);
    CHECK(harness.operations() > 0);
}
