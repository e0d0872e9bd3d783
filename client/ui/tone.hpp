#pragma once

#include <cstdint>

namespace certfolio::ui {

/// What a text, chip or notice means. The colour follows from the theme; a word or an icon always says it as
/// well.
enum class Tone : std::uint8_t { plain, muted, accent, success, warning, danger };

/// The distances of the layout, in CSS pixels: the only ones that screens use.
enum class Gap : std::uint8_t {
    none = 0,
    px4 = 4,
    px8 = 8,
    px12 = 12,
    px16 = 16,
    px24 = 24,
    px32 = 32,
    px48 = 48
};

constexpr float pixels(Gap gap) noexcept {
    return static_cast<float>(gap);
}

/// Below this viewport width (CSS px) grids and tables become one column and the navigation becomes a menu.
inline constexpr float narrow_width_max = 720.0F;
/// From this viewport width on, the price summary stands beside the form and sticks to the viewport.
inline constexpr float summary_beside_width_min = 980.0F;
/// The content is never wider than this.
inline constexpr float content_width_max = 1120.0F;

}  // namespace certfolio::ui
