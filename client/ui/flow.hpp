#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "mirror/recorder.hpp"
#include "ui/canvas.hpp"

namespace certfolio::ui {

/// Where things go: a stack of columns, rows and grids. Leaves say their size and get their place; scopes get
/// a place with a width and say at their end how much they used. Rows are put right after they are drawn
/// (centred in height, pushed to the right) by moving what was drawn and recorded since.
class Flow {
 public:
    Flow(Canvas& canvas, mirror::Recorder& recorder) : canvas_(canvas), recorder_(recorder) {}

    /// How far the frame is: everything drawn and recorded between two spots can be moved.
    struct Spot {
        Canvas::Mark drawn = 0;
        mirror::Recorder::Mark recorded = 0;
    };
    [[nodiscard]] Spot spot() const noexcept { return {canvas_.mark(), recorder_.mark()}; }
    void move(const Spot& from, const Spot& to, float dx, float dy) noexcept;

    /// The outermost column, with this place and width.
    void begin(const mirror::Rect& area);
    /// Its bottom.
    float end();

    /// The width that a leaf or scope can have here at most.
    [[nodiscard]] float width() const noexcept;
    /// The same for something that can do with `preferred`: in a row, what is left of the line if that is
    /// enough.
    [[nodiscard]] float width_for(float preferred, float min) const noexcept;
    /// In a row things take their natural width, elsewhere the width that there is.
    [[nodiscard]] bool in_row() const noexcept;

    /// The place of a leaf of this size.
    [[nodiscard]] mirror::Rect place(float width, float height);
    /// The next child of this column stands at this distance instead of the gap (once).
    void next_gap(float distance) noexcept;
    /// A heading came before: text directly after it stands close.
    void mark_heading() noexcept;
    void follow_heading() noexcept;

    void open_column(float gap, float width, float padding = 0.0F);
    void open_row(float gap);
    void open_grid(std::size_t columns, float gap);
    /// Ends the innermost scope; gives the place that it took, padding included.
    mirror::Rect close();
    /// What follows on this line of a row goes to the right edge.
    void grow() noexcept;

    /// A column at a place of its own (table cell, fixed bar, dialog), which its surroundings do not notice.
    void open_island(const mirror::Rect& area, float gap, float padding = 0.0F);
    /// Ends it and gives the place that it took, as wide as what was in it.
    mirror::Rect close_island();

 private:
    enum class Kind : std::uint8_t { column, row, grid };
    struct Scope {
        Kind kind = Kind::column;
        bool island = false;
        bool empty = true;
        bool after_heading = false;
        bool grow = false;    ///< row: the next item goes to the right edge
        mirror::Rect area{};  ///< inside the padding; the height grows
        float padding = 0.0F;
        float gap = 0.0F;
        float once_gap = -1.0F;
        float cursor = 0.0F;       ///< column, grid: the bottom so far; row: the top of the line
        float line_x = 0.0F;       ///< row: where the next item goes
        float line_height = 0.0F;  ///< row, grid: the tallest of this line
        float used_width = 0.0F;
        std::size_t columns = 1;
        std::size_t column = 0;
        std::size_t first_item = 0;  ///< row: of this line, in `items_`
    };
    struct Item {
        mirror::Rect rect{};
        Spot begin{};
        bool pushed_right = false;
    };

    [[nodiscard]] mirror::Rect next_origin(float width);
    void settle(float width, float height);
    void finish_line(Scope& row);
    void push(Scope scope, const mirror::Rect& outer);
    mirror::Rect pop(float& used_width);

    Canvas& canvas_;
    mirror::Recorder& recorder_;
    std::vector<Scope> scopes_;
    std::vector<Item> items_;
};

}  // namespace certfolio::ui
