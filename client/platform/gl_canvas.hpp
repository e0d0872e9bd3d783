#pragma once

#include <cstdint>
#include <vector>

#include "ui/damage.hpp"

struct ImFontAtlas;

namespace certfolio::ui {
class Surface;
}

namespace certfolio::platform {

/// The canvas in device pixels, and how many of them make a CSS pixel.
struct CanvasSize {
    int width = 0;
    int height = 0;
    float density = 1.0F;
};

/// The canvas of the page and its WebGL 2 context. Where there is none (old machines, remote desktops,
/// policies) the page works without: the mirror is what people see.
class GlCanvas {
 public:
    /// False when the browser gives no WebGL 2.
    bool create();

    [[nodiscard]] bool usable() const noexcept { return state_ == ContextState::ready; }

    /// The browser took the context away, for now.
    void lose();
    /// It gave it back, empty.
    void restore();

    /// Paints what differs from the last picture, on a ground of the colour 0xRRGGBB.
    void render(ui::Surface& surface, const CanvasSize& size, std::uint32_t background);

 private:
    enum class ContextState : std::uint8_t { none, ready, lost };

    ContextState state_ = ContextState::none;
    ui::Damage damage_;
    std::vector<std::uint16_t> indices_;
};

/// Stands in for a renderer where nothing is drawn: tells the atlas that its textures are where it wants
/// them.
void settle_textures_without_renderer(ImFontAtlas& atlas);

}  // namespace certfolio::platform
