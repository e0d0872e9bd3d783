#include "ui/button.hpp"

#include <algorithm>
#include <cstdint>

#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

constexpr float height = 40.0F;
constexpr float radius = 8.0F;
constexpr float icon_size = 16.0F;
constexpr float icon_gap = 8.0F;
/// One turn of the busy sign.
constexpr std::int64_t turn_milliseconds = 1000;

struct Paint {
    Colour fill;
    Colour border;
    Colour text;
    bool framed = true;
};

Paint paint_of(const Theme& theme, ButtonKind kind, bool hovered) noexcept {
    switch (kind) {
        case ButtonKind::normal:
            return {hovered ? theme.sunken : theme.surface, theme.line_strong, theme.text};
        case ButtonKind::primary: {
            const Colour fill = hovered ? theme.accent_hover : theme.accent;
            return {fill, fill, theme.on_accent};
        }
        case ButtonKind::quiet:
            return {theme.accent_soft, theme.accent_soft, hovered ? theme.accent_hover : theme.accent,
                    hovered};
        case ButtonKind::danger:
            return {hovered ? theme.danger_soft : theme.surface, theme.danger, theme.danger};
    }
    return {};
}

float padding_of(ButtonKind kind) noexcept {
    return kind == ButtonKind::quiet ? 8.0F : 17.0F;
}

mirror::Look look_of(ButtonKind kind) noexcept {
    switch (kind) {
        case ButtonKind::normal: return mirror::Look::plain;
        case ButtonKind::primary: return mirror::Look::primary;
        case ButtonKind::quiet: return mirror::Look::quiet;
        case ButtonKind::danger: return mirror::Look::danger;
    }
    return mirror::Look::plain;
}

}  // namespace

float button_width(Ui& ui, Text label_words, const ButtonSpec& spec) {
    const std::string_view label = ui.say(label_words);
    const float icon = spec.icon == Icon::none && !spec.busy ? 0.0F : icon_size + icon_gap;
    return ui.canvas().text_width(label, TextSize::label, Weight::semibold) + icon +
           2.0F * padding_of(spec.kind);
}

float button_height(Ui& ui, Text label_words, float room, const ButtonSpec& spec) {
    const std::string_view label = ui.say(label_words);
    const float natural = button_width(ui, label, spec);
    if (natural <= room + 0.5F)
        return height;
    const float text_width = ui.canvas().text_width(label, TextSize::label, Weight::semibold);
    return 16.0F +
           ui.canvas().text_height(label, TextSize::label, Weight::semibold, room - (natural - text_width));
}

bool button(Ui& ui, std::string_view key, Text label_words, const ButtonSpec& spec) {
    const std::string_view label = ui.say(label_words);
    const std::string_view full = ui.full_key(key);
    const mirror::NodeId id = mirror::id_of(full);
    const float natural = button_width(ui, label, spec);
    const float room = ui.flow().width();
    Canvas& canvas = ui.canvas();
    const float text_width = canvas.text_width(label, TextSize::label, Weight::semibold);
    // A label that is longer than the line wraps: a word that is cut off says nothing.
    const float text_room = natural > room + 0.5F ? room - (natural - text_width) : text_width;
    const float full_height = button_height(ui, label, room, spec);
    const float text_height = full_height - 16.0F;
    const mirror::Rect rect = ui.flow().place(spec.full_width ? room : std::min(natural, room), full_height);

    const Paint paint = paint_of(ui.theme(), spec.kind, ui.hovered(id) && !spec.busy);
    if (paint.framed) {
        canvas.fill(rect, paint.fill, radius);
        canvas.outline(rect, paint.border, 1.0F, radius);
    }
    const float content = natural - text_width + text_room - 2.0F * padding_of(spec.kind);
    float x = rect.x + std::max((rect.width - content) / 2.0F, 4.0F);
    const float middle = rect.y + rect.height / 2.0F;
    if (spec.busy) {
        const bool turns = !ui.facts().reduced_motion;
        const std::int64_t turn = turns ? ui.facts().now_milliseconds % turn_milliseconds : 0;
        canvas.spinner(x + icon_size / 2.0F, middle, 6.5F, paint.text, static_cast<int>(turn));
        if (turns)
            ui.keep_moving();
        x += icon_size + icon_gap;
    } else if (spec.icon != Icon::none) {
        canvas.icon(spec.icon, x + icon_size / 2.0F, middle, icon_size, paint.text);
        x += icon_size + icon_gap;
    }
    canvas.paragraph(x, middle - text_height / 2.0F, text_room + 0.5F, label,
                     {TextSize::label, Weight::semibold, paint.text});
    if (ui.ring_wanted(id))
        canvas.focus_ring(rect, radius);

    using mirror::State;
    ui.recorder().add(
        {.key = full,
         .role = mirror::Role::button,
         .look = look_of(spec.kind),
         .state = mirror::when(spec.submit, State::submit) | mirror::when(spec.busy, State::busy),
         .rect = rect,
         .label = label,
         .hint = ui.say(spec.description)});
    return ui.recorder().inbox().take_activation(id) && !spec.busy;
}

}  // namespace certfolio::ui
