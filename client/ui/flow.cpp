#include "ui/flow.hpp"

#include <algorithm>

#include "core/assert.hpp"

namespace certfolio::ui {

namespace {

/// A scope in a row begins on a new line rather than be narrower than this.
constexpr float row_scope_width_min = 160.0F;
constexpr float heading_gap = 4.0F;

}  // namespace

void Flow::move(const Spot& from, const Spot& to, float dx, float dy) noexcept {
    if (dx == 0.0F && dy == 0.0F)
        return;
    canvas_.shift(from.drawn, to.drawn, dx, dy);
    // The recorder moves everything since a mark: the rest goes back.
    recorder_.shift(from.recorded, dx, dy);
    if (to.recorded != recorder_.mark())
        recorder_.shift(to.recorded, -dx, -dy);
}

void Flow::begin(const mirror::Rect& area) {
    scopes_.clear();
    items_.clear();
    open_island(area, 0.0F);
}

float Flow::end() {
    CERTFOLIO_ASSERT(scopes_.size() == 1);
    return close_island().bottom();
}

float Flow::width() const noexcept {
    const Scope& scope = scopes_.back();
    if (scope.kind == Kind::grid) {
        const auto columns = static_cast<float>(scope.columns);
        return (scope.area.width - scope.gap * (columns - 1.0F)) / columns;
    }
    return scope.area.width;
}

float Flow::width_for(float preferred, float min) const noexcept {
    const Scope& scope = scopes_.back();
    if (scope.kind != Kind::row)
        return width();
    const float left = scope.area.right() - scope.line_x;
    if (preferred <= left)
        return preferred;
    return left >= min ? left : std::min(preferred, scope.area.width);
}

bool Flow::in_row() const noexcept {
    return scopes_.back().kind == Kind::row;
}

mirror::Rect Flow::place(float width, float height) {
    mirror::Rect rect = next_origin(width);
    rect.width = width;
    rect.height = height;
    settle(width, height);
    return rect;
}

void Flow::next_gap(float distance) noexcept {
    scopes_.back().once_gap = distance;
}

void Flow::mark_heading() noexcept {
    scopes_.back().after_heading = true;
}

void Flow::follow_heading() noexcept {
    Scope& scope = scopes_.back();
    if (scope.after_heading && scope.kind == Kind::column)
        scope.once_gap = heading_gap;
}

/// Where the next child of the innermost scope begins, `width` wide if it is a leaf in a row.
mirror::Rect Flow::next_origin(float width) {
    Scope& scope = scopes_.back();
    mirror::Rect origin{scope.area.x, scope.cursor, this->width(), 0.0F};
    switch (scope.kind) {
        case Kind::column: {
            const float gap = scope.once_gap >= 0.0F ? scope.once_gap : scope.gap;
            if (!scope.empty)
                scope.cursor += gap;
            origin.y = scope.cursor;
            break;
        }
        case Kind::row: {
            const bool first_of_line = items_.size() == scope.first_item;
            if (!first_of_line && scope.line_x + width > scope.area.right() + 0.5F) {
                finish_line(scope);
                scope.cursor += scope.line_height + scope.gap;
                scope.line_x = scope.area.x;
                scope.line_height = 0.0F;
            }
            origin.x = scope.line_x;
            origin.y = scope.cursor;
            origin.width = scope.area.right() - scope.line_x;
            items_.push_back({{origin.x, origin.y, 0.0F, 0.0F}, spot(), scope.grow});
            scope.grow = false;
            break;
        }
        case Kind::grid: {
            if (scope.column == scope.columns) {
                scope.column = 0;
                scope.cursor += scope.line_height + scope.gap;
                scope.line_height = 0.0F;
            }
            origin.x = scope.area.x + static_cast<float>(scope.column) * (origin.width + scope.gap);
            origin.y = scope.cursor;
            break;
        }
    }
    scope.once_gap = -1.0F;
    scope.after_heading = false;
    scope.empty = false;
    return origin;
}

/// The child whose origin was given last took this much.
void Flow::settle(float width, float height) {
    Scope& scope = scopes_.back();
    switch (scope.kind) {
        case Kind::column:
            scope.cursor += height;
            scope.used_width = std::max(scope.used_width, width);
            break;
        case Kind::row: {
            Item& item = items_.back();
            item.rect.width = width;
            item.rect.height = height;
            scope.line_height = std::max(scope.line_height, height);
            scope.used_width = std::max(scope.used_width, scope.line_x + width - scope.area.x);
            scope.line_x += width + scope.gap;
            break;
        }
        case Kind::grid:
            scope.line_height = std::max(scope.line_height, height);
            scope.used_width = scope.area.width;
            ++scope.column;
            break;
    }
}

/// Centres the items of the line in its height and moves those after `grow` to the right edge.
void Flow::finish_line(Scope& row) {
    if (items_.size() == row.first_item)
        return;
    const Item& last = items_.back();
    const float room = row.area.right() - last.rect.right();
    float push = 0.0F;
    for (std::size_t i = row.first_item; i < items_.size(); ++i) {
        const Item& item = items_[i];
        if (item.pushed_right) {
            push = room;
            row.used_width = row.area.width;
        }
        const float drop = static_cast<float>(static_cast<int>((row.line_height - item.rect.height) / 2.0F));
        move(item.begin, i + 1 == items_.size() ? spot() : items_[i + 1].begin, push, drop);
    }
    items_.resize(row.first_item);
}

void Flow::open_column(float gap, float width, float padding) {
    const bool row = in_row();
    const float left = width_for(row_scope_width_min, row_scope_width_min);
    const mirror::Rect origin = next_origin(width > 0.0F ? width : (row ? left : 0.0F));
    push({.kind = Kind::column, .padding = padding, .gap = gap},
         {origin.x, origin.y, width > 0.0F ? std::min(width, origin.width) : origin.width, 0.0F});
}

void Flow::open_row(float gap) {
    const mirror::Rect origin = next_origin(in_row() ? row_scope_width_min : 0.0F);
    push({.kind = Kind::row, .gap = gap}, origin);
}

void Flow::open_grid(std::size_t columns, float gap) {
    CERTFOLIO_ASSERT(columns > 0);
    const mirror::Rect origin = next_origin(in_row() ? row_scope_width_min : 0.0F);
    push({.kind = Kind::grid, .gap = gap, .columns = columns}, origin);
}

void Flow::open_island(const mirror::Rect& area, float gap, float padding) {
    push({.kind = Kind::column, .island = true, .padding = padding, .gap = gap}, area);
}

void Flow::push(Scope scope, const mirror::Rect& outer) {
    scope.area = {outer.x + scope.padding, outer.y + scope.padding, outer.width - 2 * scope.padding, 0.0F};
    scope.cursor = scope.area.y;
    scope.line_x = scope.area.x;
    scope.first_item = items_.size();
    scopes_.push_back(scope);
}

/// Takes the innermost scope off; gives its place with the width that it was given.
mirror::Rect Flow::pop(float& used_width) {
    Scope& scope = scopes_.back();
    if (scope.kind == Kind::row)
        finish_line(scope);
    const float tail = scope.kind == Kind::column ? 0.0F : scope.line_height;
    const float bottom = scope.cursor + tail + scope.padding;
    const mirror::Rect outer{scope.area.x - scope.padding, scope.area.y - scope.padding,
                             scope.area.width + 2 * scope.padding, bottom - scope.area.y + scope.padding};
    used_width = scope.padding > 0.0F ? outer.width : scope.used_width;
    scopes_.pop_back();
    return outer;
}

mirror::Rect Flow::close() {
    CERTFOLIO_ASSERT(scopes_.size() > 1 && !scopes_.back().island);
    float used_width = 0.0F;
    const mirror::Rect outer = pop(used_width);
    settle(used_width, outer.height);
    return outer;
}

mirror::Rect Flow::close_island() {
    CERTFOLIO_ASSERT(scopes_.back().island);
    float used_width = 0.0F;
    mirror::Rect place = pop(used_width);
    place.width = used_width;
    return place;
}

void Flow::grow() noexcept {
    scopes_.back().grow = true;
}

}  // namespace certfolio::ui
