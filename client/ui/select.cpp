#include <algorithm>

#include "ui/choice.hpp"
#include "ui/field_parts.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

constexpr core::Phrase nothing = "Choose"_en;

char* append(char* end, std::string_view text) noexcept {
    return std::copy(text.begin(), text.end(), end);
}

/// The options as the mirror wants them: `value TAB text` on a line each, first the empty one while nothing
/// is chosen.
std::string_view option_lines(Ui& ui, std::span<const Option> options, bool with_nothing) {
    const std::string_view no_choice = with_nothing ? ui.say(nothing) : std::string_view();
    std::size_t size = with_nothing ? no_choice.size() + 2 : 0;
    for (const Option& option : options)
        size += option.key.size() + ui.say(option.label).size() + 2;
    char* const begin = ui.text_room(size);
    char* end = begin;
    if (with_nothing)
        end = append(append(append(end, "\t"), no_choice), "\n");
    for (const Option& option : options)
        end = append(append(append(append(end, option.key), "\t"), ui.say(option.label)), "\n");
    // The last line break would be an empty option.
    return {begin, size == 0 ? 0 : size - 1};
}

}  // namespace

bool select(Ui& ui, std::string_view key, Text label_words, std::span<const Option> options,
            std::size_t& selected, const ChoiceSpec& spec) {
    const std::string_view label = ui.say(label_words);
    const std::string_view full = ui.full_key(key);
    const mirror::NodeId id = mirror::id_of(full);
    bool changed = false;
    if (const mirror::Event* event = ui.recorder().inbox().take(id, mirror::EventKind::choose)) {
        const auto chosen = std::find_if(options.begin(), options.end(),
                                         [event](const Option& option) { return option.key == event->text; });
        const std::size_t now =
            chosen == options.end() ? no_selection : static_cast<std::size_t>(chosen - options.begin());
        changed = now != selected;
        selected = now;
    }
    const float room = ui.flow().width_for(240.0F, 200.0F);
    const float width = spec.width > 0.0F ? std::min(spec.width, room) : room;
    const FieldPlaces places =
        place_field(ui, {label, spec.hint, spec.error, {}, spec.label_hidden}, width, control_height);
    const mirror::Rect box = places.control;
    const bool chosen = selected < options.size();
    draw_box(ui, box, {!spec.error.empty(), ui.focused(id), ui.hovered(id), false});
    ui.canvas().icon(Icon::arrow_down, box.right() - 20.0F, box.y + 20.0F, 12.0F, ui.theme().muted);
    ui.canvas().text_cut({box.x + 13.0F, box.y + 8.0F, box.width - 49.0F, 24.0F},
                         ui.say(chosen ? options[selected].label : Text(nothing)),
                         {TextSize::body, Weight::regular, chosen ? ui.theme().text : ui.theme().muted});

    using mirror::State;
    ui.recorder().add({.key = full,
                       .role = mirror::Role::select,
                       .state = mirror::when(spec.required, State::required) |
                                mirror::when(!spec.error.empty(), State::invalid) |
                                mirror::when(spec.label_hidden, State::hidden_label),
                       .rect = box,
                       .label_rect = places.label,
                       .hint_rect = places.hint,
                       .error_rect = places.problem,
                       .label = label,
                       .value = chosen ? options[selected].key : std::string_view{},
                       .hint = ui.say(spec.hint),
                       .error = ui.say(spec.error),
                       .autocomplete = spec.autocomplete,
                       .options = option_lines(ui, options, !chosen)});
    return changed;
}

}  // namespace certfolio::ui
