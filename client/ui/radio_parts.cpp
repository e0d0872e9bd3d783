#include "ui/radio_parts.hpp"

#include "ui/ui.hpp"

namespace certfolio::ui {

void draw_radio_mark(Ui& ui, float x, float y, bool on, bool invalid) {
    const Theme& theme = ui.theme();
    const float half = radio_mark_size / 2.0F;
    ui.canvas().circle(x + half, y + half, half - 0.5F, theme.surface);
    if (on)
        ui.canvas().ring(x + half, y + half, half, theme.accent, 6.0F);
    else
        ui.canvas().ring(x + half, y + half, half, invalid ? theme.danger : theme.line_strong, 2.0F);
}

std::size_t radio_chosen(Ui& ui, std::string_view full_key, std::span<const Option> options,
                         std::size_t selected) {
    std::size_t now = selected;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const mirror::NodeId id = mirror::id_of(ui.joined({full_key, "/", options[i].key}));
        if (ui.recorder().inbox().take(id, mirror::EventKind::choose) != nullptr)
            now = i;
    }
    return now;
}

FieldPlaces open_radio_group(Ui& ui, std::string_view full_key, Text legend_words, const ChoiceSpec& spec,
                             const RadioGroupShape& shape) {
    const std::string_view legend = ui.say(legend_words);
    const FieldPlaces places =
        place_field(ui, {legend, spec.hint, spec.error, {}, spec.label_hidden}, shape.width, shape.height);
    using mirror::State;
    ui.recorder().open({.key = full_key,
                        .role = mirror::Role::radio_group,
                        .look = shape.look,
                        .state = mirror::when(spec.required, State::required) |
                                 mirror::when(!spec.error.empty(), State::invalid) |
                                 mirror::when(spec.label_hidden, State::hidden_label),
                        .rect = places.all,
                        .label_rect = places.label,
                        .hint_rect = places.hint,
                        .error_rect = places.problem,
                        .label = legend,
                        .hint = ui.say(spec.hint),
                        .error = ui.say(spec.error)});
    return places;
}

void record_radio(Ui& ui, std::string_view full_key, const Option& option, const mirror::Rect& rect, bool on,
                  const mirror::Rect& description) {
    ui.recorder().add({.key = full_key,
                       .role = mirror::Role::radio,
                       .state = mirror::when(on, mirror::State::checked),
                       .rect = rect,
                       .hint_rect = description,
                       .label = ui.say(option.label),
                       .value = option.key,
                       .hint = ui.say(option.description)});
}

}  // namespace certfolio::ui
