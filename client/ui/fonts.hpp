#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

struct ImFont;

namespace certfolio::ui {

class Runs;

enum class Weight : std::uint8_t { regular, semibold };

/// The two faces of the product. The platform (browser text engine) or a test (stb_truetype) makes them
/// before the first frame; both must outlive the `Ui`.
struct Fonts {
    ImFont* regular = nullptr;   ///< weight 400
    ImFont* semibold = nullptr;  ///< weight 600

    /// Where the faces can shape: the texts that they draw as a whole, and how many bytes of such a text, at
    /// least one sign of it, find room in a width. Else text is drawn sign by sign.
    Runs* runs = nullptr;
    std::size_t (*fitting)(std::string_view text, Weight weight, float size, float width) = nullptr;
};

/// Sizes of text with their line heights, in CSS pixels.
enum class TextSize : std::uint8_t {
    small,    ///< 14/20
    label,    ///< 15/24: buttons, labels, navigation
    body,     ///< 16/24
    title,    ///< 20/28: h2
    display,  ///< 28/36 (24/32 on a narrow screen): h1 and totals
};

}  // namespace certfolio::ui
