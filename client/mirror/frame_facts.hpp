#pragma once

#include <cstdint>

#include "mirror/node.hpp"

namespace certfolio::mirror {

enum class ColourScheme : std::uint8_t { light, dark };
enum class Contrast : std::uint8_t { normal, more, less };

/// The system's colours where the person forces their own (CSS `forced-colors`), as 0xRRGGBB.
struct SystemColours {
    std::uint32_t canvas = 0xffffff;
    std::uint32_t canvas_text = 0x000000;
    std::uint32_t link_text = 0x0000ee;
    std::uint32_t gray_text = 0x6d6d6d;
    std::uint32_t button_face = 0xefefef;
    std::uint32_t button_text = 0x000000;
    std::uint32_t highlight = 0x3367d1;
    std::uint32_t highlight_text = 0xffffff;

    constexpr bool operator==(const SystemColours&) const = default;
};

/// What the world outside the program is like during one frame. The browser's platform fills it in; native
/// tests make one by hand. Drawing reads it and nothing else.
struct FrameFacts {
    float viewport_width = 1280;  ///< CSS pixels, without the scroll bar
    float viewport_height = 800;
    float scroll_y = 0;  ///< CSS pixels: draw page coordinate y at y - scroll_y
    float device_pixel_ratio = 1;

    ColourScheme colour_scheme = ColourScheme::light;
    Contrast contrast = Contrast::normal;
    bool forced_colours = false;
    bool reduced_motion = false;
    bool online = true;
    bool html_mode =
        false;  ///< the mirror is what people see: nothing needs drawing, everything needs recording
    bool window_focused = true;
    SystemColours system_colours;

    NodeId focused = 0;          ///< the element that has the focus: the browser draws its text
    bool focus_visible = false;  ///< the focus came by keyboard: the ring is wanted on buttons too
    NodeId hovered = 0;          ///< the element under the pointer, as the browser sees it
    NodeId pressed = 0;          ///< the element that the pointer holds down
    float pointer_x = -1;        ///< window coordinates; -1 when the pointer is elsewhere
    float pointer_y = -1;

    std::int64_t now_milliseconds = 0;  ///< the device's clock, since 1970 UTC: may be wrong by any amount
};

}  // namespace certfolio::mirror
