#pragma once

#include <cstdint>

#include "mirror/frame_facts.hpp"
#include "ui/tone.hpp"

namespace certfolio::ui {

/// One colour as 0xRRGGBB; all surfaces and texts are opaque.
struct Colour {
    std::uint32_t rgb = 0;

    constexpr bool operator==(const Colour&) const = default;
};

/// Every colour of the product by its purpose. The style sheet of the page without a canvas uses the same
/// names. Each text/background pair has a contrast of at least 4.5:1, lines that carry meaning at least 3:1
/// (WCAG 1.4.3, 1.4.11).
struct Theme {
    Colour page;         ///< behind everything
    Colour surface;      ///< cards, fields, bars
    Colour sunken;       ///< tags, tracks
    Colour line;         ///< decorative borders
    Colour line_strong;  ///< borders of controls
    Colour text;
    Colour muted;
    Colour accent;
    Colour accent_hover;
    Colour on_accent;
    Colour accent_soft;
    Colour success;
    Colour success_soft;
    Colour warning;
    Colour warning_soft;
    Colour danger;
    Colour danger_soft;
    Colour focus;
    bool shadow = false;  ///< cards cast one

    bool operator==(const Theme&) const = default;
};

[[nodiscard]] Theme light_theme() noexcept;
[[nodiscard]] Theme dark_theme() noexcept;
/// Follows the system: scheme, more contrast, or the person's own forced colours.
[[nodiscard]] Theme theme_for(const mirror::FrameFacts& facts) noexcept;

/// The colour in which a tone's words and icons are drawn, and the ground that goes with it.
[[nodiscard]] Colour ink(const Theme& theme, Tone tone) noexcept;
[[nodiscard]] Colour ground(const Theme& theme, Tone tone) noexcept;

/// (L1 + 0.05) / (L2 + 0.05) of WCAG 2.2 in thousandths: 4500 is 4.5:1.
[[nodiscard]] int contrast_permille(Colour a, Colour b) noexcept;

}  // namespace certfolio::ui
