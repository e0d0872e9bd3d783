#pragma once

#include <cstdint>

struct ImFont;

namespace certfolio::ui {

/// The two faces of the product. The platform (browser text engine) or a test (stb_truetype) makes them
/// before the first frame; both must outlive the `Ui`.
struct Fonts {
    ImFont* regular = nullptr;   ///< weight 400
    ImFont* semibold = nullptr;  ///< weight 600
};

enum class Weight : std::uint8_t { regular, semibold };

/// Sizes of text with their line heights, in CSS pixels.
enum class TextSize : std::uint8_t {
    small,    ///< 14/20
    label,    ///< 15/24: buttons, labels, navigation
    body,     ///< 16/24
    title,    ///< 20/28: h2
    display,  ///< 28/36 (24/32 on a narrow screen): h1 and totals
};

}  // namespace certfolio::ui
