#include "ui/theme.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <map>
#include <string>

#include "support/golden.hpp"

namespace {

using namespace certfolio;
using namespace certfolio::ui;

Theme more_contrast(mirror::ColourScheme scheme) {
    mirror::FrameFacts facts;
    facts.colour_scheme = scheme;
    facts.contrast = mirror::Contrast::more;
    return theme_for(facts);
}

const std::array<Theme, 4> themes{light_theme(), dark_theme(), more_contrast(mirror::ColourScheme::light),
                                  more_contrast(mirror::ColourScheme::dark)};

/// `#14202e`, and `#fff` for what can be shorter.
std::string css(Colour colour) {
    char text[8];
    (void)std::snprintf(text, sizeof text, "#%06x", static_cast<unsigned>(colour.rgb));
    const bool doubled = text[1] == text[2] && text[3] == text[4] && text[5] == text[6];
    return doubled ? std::string{'#', text[1], text[3], text[5]} : std::string(text);
}

using Colours = std::map<std::string, std::string>;

Colours colours_of(const Theme& theme) {
    return {{"page", css(theme.page)},
            {"surface", css(theme.surface)},
            {"sunken", css(theme.sunken)},
            {"line", css(theme.line)},
            {"line-strong", css(theme.line_strong)},
            {"text", css(theme.text)},
            {"muted", css(theme.muted)},
            {"accent", css(theme.accent)},
            {"accent-hover", css(theme.accent_hover)},
            {"on-accent", css(theme.on_accent)},
            {"accent-soft", css(theme.accent_soft)},
            {"success", css(theme.success)},
            {"success-soft", css(theme.success_soft)},
            {"warning", css(theme.warning)},
            {"warning-soft", css(theme.warning_soft)},
            {"danger", css(theme.danger)},
            {"danger-soft", css(theme.danger_soft)},
            {"focus", css(theme.focus)}};
}

/// The colours that a piece of a style sheet gives names to: `--page:#f5f7fa;`.
Colours colours_of(const std::string& sheet) {
    Colours found;
    for (std::size_t at = sheet.find("--"); at != std::string::npos; at = sheet.find("--", at + 2)) {
        const std::size_t colon = sheet.find(':', at);
        const std::size_t end = sheet.find_first_of(";}", at);
        if (colon < end && sheet[colon + 1] == '#')
            found[sheet.substr(at + 2, colon - at - 2)] = sheet.substr(colon + 1, end - colon - 1);
    }
    return found;
}

}  // namespace

TEST_CASE("every text stands out 4.5 to 1 from every ground that it is drawn on", "[theme]") {
    for (const Theme& theme : themes) {
        for (const Colour ground : {theme.page, theme.surface, theme.sunken}) {
            for (const Colour text :
                 {theme.text, theme.muted, theme.accent, theme.success, theme.warning, theme.danger}) {
                CAPTURE(text.rgb, ground.rgb);
                CHECK(contrast_permille(text, ground) >= 4500);
            }
        }
        CHECK(contrast_permille(theme.on_accent, theme.accent) >= 4500);
        CHECK(contrast_permille(theme.on_accent, theme.accent_hover) >= 4500);
        for (const Tone tone : {Tone::accent, Tone::success, Tone::warning, Tone::danger}) {
            CHECK(contrast_permille(ink(theme, tone), ground(theme, tone)) >= 4500);
            CHECK(contrast_permille(theme.text, ground(theme, tone)) >= 4500);
        }
        CHECK(contrast_permille(theme.muted, theme.accent_soft) >= 4500);
    }
}

TEST_CASE("borders of controls and focus rings stand out 3 to 1", "[theme]") {
    for (const Theme& theme : themes) {
        for (const Colour ground : {theme.page, theme.surface}) {
            CAPTURE(ground.rgb);
            CHECK(contrast_permille(theme.focus, ground) >= 3000);
            CHECK(contrast_permille(theme.danger, ground) >= 3000);
        }
        CHECK(contrast_permille(theme.line_strong, theme.surface) >= 3000);
    }
}

TEST_CASE("the style sheets of the page have the colours that the canvas has", "[theme]") {
    const std::string folder = std::string(CERTFOLIO_SOURCE_DIR) + "/web/";
    const std::string page = tests::read_file(folder + "page.css");
    const std::size_t dark = page.find("prefers-color-scheme:dark");
    REQUIRE(dark != std::string::npos);
    CHECK(colours_of(page.substr(0, dark)) == colours_of(light_theme()));
    CHECK(colours_of(page.substr(dark, page.find('}', dark) - dark)) == colours_of(dark_theme()));
    const std::string mirror = tests::read_file(folder + "mirror.css");
    CHECK(mirror.find("--text:" + css(light_theme().text)) < mirror.find("--text:" + css(dark_theme().text)));
    CHECK(mirror.find("--text:" + css(dark_theme().text)) != std::string::npos);
}

TEST_CASE("contrast follows the formula of WCAG 2.2", "[theme]") {
    CHECK(contrast_permille({0x000000}, {0xffffff}) == 21000);
    CHECK(contrast_permille({0xffffff}, {0xffffff}) == 1000);
    CHECK(contrast_permille({0x777777}, {0xffffff}) == 4478);
    CHECK(contrast_permille({0x767676}, {0xffffff}) >= 4500);
}

TEST_CASE("forced colours are the only ones used when the person forces them", "[theme]") {
    mirror::FrameFacts facts;
    facts.forced_colours = true;
    facts.system_colours = {.canvas = 0x000001,
                            .canvas_text = 0xfffffe,
                            .link_text = 0xffff01,
                            .gray_text = 0x3ff23f,
                            .button_face = 0x000002,
                            .button_text = 0xfffffd,
                            .highlight = 0x1aebff,
                            .highlight_text = 0x000003};
    const Theme theme = theme_for(facts);
    const std::array allowed{0x000001U, 0xfffffeU, 0xffff01U, 0x1aebffU, 0x000003U};
    for (const Colour colour : {theme.page, theme.surface, theme.sunken, theme.line, theme.line_strong,
                                theme.text, theme.muted, theme.accent, theme.accent_hover, theme.on_accent,
                                theme.accent_soft, theme.success, theme.success_soft, theme.warning,
                                theme.warning_soft, theme.danger, theme.danger_soft, theme.focus}) {
        CAPTURE(colour.rgb);
        CHECK(std::find(allowed.begin(), allowed.end(), colour.rgb) != allowed.end());
    }
    CHECK_FALSE(theme.shadow);
}

TEST_CASE("the theme follows the system's scheme", "[theme]") {
    mirror::FrameFacts facts;
    CHECK(theme_for(facts) == light_theme());
    facts.colour_scheme = mirror::ColourScheme::dark;
    CHECK(theme_for(facts) == dark_theme());
}
