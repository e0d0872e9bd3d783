#include <algorithm>

#include "ui/layout.hpp"
#include "ui/panel.hpp"
#include "ui/text.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

constexpr float width_max = 560.0F;
constexpr float margin = 16.0F;
constexpr float radius = 12.0F;

/// The title with the cross at its right; true when the cross was pressed.
bool draw_title(Ui& ui, std::string_view close_key, std::string_view title) {
    constexpr float target = 40.0F;
    const mirror::NodeId id = mirror::id_of(close_key);
    const float width = ui.flow().width();
    Canvas& canvas = ui.canvas();
    const float text_width = width - target;
    const float text_height = canvas.text_height(title, TextSize::title, Weight::semibold, text_width);
    const mirror::Rect rect = ui.flow().place(width, std::max(text_height, 28.0F));
    canvas.paragraph(rect.x, rect.y, text_width, title, {TextSize::title, Weight::semibold, ui.theme().text});
    ui.recorder().add({.role = mirror::Role::heading,
                       .level = 2,
                       .rect = {rect.x, rect.y, text_width, rect.height},
                       .label = title});
    const mirror::Rect cross{rect.right() - target + 10.0F, rect.y - 6.0F, target, target};
    if (ui.hovered(id))
        canvas.fill(cross, ui.theme().sunken, 8.0F);
    canvas.icon(Icon::cross, cross.x + target / 2.0F, cross.y + target / 2.0F, 16.0F, ui.theme().muted);
    if (ui.ring_wanted(id))
        canvas.focus_ring(cross, 8.0F);
    ui.recorder().add({.key = close_key,
                       .role = mirror::Role::button,
                       .look = mirror::Look::quiet,
                       .state = mirror::State::hidden_label,
                       .rect = cross,
                       .label = ui.say("Close"_en)});
    return ui.recorder().inbox().take_activation(id);
}

}  // namespace

Dialog::Dialog(Ui& ui, std::string_view key, Text title_words, bool& open, std::string_view opener_key)
    : ui_(ui), open_(open) {
    const std::string_view title = ui.say(title_words);
    const std::string_view full = ui.full_key(key);
    const mirror::NodeId id = mirror::id_of(full);
    const bool was_open = ui.unfolded(id);
    if (was_open && ui.recorder().inbox().take(id, mirror::EventKind::escape) != nullptr)
        open_ = false;
    if (was_open != open_) {
        ui.toggle_unfolded(id);
        ui.focus(open_ ? full : opener_key);
        ui.dialog_page_top = ui.facts().scroll_y + margin;
        ui.dialog_height = 0.0F;
    }
    open = open_;
    if (!open_)
        return;

    const bool fixed = ui.dialog_height <= ui.facts().viewport_height - 2.0F * margin;
    const float width = std::min(width_max, ui.facts().viewport_width - 2.0F * margin);
    Canvas& canvas = ui.canvas();
    canvas.set_layer(Layer::dialog);
    canvas.behind();
    canvas.scrim(ui.facts().viewport_width, ui.facts().viewport_height);
    canvas.in_front();
    canvas.set_fixed(fixed);
    canvas.deeper();
    begin_ = ui.flow().spot();
    ui.recorder().open({.key = full,
                        .role = mirror::Role::dialog,
                        .state = mirror::State::modal | mirror::when(fixed, mirror::State::fixed),
                        .label = title});
    ui.flow().open_island(
        {(ui.facts().viewport_width - width) / 2.0F, fixed ? margin : ui.dialog_page_top, width, 0.0F},
        pixels(Gap::px16), ui.card_padding());
    if (draw_title(ui, ui.joined({full, "/close"}), title)) {
        open = false;
        ui.toggle_unfolded(id);
        ui.focus(opener_key);
        ui.keep_moving();
    }
}

Dialog::~Dialog() {
    if (!open_)
        return;
    const mirror::Rect rect = ui_.flow().close_island();
    Canvas& canvas = ui_.canvas();
    canvas.behind();
    canvas.card(rect, radius);
    canvas.in_front();
    ui_.recorder().close(rect);
    if (canvas.fixed()) {
        const float room = ui_.facts().viewport_height - rect.height;
        const float drop = static_cast<float>(static_cast<int>(std::max(room / 2.0F - margin, 0.0F)));
        ui_.flow().move(begin_, ui_.flow().spot(), 0.0F, drop);
    } else {
        ui_.reach(rect.bottom() + margin);
    }
    const bool fitted = ui_.dialog_height <= ui_.facts().viewport_height - 2.0F * margin;
    ui_.dialog_height = rect.height;
    if (fitted != (rect.height <= ui_.facts().viewport_height - 2.0F * margin))
        ui_.keep_moving();
    canvas.shallower();
    canvas.set_fixed(false);
    canvas.set_layer(Layer::page);
}

}  // namespace certfolio::ui
