#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "ui/flow.hpp"
#include "ui/text.hpp"
#include "ui/words.hpp"

namespace certfolio::ui {

class Ui;

struct TableColumn {
    Text title{};        ///< may be empty for a column of buttons
    float width = 0.0F;  ///< CSS px; 0: an equal share of what the others leave
    Align align = Align::start;
    bool title_when_stacked = true;  ///< say the column's title beside the value on a narrow screen
};

/// A table of a few dozen rows. On a narrow screen each row is a block: the first cell on its own line, the
/// others below it with their titles.
///
///     ui::Table table{ui, "cart", "What is in the cart", columns};
///     for (...) {
///         table.row(line.key);
///         table.cell(); ui::paragraph(...);
///         table.cell(); ui::figure(...);
///     }
class Table {
 public:
    Table(Ui& ui, std::string_view key, Text caption, std::span<const TableColumn> columns);
    ~Table();
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    /// Begins a row (and ends the one before); `key` goes into the keys of its widgets, as by `Under`.
    void row(std::string_view key);
    /// Begins the next cell of the row. More cells than columns are a bug.
    void cell();

 private:
    static constexpr std::size_t columns_max = 12;
    struct Cell {
        mirror::Rect rect{};  ///< of its content
        Flow::Spot begin{};
    };

    void draw_header();
    void end_cell();
    void end_row();
    void settle_line(std::size_t first, std::size_t count, float height);
    [[nodiscard]] mirror::Rect area_of(std::size_t column) const;
    [[nodiscard]] mirror::Rect stacked_area_of(std::size_t column) const;

    Ui& ui_;
    std::span<const TableColumn> columns_;
    std::array<float, columns_max> widths_{};
    std::array<Cell, columns_max> cells_{};
    std::size_t cells_in_row_ = 0;
    std::size_t rows_ = 0;
    std::size_t prefix_before_ = 0;
    std::size_t row_prefix_before_ = 0;
    mirror::Rect row_{};           ///< of this row, its height still 0
    float stacked_bottom_ = 0.0F;  ///< stacked: where the next line of cells begins
    bool in_row_ = false;
    bool in_cell_ = false;
    bool stacked_ = false;
};

}  // namespace certfolio::ui
