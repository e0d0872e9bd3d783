#pragma once

#include <cstdint>

struct ImDrawData;

namespace certfolio::platform {

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

    /// Draws, if the picture differs from the last one.
    void render(ImDrawData& draw_data, int pixel_width, int pixel_height, std::uint32_t background);

    /// Pictures that were really drawn.
    [[nodiscard]] std::uint32_t pictures() const noexcept { return pictures_; }

 private:
    enum class ContextState : std::uint8_t { none, ready, lost };

    ContextState state_ = ContextState::none;
    std::uint64_t last_picture_ = 0;
    std::uint32_t pictures_ = 0;
};

/// Stands in for a renderer where nothing is drawn: tells ImGui that its textures are where it wants them.
void settle_textures_without_renderer();

}  // namespace certfolio::platform
