#include "ui/choice.hpp"

#include <algorithm>

#include "ui/field_parts.hpp"
#include "ui/radio_parts.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

constexpr float mark_column = 32.0F;

void draw_check_mark(Ui& ui, float x, float y, bool on, bool invalid) {
    const Theme& theme = ui.theme();
    const mirror::Rect box{x, y, radio_mark_size, radio_mark_size};
    Canvas& canvas = ui.canvas();
    canvas.fill(box, on ? theme.accent : theme.surface, 4.0F);
    if (on)
        canvas.icon(Icon::check, x + radio_mark_size / 2, y + radio_mark_size / 2, 13.0F, theme.on_accent);
    else
        canvas.outline(box, invalid ? theme.danger : theme.line_strong, 2.0F, 4.0F);
}

float card_text_height(Ui& ui, const Option& option, float width) {
    const float label =
        ui.canvas().text_height(ui.say(option.label), TextSize::body, Weight::semibold, width);
    return option.description.empty()
               ? label
               : label + ui.canvas().text_height(ui.say(option.description), TextSize::small, Weight::regular,
                                                 width);
}

/// Label and description, one under the other; gives where the description stands.
mirror::Rect draw_radio_text(Ui& ui, const mirror::Rect& room, const Option& option, Weight weight) {
    const Theme& theme = ui.theme();
    const float label = ui.canvas().paragraph(room.x, room.y, room.width, ui.say(option.label),
                                              {TextSize::body, weight, theme.text});
    if (option.description.empty())
        return {};
    const float y = room.y + label;
    return {room.x, y, room.width,
            ui.canvas().paragraph(room.x, y, room.width, ui.say(option.description),
                                  {TextSize::small, Weight::regular, theme.muted})};
}

mirror::Rect draw_radio_card(Ui& ui, const mirror::Rect& rect, const Option& option, mirror::NodeId id,
                             bool on, bool invalid) {
    constexpr float padding_x = 16.0F;
    constexpr float padding_y = 14.0F;
    const Theme& theme = ui.theme();
    Canvas& canvas = ui.canvas();
    canvas.fill(rect, on ? theme.accent_soft : ui.hovered(id) ? theme.sunken : theme.surface, control_radius);
    canvas.outline(rect,
                   on        ? theme.accent
                   : invalid ? theme.danger
                             : theme.line_strong,
                   on ? 2.0F : 1.0F, control_radius);
    if (ui.ring_wanted(id))
        canvas.focus_ring(rect, control_radius);
    draw_radio_mark(ui, rect.x + padding_x, rect.y + padding_y + 2.0F, on, invalid);
    const float x = rect.x + padding_x + mark_column;
    return draw_radio_text(ui, {x, rect.y + padding_y, rect.right() - padding_x - x, 0.0F}, option,
                           Weight::semibold);
}

}  // namespace

bool checkbox(Ui& ui, std::string_view key, Text label_words, bool& on, const ChoiceSpec& spec) {
    const std::string_view label = ui.say(label_words);
    const std::string_view full = ui.full_key(key);
    const mirror::NodeId id = mirror::id_of(full);
    Canvas& canvas = ui.canvas();
    const mirror::Event* toggled = ui.recorder().inbox().take(id, mirror::EventKind::toggle);
    if (toggled != nullptr)
        on = toggled->checked;

    const float natural =
        spec.label_hidden ? radio_mark_size : mark_column + canvas.text_width(label, TextSize::body);
    const float width = ui.flow().width_for(std::max(natural, control_height), 200.0F);
    const float text_width = width - mark_column;
    const float text_height =
        spec.label_hidden ? 0.0F : canvas.text_height(label, TextSize::body, Weight::regular, text_width);
    const float line = std::max(text_height, control_height);
    const float hint_height = spec.hint.empty() ? 0.0F
                                                : canvas.text_height(ui.say(spec.hint), TextSize::small,
                                                                     Weight::regular, text_width);
    const float height = std::max(line, (line + text_height) / 2.0F + hint_height);
    const FieldPlaces places = place_field(ui, {{}, {}, spec.error, {}, true}, width, height);
    const mirror::Rect row{places.control.x, places.control.y, places.control.width, line};
    const mirror::Rect hint{row.x + mark_column, row.y + (line + text_height) / 2.0F, text_width,
                            hint_height};
    draw_check_mark(ui, row.x, row.y + (row.height - radio_mark_size) / 2.0F, on, !spec.error.empty());
    if (!spec.label_hidden)
        canvas.paragraph(row.x + mark_column, row.y + (row.height - text_height) / 2.0F, text_width, label,
                         {TextSize::body, Weight::regular, ui.theme().text});
    if (!spec.hint.empty())
        canvas.paragraph(hint.x, hint.y, hint.width, ui.say(spec.hint),
                         {TextSize::small, Weight::regular, ui.theme().muted});
    const mirror::Rect target{row.x, row.y, std::min(natural, row.width), row.height};
    if (ui.ring_wanted(id))
        canvas.focus_ring(
            {row.x, row.y + (row.height - radio_mark_size) / 2.0F, radio_mark_size, radio_mark_size}, 4.0F);

    using mirror::State;
    ui.recorder().add({.key = full,
                       .role = mirror::Role::checkbox,
                       .state = mirror::when(on, State::checked) |
                                mirror::when(spec.required, State::required) |
                                mirror::when(!spec.error.empty(), State::invalid) |
                                mirror::when(spec.label_hidden, State::hidden_label),
                       .rect = target,
                       .hint_rect = hint,
                       .error_rect = places.problem,
                       .label = label,
                       .hint = ui.say(spec.hint),
                       .error = ui.say(spec.error)});
    return toggled != nullptr;
}

bool radio_cards(Ui& ui, std::string_view key, Text legend_words, std::span<const Option> options,
                 std::size_t& selected, const ChoiceSpec& spec) {
    const std::string_view legend = ui.say(legend_words);
    constexpr float gap = 12.0F;
    constexpr float around = 2.0F * 14.0F;
    const std::string_view full = ui.full_key(key);
    const std::size_t now = radio_chosen(ui, full, options, selected);
    const std::size_t columns = ui.narrow() ? 1 : std::min<std::size_t>(options.size(), 2);
    const float width = ui.flow().width();
    const float card = (width - gap * static_cast<float>(columns - 1)) /
                       static_cast<float>(std::max<std::size_t>(columns, 1));
    float tallest = 0.0F;
    for (const Option& option : options)
        tallest = std::max(tallest, card_text_height(ui, option, card - 32.0F - mark_column) + around);
    const std::size_t lines = columns == 0 ? 0 : (options.size() + columns - 1) / columns;
    const float height = static_cast<float>(lines) * (tallest + gap) - gap;

    const FieldPlaces places =
        open_radio_group(ui, full, legend, spec, {mirror::Look::choices, width, height});
    for (std::size_t i = 0; i < options.size(); ++i) {
        const mirror::Rect rect{places.control.x + static_cast<float>(i % columns) * (card + gap),
                                places.control.y + static_cast<float>(i / columns) * (tallest + gap), card,
                                tallest};
        const std::string_view option_key = ui.joined({full, "/", options[i].key});
        const mirror::Rect description =
            draw_radio_card(ui, rect, options[i], mirror::id_of(option_key), i == now, !spec.error.empty());
        record_radio(ui, option_key, options[i], rect, i == now, description);
    }
    ui.recorder().close(places.all);
    const bool changed = now != selected;
    selected = now;
    return changed;
}

bool radios(Ui& ui, std::string_view key, Text legend_words, std::span<const Option> options,
            std::size_t& selected, const ChoiceSpec& spec) {
    const std::string_view legend = ui.say(legend_words);
    const std::string_view full = ui.full_key(key);
    const std::size_t now = radio_chosen(ui, full, options, selected);
    const float text_width = ui.flow().width() - mark_column;
    float height = 0.0F;
    for (const Option& option : options)
        height += card_text_height(ui, option, text_width) + 16.0F;

    Canvas& canvas = ui.canvas();
    const FieldPlaces places =
        open_radio_group(ui, full, legend, spec, {mirror::Look::plain, ui.flow().width(), height});
    float y = places.control.y;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Option& option = options[i];
        const mirror::Rect rect{places.control.x, y, places.control.width,
                                card_text_height(ui, option, text_width) + 16.0F};
        const std::string_view option_key = ui.joined({full, "/", option.key});
        draw_radio_mark(ui, rect.x, rect.y + 10.0F, i == now, !spec.error.empty());
        const mirror::Rect description = draw_radio_text(
            ui, {rect.x + mark_column, rect.y + 8.0F, text_width, 0.0F}, option, Weight::regular);
        if (ui.ring_wanted(mirror::id_of(option_key)))
            canvas.focus_ring({rect.x, rect.y + 10.0F, radio_mark_size, radio_mark_size},
                              radio_mark_size / 2.0F);
        record_radio(ui, option_key, option, rect, i == now, description);
        y += rect.height;
    }
    ui.recorder().close(places.all);
    const bool changed = now != selected;
    selected = now;
    return changed;
}

}  // namespace certfolio::ui
