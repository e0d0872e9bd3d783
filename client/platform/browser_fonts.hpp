#pragma once

#include "ui/fonts.hpp"

struct ImFontAtlas;

namespace certfolio::platform {

/// Adds the two faces to the atlas. Their glyphs are drawn by the browser's own text engine in the
/// system's user-interface font as they are needed, so no font is downloaded and every script of the system
/// is there.
[[nodiscard]] ui::Fonts add_browser_fonts(ImFontAtlas& atlas);

}  // namespace certfolio::platform
