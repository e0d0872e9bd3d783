#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "mirror/node.hpp"
#include "ui/button.hpp"
#include "ui/fonts.hpp"
#include "ui/theme.hpp"

struct ImDrawList;

namespace certfolio::ui {

/// What lies above what.
enum class Layer : std::uint8_t { page, bar, dialog, toast };

/// Size of a text in CSS pixels and the height of its line.
struct TextMetrics {
    float size = 16.0F;
    float line = 24.0F;
};

/// How a text is set.
struct Ink {
    TextSize size = TextSize::body;
    Weight weight = Weight::regular;
    Colour colour{};
    float underline = 0.0F;  ///< thickness; 0: none
};

/// Draws filled shapes, lines and text in CSS pixels of the current origin (the page, or the window for fixed
/// things). Backgrounds that are known only after their content go behind it by depth. In HTML mode it
/// measures but does not draw.
class Canvas {
 public:
    static constexpr int depth_max = 3;

    explicit Canvas(const Fonts& fonts) : fonts_(fonts) {}

    void begin(ImDrawList* list, float scroll_y, float viewport_height, bool narrow, const Theme& theme);
    void end();

    // Measuring. Widths are ceiled to whole pixels, so that a text fits the width that it asked for.

    [[nodiscard]] TextMetrics metrics(TextSize size) const noexcept;
    [[nodiscard]] float text_width(std::string_view text, TextSize size,
                                   Weight weight = Weight::regular) const;
    /// The height of the text when wrapped to `width`.
    [[nodiscard]] float text_height(std::string_view text, TextSize size, Weight weight, float width) const;
    /// How many bytes of `text` stand on its first line; the rest begins after the blanks at the break.
    struct Line {
        std::string_view shown{};
        std::string_view rest{};
    };
    [[nodiscard]] Line first_line(std::string_view text, TextSize size, Weight weight, float width) const;

    // Drawing.

    void fill(const mirror::Rect& rect, Colour colour, float radius = 0.0F);
    void fill_left(const mirror::Rect& rect, Colour colour, float radius);
    void fill_right(const mirror::Rect& rect, Colour colour, float radius);
    /// The line lies inside the rectangle.
    void outline(const mirror::Rect& rect, Colour colour, float thickness, float radius = 0.0F);
    /// 2 px around the rectangle with 1 px air between.
    void focus_ring(const mirror::Rect& rect, float radius);
    void card(const mirror::Rect& rect, float radius);
    void circle(float centre_x, float centre_y, float radius, Colour colour);
    void ring(float centre_x, float centre_y, float radius, Colour colour, float thickness);
    void icon(Icon icon, float centre_x, float centre_y, float size, Colour colour);
    /// Three quarters of a circle, turned by `turn_permille` of a turn.
    void spinner(float centre_x, float centre_y, float radius, Colour colour, int turn_permille);
    /// The window darkened behind a dialog.
    void scrim(float viewport_width, float viewport_height);

    /// One line; `y` is the top of its line box.
    void text(float x, float y, std::string_view text, const Ink& ink);
    /// Cut with an ellipsis where it does not fit.
    void text_cut(const mirror::Rect& box, std::string_view text, const Ink& ink);
    /// Wrapped to the width; gives the height.
    float paragraph(float x, float y, float width, std::string_view text, const Ink& ink);

    /// The same with every line at the right edge.
    float paragraph_end(float x, float y, float width, std::string_view text, const Ink& ink);

    // Order and place.

    void set_layer(Layer layer);
    [[nodiscard]] Layer layer() const noexcept { return layer_; }
    /// Window coordinates instead of page coordinates, for fixed things.
    void set_fixed(bool fixed) noexcept { fixed_ = fixed; }
    [[nodiscard]] bool fixed() const noexcept { return fixed_; }
    /// One deeper: what is drawn `behind` here lies above what is drawn behind outside.
    void deeper() noexcept { ++depth_; }
    void shallower() noexcept { --depth_; }
    /// Until `in_front`, draws behind all content of the current depth.
    void behind();
    void in_front();

    using Mark = int;
    [[nodiscard]] Mark mark() const noexcept;
    /// Moves everything drawn between two marks.
    void shift(Mark from, Mark to, float dx, float dy) noexcept;

 private:
    [[nodiscard]] float top(float y) const noexcept { return fixed_ ? y : y - scroll_y_; }
    /// Not worth drawing: more than a window's height away, so that a later shift cannot bring it in.
    [[nodiscard]] bool far_away(float y, float height) const noexcept;
    /// The code under which the faces draw the whole text, or 0 when it is drawn sign by sign.
    [[nodiscard]] unsigned int run_of(std::string_view text) const;
    /// How many bytes of one line find room.
    [[nodiscard]] std::size_t fitting(std::string_view text, TextSize size, Weight weight, float width) const;
    void choose_channel(bool behind);
    void snap_texts();
    float lines(float x, float y, float width, std::string_view text, const Ink& ink, bool at_end);
    void shadow(const mirror::Rect& rect, float radius, float drop, const std::array<float, 4>& reach,
                const std::array<std::uint32_t, 4>& alpha);

    Fonts fonts_;
    ImDrawList* list_ = nullptr;
    Theme theme_;
    float scroll_y_ = 0.0F;
    float viewport_height_ = 0.0F;
    /// The triangles of one text. They may be shifted until the frame ends, and are drawn at whole device
    /// pixels.
    struct Span {
        Mark from;
        Mark to;
        bool is_run;
    };
    std::vector<Span> spans_;
    bool narrow_ = false;
    bool fixed_ = false;
    Layer layer_ = Layer::page;
    int depth_ = 0;
};

}  // namespace certfolio::ui
