// The contrast of what is really on the canvas, which no tool for pages can see.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "support/drawing.hpp"
#include "support/screen_harness.hpp"

namespace certfolio::tests {

namespace {

constexpr int text_least_permille = 4500;
constexpr int line_least_permille = 3000;

std::string hex(ui::Colour colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (unsigned shift = 24; shift > 0; shift -= 4)
        text += digits[colour.rgb >> (shift - 4) & 0xfU];
    return text;
}

std::string describe(const mirror::Rect& rect, ui::Colour colour, ui::Colour ground) {
    return hex(colour) + " on " + hex(ground) + " is " +
           std::to_string(ui::contrast_permille(colour, ground)) + " permille at " +
           std::to_string(static_cast<int>(rect.x)) + "," + std::to_string(static_cast<int>(rect.y));
}

/// The colours in which lines and icons say something. Grounds and the lines between things do not.
std::set<std::uint32_t> colours_with_meaning(const ui::Theme& theme) {
    std::set<std::uint32_t> colours;
    for (const ui::Colour colour :
         {theme.line_strong, theme.text, theme.muted, theme.accent, theme.accent_hover, theme.success,
          theme.warning, theme.danger, theme.focus})
        colours.insert(colour.rgb);
    // Where the person's own colours are few, a ground may have the colour of a line.
    for (const ui::Colour ground : {theme.page, theme.surface, theme.sunken, theme.line})
        colours.erase(ground.rgb);
    return colours;
}

/// What a shape stands out from most of what lies under at least a third of it: not its own soft edges, nor
/// lines that it crosses. Nothing when it lies on its own colour.
std::optional<ui::Colour> ground_of(const DrawnShape& shape) {
    std::map<std::uint32_t, std::size_t> found;
    for (const ui::Colour ground : shape.grounds)
        ++found[ground.rgb];
    std::optional<ui::Colour> best;
    for (const auto& [rgb, count] : found) {
        const ui::Colour ground{rgb};
        if (3 * count < shape.grounds.size())
            continue;
        if (rgb == shape.colour.rgb)
            return std::nullopt;
        if (!best || ui::contrast_permille(shape.colour, ground) > ui::contrast_permille(shape.colour, *best))
            best = ground;
    }
    return best;
}

}  // namespace

std::vector<std::string> ScreenHarness::contrast_faults() {
    const ui::Theme& theme = ui_->theme();
    const Drawing drawing = Drawing::of(surface_, theme.page);
    const std::set<std::uint32_t> with_meaning = colours_with_meaning(theme);
    std::vector<std::string> faults;
    for (const DrawnText& text : drawing.texts)
        for (const ui::Colour ground : text.grounds)
            if (ui::contrast_permille(text.colour, ground) < text_least_permille) {
                faults.push_back("\"" + text.text + "\" in " + describe(text.rect, text.colour, ground));
                break;
            }
    for (const DrawnShape& shape : drawing.shapes)
        if (with_meaning.count(shape.colour.rgb) != 0)
            if (const std::optional<ui::Colour> ground = ground_of(shape);
                ground && ui::contrast_permille(shape.colour, *ground) < line_least_permille)
                faults.push_back("a shape in " + describe(shape.rect, shape.colour, *ground));
    return faults;
}

}  // namespace certfolio::tests
