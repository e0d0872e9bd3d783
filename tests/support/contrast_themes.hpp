#pragma once

#include <array>

#include "mirror/frame_facts.hpp"

namespace certfolio::tests {

/// The colours that a browser gives where a person has chosen one of Windows' contrast themes: Aquatic,
/// Desert, Dusk and Night sky.
inline constexpr std::array<mirror::SystemColours, 4> contrast_themes{{
    {.canvas = 0x202020,
     .canvas_text = 0xffffff,
     .link_text = 0x75e9fc,
     .gray_text = 0xa6a6a6,
     .button_face = 0x202020,
     .button_text = 0xffffff,
     .highlight = 0x8ee3f0,
     .highlight_text = 0x263b50},
    {.canvas = 0xfffaef,
     .canvas_text = 0x3d3d3d,
     .link_text = 0x1c5e75,
     .gray_text = 0x676767,
     .button_face = 0xfffaef,
     .button_text = 0x202020,
     .highlight = 0x903909,
     .highlight_text = 0xfff5e3},
    {.canvas = 0x2d3236,
     .canvas_text = 0xffffff,
     .link_text = 0x70ebde,
     .gray_text = 0xa6a6a6,
     .button_face = 0x2d3236,
     .button_text = 0xb6f6f0,
     .highlight = 0xa1bfde,
     .highlight_text = 0x212d3b},
    {.canvas = 0x000000,
     .canvas_text = 0xffffff,
     .link_text = 0x8080ff,
     .gray_text = 0xa6a6a6,
     .button_face = 0x000000,
     .button_text = 0xffee32,
     .highlight = 0xd6b4fd,
     .highlight_text = 0x2b2b2b},
}};

}  // namespace certfolio::tests
