#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mirror/node.hpp"
#include "ui/surface.hpp"
#include "ui/theme.hpp"

namespace certfolio::tests {

/// Letters of one line that were drawn one after the other in one colour, with the colours that they stand
/// on.
struct DrawnText {
    std::string text;     ///< without the blanks, which are not drawn
    mirror::Rect rect{};  ///< of the glyphs' ink, in window coordinates
    ui::Colour colour{};
    std::vector<ui::Colour> grounds;  ///< what was there under some of its letters
};

/// Triangles that were drawn one after the other in one colour, text aside: a frame, an icon, a fill.
struct DrawnShape {
    mirror::Rect rect{};
    ui::Colour colour{};
    std::vector<ui::Colour> grounds;  ///< what was there under its opaque parts
};

/// What is really on the canvas: the list of triangles that the renderer is given, read back. Text is found
/// by the places of its glyphs in the atlas, so it needs nothing from whoever has drawn it.
struct Drawing {
    std::vector<DrawnText> texts;
    std::vector<DrawnShape> shapes;

    /// Reads the surface's last frame, drawn over a window of this colour.
    static Drawing of(ui::Surface& surface, ui::Colour window);
};

}  // namespace certfolio::tests
