#include "ui/panel.hpp"

#include <algorithm>

#include "ui/field_parts.hpp"
#include "ui/layout.hpp"
#include "ui/text.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

constexpr float radius = 12.0F;
constexpr float bar_height = 56.0F;
/// From the bar's edge to its title, over the arrow.
constexpr float title_indent = 28.0F;

using mirror::State;

void draw_title_bar(Ui& ui, std::string_view key, std::string_view title, bool open, const PanelSpec& spec) {
    const mirror::NodeId id = mirror::id_of(key);
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const float padding = ui.card_padding();
    const float state_width = canvas.text_width(ui.say(spec.state), TextSize::small, Weight::semibold);
    const bool state_below = ui.narrow() && !spec.state.empty();
    const float title_room = ui.flow().width() - 2.0F * padding - title_indent -
                             (state_below || spec.state.empty() ? 0.0F : state_width + 12.0F);
    // What the title needs beyond one line.
    const float more = canvas.text_height(title, TextSize::body, Weight::semibold, title_room) - 24.0F;
    const mirror::Rect rect =
        ui.flow().place(ui.flow().width(), bar_height + more + (state_below ? 16.0F : 0.0F));
    if (ui.hovered(id))
        canvas.fill({rect.x + 1, rect.y + 1, rect.width - 2, rect.height - 2}, theme.sunken, radius);
    const float middle = state_below ? rect.y + 24.0F + more / 2.0F : rect.y + rect.height / 2.0F;
    canvas.icon(open ? Icon::arrow_down : Icon::arrow_right, rect.x + padding + 6.0F, middle, 14.0F,
                theme.accent);
    const float title_x = rect.x + padding + title_indent;
    canvas.paragraph(title_x, middle - 12.0F - more / 2.0F, title_room, title,
                     {TextSize::body, Weight::semibold, theme.text});
    const float state_x = state_below ? title_x : rect.right() - padding - state_width;
    canvas.text(state_x, state_below ? rect.y + 40.0F + more : middle - 10.0F, ui.say(spec.state),
                {TextSize::small, Weight::semibold, ink(theme, spec.state_tone)});
    if (!state_below && !spec.state.empty() && spec.state_tone != Tone::muted &&
        spec.state_tone != Tone::plain)
        canvas.icon(icon_of(spec.state_tone), state_x - 12.0F, middle, 12.0F, ink(theme, spec.state_tone));
    if (ui.ring_wanted(id))
        canvas.focus_ring(rect, radius);
    ui.recorder().add({.key = key,
                       .role = mirror::Role::button,
                       .look = mirror::Look::quiet,
                       .state = State::expandable | mirror::when(open, State::expanded),
                       .rect = rect,
                       .label = title,
                       .hint = ui.say(spec.state)});
}

}  // namespace

Panel::Panel(Ui& ui, std::string_view key, Text title_words, bool& open, const PanelSpec& spec)
    : ui_(ui), open_(open) {
    const std::string_view title = ui.say(title_words);
    const std::string_view full = ui.full_key(key);
    ui_.recorder().open({.key = ui.joined({full, "/panel"}),
                         .role = mirror::Role::section,
                         .look = mirror::Look::card,
                         .label = title});
    ui_.canvas().deeper();
    ui_.flow().open_column(0.0F, 0.0F);
    if (ui_.recorder().inbox().take_activation(mirror::id_of(full)))
        open_ = !open_;
    draw_title_bar(ui_, full, title, open_, spec);
    open = open_;
    if (open_)
        separator(ui_);
    ui_.flow().open_column(pixels(Gap::px16), 0.0F, open_ ? ui.card_padding() : 0.0F);
}

Panel::~Panel() {
    (void)ui_.flow().close();
    const mirror::Rect rect = ui_.flow().close();
    Canvas& canvas = ui_.canvas();
    canvas.shallower();
    canvas.behind();
    canvas.card(rect, radius);
    canvas.in_front();
    ui_.recorder().close(rect);
}

Details::Details(Ui& ui, std::string_view key, Text label_words) : ui_(ui) {
    const std::string_view label = ui.say(label_words);
    constexpr float height = 24.0F;
    const std::string_view full = ui.full_key(key);
    const mirror::NodeId id = mirror::id_of(full);
    if (ui.recorder().inbox().take_activation(id))
        ui.toggle_unfolded(id);
    open_ = ui.unfolded(id);
    ui_.recorder().open({.role = mirror::Role::group});
    ui_.flow().open_column(pixels(Gap::px8), 0.0F);

    Canvas& canvas = ui.canvas();
    const float width = canvas.text_width(label, TextSize::small, Weight::semibold) + 20.0F;
    const mirror::Rect rect = ui.flow().place(width, height);
    const Colour colour = ui.hovered(id) ? ui.theme().accent_hover : ui.theme().accent;
    canvas.text(rect.x, rect.y + 2.0F, label, {TextSize::small, Weight::semibold, colour});
    canvas.icon(open_ ? Icon::arrow_down : Icon::arrow_right, rect.right() - 8.0F, rect.y + height / 2.0F,
                10.0F, colour);
    if (ui.ring_wanted(id))
        canvas.focus_ring(rect, 4.0F);
    ui.recorder().add({.key = full,
                       .role = mirror::Role::button,
                       .look = mirror::Look::quiet,
                       .state = State::expandable | mirror::when(open_, State::expanded),
                       .rect = rect,
                       .label = label});
}

Details::~Details() {
    ui_.recorder().close(ui_.flow().close());
}

}  // namespace certfolio::ui
