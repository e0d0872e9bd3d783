#pragma once

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/derive.hpp"
#include "screens/screen.hpp"
#include "support/client_session.hpp"
#include "support/contrast_themes.hpp"
#include "support/languages.hpp"
#include "support/screen_harness.hpp"
#include "support/untranslated.hpp"

/// Golden trees of the screens: what assistive technology, tests and the page without a canvas see. With
/// UPDATE_GOLDENS=1 in the environment they are written anew, to be read in the diff.
namespace certfolio::tests {

[[nodiscard]] inline bool goldens_are_rewritten() {
    const char* wanted = std::getenv("UPDATE_GOLDENS");
    return wanted && std::string_view(wanted) == "1";
}

[[nodiscard]] inline std::string read_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

/// Long lists of options (all countries) are cut: their content has tests of its own.
[[nodiscard]] inline std::string with_short_lists(const std::string& tree) {
    constexpr std::size_t line_max = 300;
    std::string shortened;
    std::istringstream lines(tree);
    for (std::string line; std::getline(lines, line);) {
        if (line.size() > line_max && line.find("options \"") != std::string::npos)
            line = line.substr(0, line_max) + "... (" + std::to_string(line.size()) + " bytes)";
        shortened += line + "\n";
    }
    return shortened;
}

/// A file of the source tree, by its path from the root, that is what the program makes.
inline void check_file(std::string_view name, const std::string& content) {
    const std::string path = std::string(CERTFOLIO_SOURCE_DIR) + "/" + std::string(name);
    if (goldens_are_rewritten())
        std::ofstream(path, std::ios::binary) << content;
    INFO("golden " << name << ": UPDATE_GOLDENS=1 writes it anew");
    CHECK(read_file(path) == content);
}

inline void check_golden(std::string_view name, const std::string& whole_tree) {
    check_file("tests/data/goldens/" + std::string(name) + ".txt", with_short_lists(whole_tree));
}

/// The looks that people's systems ask for: light, dark, more contrast, and the colours of Windows' contrast
/// themes.
[[nodiscard]] inline std::vector<mirror::FrameFacts> looks(const mirror::FrameFacts& facts) {
    using mirror::ColourScheme;
    using mirror::Contrast;
    std::vector<mirror::FrameFacts> looks;
    for (const ColourScheme scheme : {ColourScheme::light, ColourScheme::dark})
        for (const Contrast contrast : {Contrast::normal, Contrast::more}) {
            looks.push_back(facts);
            looks.back().colour_scheme = scheme;
            looks.back().contrast = contrast;
        }
    for (const mirror::SystemColours& colours : tests::contrast_themes) {
        looks.push_back(facts);
        looks.back().forced_colours = true;
        looks.back().system_colours = colours;
    }
    return looks;
}

/// The whole page on the canvas at once: what is drawn and what the mirror says are the same, and it can be
/// seen in every look.
inline void check_drawing(ScreenHarness& harness, const DrawScreen& draw) {
    const auto check_none = [](const std::vector<std::string>& faults) {
        for (const std::string& fault : faults)
            FAIL_CHECK(fault);
    };
    check_none(harness.drawing_faults());
    harness.facts.viewport_height = harness.ui().page_height();
    harness.settle(draw);
    check_none(harness.drawing_faults());
    const std::vector<std::string> controls = harness.interactive_keys();
    std::size_t turn = 0;
    for (const mirror::FrameFacts& look : looks(harness.facts)) {
        harness.facts = look;
        // Somebody is at another control in each look, with the keyboard and with the pointer.
        harness.facts.focused = mirror::id_of(controls[7 * turn % controls.size()]);
        harness.facts.focus_visible = true;
        harness.facts.hovered = mirror::id_of(controls[11 * ++turn % controls.size()]);
        harness.frame(draw);
        CAPTURE(look.colour_scheme, look.contrast, look.forced_colours, look.system_colours.canvas);
        check_none(harness.contrast_faults());
    }
}

/// Draws the session's page in another language at a wide and a narrow width: no fault in either, nothing
/// wider than the window, and in the pseudo-locale nothing that is not translated.
inline void check_page_in(const std::string& tag, std::string_view name, ClientSession& session) {
    app::Model& model = session.model;
    const core::Language before = std::exchange(model.language, load_language(tag));
    model.countries.clear();
    app::derive(model);
    for (const float width : {1280.0F, 390.0F, 320.0F}) {
        ScreenHarness harness{width, 800.0F};
        harness.ui().language = model.language;
        app::Actions actions;
        harness.settle([&](ui::Ui& ui) { (void)screens::draw_page(ui, model, actions); });
        CAPTURE(tag, name, width);
        CHECK(harness.faults() == std::vector<std::string>{});
        CHECK(list_too_wide(harness.recorder(), width) == std::vector<std::string>{});
        if (tag == "en-XA")
            CHECK(list_untranslated(harness.recorder()) == std::vector<std::string>{});
    }
    model.language = before;
    model.countries.clear();
    app::derive(model);
}

/// Draws the session's page at a wide and a narrow width: no fault in either, and the tree of both as in the
/// goldens; then in the other languages.
inline void check_page(std::string_view name, ClientSession&& session) {
    check_page_in("fr-CA", name, session);
    check_page_in("en-XA", name, session);
    for (const float width : {1280.0F, 768.0F, 390.0F, 320.0F}) {
        ScreenHarness harness{width, 800.0F};
        app::Actions actions;
        const auto draw = [&](ui::Ui& ui) { (void)screens::draw_page(ui, session.model, actions); };
        harness.settle(draw);
        CAPTURE(name, width);
        CHECK(actions.empty());
        CHECK(harness.faults() == std::vector<std::string>{});
        if (width == 1280.0F)
            check_golden(name, harness.text());
        if (width == 390.0F)
            check_golden(std::string(name) + "-390", harness.text());
        check_drawing(harness, draw);
    }
}
inline void check_page(std::string_view name, ClientSession& session) {
    check_page(name, std::move(session));
}

}  // namespace certfolio::tests
