#pragma once

#include "ui/fonts.hpp"

namespace certfolio::platform {

/// Adds the two faces to ImGui's atlas. Their glyphs are drawn by the browser's own text engine in the
/// system's user-interface font as they are needed, so no font is downloaded and every script of the system
/// is there.
[[nodiscard]] ui::Fonts add_browser_fonts();

}  // namespace certfolio::platform
