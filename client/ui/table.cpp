#include "ui/table.hpp"

#include <algorithm>

#include "core/assert.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

constexpr float padding_x = 8.0F;
constexpr float padding_y = 12.0F;
constexpr float stacked_gap = 12.0F;

float header_height(Ui& ui, const TableColumn& column, float width) {
    return ui.canvas().text_height(ui.say(column.title), TextSize::small, Weight::semibold, width);
}

}  // namespace

Table::Table(Ui& ui, std::string_view key, Text caption, std::span<const TableColumn> columns)
    : ui_(ui), columns_(columns), stacked_(ui.narrow()) {
    CERTFOLIO_ASSERT(columns.size() <= columns_max);
    ui_.recorder().open({.key = ui.full_key(key), .role = mirror::Role::table, .label = ui.say(caption)});
    prefix_before_ = ui_.push_prefix(key);
    ui_.flow().open_column(0.0F, 0.0F);
    float fixed = 0.0F;
    std::size_t sharing = 0;
    for (const TableColumn& column : columns_) {
        fixed += column.width;
        sharing += column.width > 0.0F ? 0 : 1;
    }
    const float left = std::max(ui_.flow().width() - fixed, 0.0F);
    for (std::size_t i = 0; i < columns_.size(); ++i)
        widths_[i] = columns_[i].width > 0.0F ? columns_[i].width : left / static_cast<float>(sharing);
    if (!stacked_)
        draw_header();
}

Table::~Table() {
    end_row();
    ui_.pop_prefix(prefix_before_);
    ui_.recorder().close(ui_.flow().close());
}

void Table::draw_header() {
    Canvas& canvas = ui_.canvas();
    float tallest = 20.0F;
    for (std::size_t i = 0; i < columns_.size(); ++i)
        tallest = std::max(tallest, header_height(ui_, columns_[i], widths_[i] - 2.0F * padding_x));
    row_ = ui_.flow().place(ui_.flow().width(), tallest + 2.0F * padding_x + 1.0F);
    ui_.recorder().open({.role = mirror::Role::row, .rect = row_});
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const TableColumn& column = columns_[i];
        mirror::Rect rect = area_of(i);
        const float height = header_height(ui_, column, rect.width);
        rect.y = row_.y + padding_x + (tallest - height) / 2.0F;
        rect.height = height;
        const Ink ink{TextSize::small, Weight::semibold, ui_.theme().muted};
        if (column.align == Align::end)
            canvas.paragraph_end(rect.x, rect.y, rect.width, ui_.say(column.title), ink);
        else
            canvas.paragraph(rect.x, rect.y, rect.width, ui_.say(column.title), ink);
        // The column of the buttons has no title, and a header without one would be announced as empty.
        ui_.recorder().open({.role = column.title.empty() ? mirror::Role::cell : mirror::Role::column_header,
                             .rect = rect,
                             .label = ui_.say(column.title)});
        ui_.recorder().close(rect);
    }
    ui_.recorder().close(row_);
    canvas.fill({row_.x, row_.bottom() - 1.0F, row_.width, 1.0F}, ui_.theme().line);
}

/// Where the content of a cell goes: the column without its padding, below the row's.
mirror::Rect Table::area_of(std::size_t column) const {
    float x = row_.x;
    for (std::size_t i = 0; i < column; ++i)
        x += widths_[i];
    return {x + padding_x, row_.y + padding_y, widths_[column] - 2.0F * padding_x, 0.0F};
}

/// On a narrow screen: the first cell has the whole width, the others come in pairs.
mirror::Rect Table::stacked_area_of(std::size_t column) const {
    if (column == 0)
        return {row_.x, row_.y + padding_y, row_.width, 0.0F};
    const float half = (row_.width - stacked_gap) / 2.0F;
    const bool right = column % 2 == 0;
    return {right ? row_.x + half + stacked_gap : row_.x, stacked_bottom_ + 8.0F, half, 0.0F};
}

void Table::row(std::string_view key) {
    end_row();
    in_row_ = true;
    cells_in_row_ = 0;
    row_ = ui_.flow().place(ui_.flow().width(), 0.0F);
    if (rows_ > 0)
        ui_.canvas().fill({row_.x, row_.y - 1.0F, row_.width, 1.0F}, ui_.theme().line);
    stacked_bottom_ = row_.y + padding_y;
    row_prefix_before_ = ui_.push_prefix(key);
    ui_.recorder().open({.role = mirror::Role::row});
    ++rows_;
}

void Table::cell() {
    CERTFOLIO_ASSERT(in_row_ && cells_in_row_ + (in_cell_ ? 1 : 0) < columns_.size());
    end_cell();
    in_cell_ = true;
    const std::size_t column = cells_in_row_;
    ui_.recorder().open({.role = column == 0 ? mirror::Role::row_header : mirror::Role::cell});
    cells_[column].begin = ui_.flow().spot();
    const bool left_of_pair = stacked_ && column % 2 == 1;
    ui_.figures_at_start = left_of_pair;
    ui_.flow().open_island(stacked_ ? stacked_area_of(column) : area_of(column), 0.0F);
    if (stacked_ && column > 0 && columns_[column].title_when_stacked && !columns_[column].title.empty())
        small(ui_, columns_[column].title);
}

void Table::end_cell() {
    if (!in_cell_)
        return;
    in_cell_ = false;
    ui_.figures_at_start = false;
    const std::size_t column = cells_in_row_;
    Cell& cell = cells_[column];
    const mirror::Rect area = stacked_ ? stacked_area_of(column) : area_of(column);
    cell.rect = ui_.flow().close_island();
    const bool to_right = stacked_ ? column > 0 && column % 2 == 0 : columns_[column].align == Align::end;
    if (to_right)
        ui_.flow().move(cell.begin, ui_.flow().spot(), area.width - cell.rect.width, 0.0F);
    ui_.recorder().close();
    ++cells_in_row_;
    if (!stacked_)
        return;
    const bool line_done = column == 0 || column % 2 == 0 || column + 1 == columns_.size();
    if (line_done) {
        const std::size_t count = column > 0 && column % 2 == 0 ? 2 : 1;
        const std::size_t first = column + 1 - count;
        float height = 0.0F;
        for (std::size_t i = first; i <= column; ++i)
            height = std::max(height, cells_[i].rect.height);
        settle_line(first, count, height);
        stacked_bottom_ = cells_[first].rect.y + height;
    }
}

/// Centres the cells of a line in its height.
void Table::settle_line(std::size_t first, std::size_t count, float height) {
    for (std::size_t i = first; i < first + count; ++i) {
        const Flow::Spot end = i + 1 < cells_in_row_ ? cells_[i + 1].begin : ui_.flow().spot();
        const float drop = static_cast<float>(static_cast<int>((height - cells_[i].rect.height) / 2.0F));
        ui_.flow().move(cells_[i].begin, end, 0.0F, drop);
    }
}

void Table::end_row() {
    if (!in_row_)
        return;
    end_cell();
    in_row_ = false;
    float height = stacked_bottom_ - row_.y + padding_y;
    if (!stacked_) {
        float tallest = 0.0F;
        for (std::size_t i = 0; i < cells_in_row_; ++i)
            tallest = std::max(tallest, cells_[i].rect.height);
        settle_line(0, cells_in_row_, tallest);
        height = tallest + 2.0F * padding_y;
    }
    row_.height = height + 1.0F;
    (void)ui_.flow().place(row_.width, row_.height);
    ui_.recorder().close(row_);
    ui_.pop_prefix(row_prefix_before_);
}

}  // namespace certfolio::ui
