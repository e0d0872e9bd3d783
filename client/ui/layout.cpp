#include "ui/layout.hpp"

#include "ui/text.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

constexpr float card_radius = 12.0F;

}  // namespace

Column::Column(Ui& ui, Gap gap, float width) : ui_(ui) {
    ui_.recorder().open({.role = mirror::Role::group});
    ui_.flow().open_column(pixels(gap), width);
}

Column::~Column() {
    ui_.recorder().close(ui_.flow().close());
}

Row::Row(Ui& ui, Gap gap) : ui_(ui) {
    ui_.recorder().open({.role = mirror::Role::group, .look = mirror::Look::row});
    ui_.flow().open_row(pixels(gap));
}

Row::~Row() {
    ui_.recorder().close(ui_.flow().close());
}

void Row::grow() {
    ui_.flow().grow();
}

Grid::Grid(Ui& ui, std::size_t columns, Gap gap) : ui_(ui) {
    ui_.recorder().open({.role = mirror::Role::group, .look = mirror::Look::row});
    ui_.flow().open_grid(ui.narrow() ? 1 : columns, pixels(gap));
}

Grid::~Grid() {
    ui_.recorder().close(ui_.flow().close());
}

Card::Card(Ui& ui, std::string_view key, Text title, Gap gap) : ui_(ui) {
    ui_.recorder().open({.key = ui.full_key(key),
                         .role = mirror::Role::section,
                         .look = mirror::Look::card,
                         .label = ui.say(title)});
    ui_.canvas().deeper();
    ui_.flow().open_column(pixels(gap), 0.0F, ui.card_padding());
    if (!title.empty())
        heading(ui, 2, title);
}

Card::~Card() {
    const mirror::Rect rect = ui_.flow().close();
    Canvas& canvas = ui_.canvas();
    canvas.shallower();
    canvas.behind();
    canvas.card(rect, card_radius);
    canvas.in_front();
    ui_.recorder().close(rect);
}

Under::Under(Ui& ui, std::string_view prefix) : ui_(ui), length_before_(ui.push_prefix(prefix)) {}

Under::~Under() {
    ui_.pop_prefix(length_before_);
}

void space(Ui& ui, Gap gap) {
    ui.flow().next_gap(0.0F);
    (void)ui.flow().place(0.0F, pixels(gap));
}

void separator(Ui& ui) {
    ui.canvas().fill(ui.flow().place(ui.flow().width(), 1.0F), ui.theme().line);
}

}  // namespace certfolio::ui
