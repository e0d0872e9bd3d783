#pragma once

#include <memory>

#include "ui/fonts.hpp"

struct ImDrawList;
struct ImFontAtlas;

namespace certfolio::ui {

/// What the canvas draws on: ImGui's atlas of glyphs and one list of triangles, without the rest of ImGui.
/// Whoever makes it adds the two faces, and after each frame hands the list and the atlas' textures to a
/// renderer.
class Surface {
 public:
    Surface();
    ~Surface();
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;

    [[nodiscard]] ImFontAtlas& atlas() noexcept;
    [[nodiscard]] ImDrawList& list() noexcept;

    void set_fonts(const Fonts& fonts) noexcept { fonts_ = fonts; }
    [[nodiscard]] const Fonts& fonts() const noexcept { return fonts_; }

    /// Empties the list. Text and curves are as fine as the screen: `density` is device pixels per CSS pixel.
    void begin_frame(float density);

    /// The renderer has lost the textures: they are asked for anew in the next frame.
    void forget_textures();

 private:
    struct Parts;

    std::unique_ptr<Parts> parts_;
    Fonts fonts_;
};

}  // namespace certfolio::ui
