#include "ui/field_parts.hpp"

#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

constexpr float label_gap = 4.0F;
constexpr float problem_gap = 4.0F;
constexpr float icon_column = 20.0F;

}  // namespace

FieldPlaces place_field(Ui& ui, const FieldText& text, float width, float height) {
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const bool label_shown = !text.label_hidden && !text.label.empty();
    const std::string_view problem = ui.say(text.error.empty() ? text.warning : text.error);
    const float label_height =
        label_shown ? canvas.text_height(ui.say(text.label), TextSize::label, Weight::semibold, width) : 0.0F;
    const float hint_height =
        text.hint.empty() ? 0.0F
                          : canvas.text_height(ui.say(text.hint), TextSize::small, Weight::regular, width);
    const float problem_height = problem.empty() ? 0.0F : message_height(ui, problem, width);
    const float above = label_height + hint_height + (label_height + hint_height > 0.0F ? label_gap : 0.0F);
    const float below = problem.empty() ? 0.0F : problem_gap + problem_height;

    FieldPlaces places;
    places.all = ui.flow().place(width, above + height + below);
    const float x = places.all.x;
    float y = places.all.y;
    if (label_shown) {
        places.label = {x, y, width, label_height};
        canvas.paragraph(x, y, width, ui.say(text.label), {TextSize::label, Weight::semibold, theme.text});
        y += label_height;
    }
    if (!text.hint.empty()) {
        places.hint = {x, y, width, hint_height};
        canvas.paragraph(x, y, width, ui.say(text.hint), {TextSize::small, Weight::regular, theme.muted});
    }
    places.control = {x, places.all.y + above, width, height};
    if (!problem.empty()) {
        places.problem = {x, places.control.bottom() + problem_gap, width, problem_height};
        draw_message(ui, places.problem, text.error.empty() ? Tone::warning : Tone::danger, problem);
    }
    return places;
}

float message_height(Ui& ui, std::string_view text, float width) {
    return ui.canvas().text_height(text, TextSize::small, Weight::regular, width - icon_column);
}

void draw_message(Ui& ui, const mirror::Rect& rect, Tone tone, std::string_view text) {
    const Colour colour = ink(ui.theme(), tone);
    ui.canvas().icon(icon_of(tone), rect.x + 7.0F, rect.y + 10.0F, 15.0F, colour);
    ui.canvas().paragraph(rect.x + icon_column, rect.y, rect.width - icon_column, text,
                          {TextSize::small, Weight::regular, colour});
}

void draw_box(Ui& ui, const mirror::Rect& rect, const BoxState& state) {
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    canvas.fill(rect, state.disabled ? theme.sunken : theme.surface, control_radius);
    if (state.invalid)
        canvas.outline(rect, theme.danger, 2.0F, control_radius);
    else
        canvas.outline(rect, state.hovered ? theme.muted : theme.line_strong, 1.0F, control_radius);
    if (state.focused)
        canvas.focus_ring(rect, control_radius);
}

std::string_view cut_to_units(std::string_view text, std::size_t units_max) noexcept {
    std::size_t units = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) == 0x80U)
            continue;
        units += byte >= 0xF0U ? 2 : 1;
        if (units > units_max)
            return text.substr(0, i);
    }
    return text;
}

Icon icon_of(Tone tone) noexcept {
    switch (tone) {
        case Tone::plain:
        case Tone::muted:
        case Tone::accent: return Icon::info;
        case Tone::success: return Icon::check;
        case Tone::warning: return Icon::warning;
        case Tone::danger: return Icon::cross;
    }
    return Icon::info;
}

}  // namespace certfolio::ui
