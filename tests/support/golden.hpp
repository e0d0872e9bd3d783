#pragma once

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "screens/screen.hpp"
#include "support/client_session.hpp"
#include "support/screen_harness.hpp"

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

/// Draws the session's page at a wide and a narrow width: no fault in either, and the wide tree as in the
/// golden.
inline void check_page(std::string_view name, const ClientSession& session) {
    for (const float width : {1280.0F, 390.0F, 320.0F}) {
        ScreenHarness harness{width, 800.0F};
        app::Actions actions;
        harness.settle([&](ui::Ui& ui) { (void)screens::draw_page(ui, session.model, actions); });
        CAPTURE(name, width);
        CHECK(actions.empty());
        CHECK(harness.faults() == std::vector<std::string>{});
        if (width == 1280.0F)
            check_golden(name, harness.text());
        if (width == 390.0F)
            check_golden(std::string(name) + "-390", harness.text());
    }
}

}  // namespace certfolio::tests
