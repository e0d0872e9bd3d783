#include <algorithm>
#include <charconv>

#include "ui/field.hpp"
#include "ui/field_parts.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

constexpr float step_width = 36.0F;
constexpr float digits_width_min = 42.0F;
constexpr std::size_t digits_max = 12;

std::int64_t number_in(std::string_view digits, const QuantitySpec& spec) noexcept {
    std::int64_t number = spec.min;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

void write_number(std::string& digits, std::int64_t number) {
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    digits.assign(buffer, end);
}

/// One of the two buttons: true when pressed. The arrow keys in the field press them (`web/mirror.js` finds
/// them by the ends of their keys), so they are no stops of Tab.
bool step(Ui& ui, std::string_view key, std::string_view name, const mirror::Rect& rect, Icon icon,
          bool possible) {
    const mirror::NodeId id = mirror::id_of(key);
    const Theme& theme = ui.theme();
    if (ui.hovered(id) && possible)
        ui.canvas().fill({rect.x + 2, rect.y + 2, rect.width - 4, rect.height - 4}, theme.accent_soft, 6.0F);
    ui.canvas().icon(icon, rect.x + rect.width / 2, rect.y + rect.height / 2, 15.0F,
                     possible ? theme.accent : theme.line_strong);
    if (ui.ring_wanted(id))
        ui.canvas().focus_ring(rect, control_radius);
    ui.recorder().add({.key = key,
                       .role = mirror::Role::button,
                       .state = mirror::State::hidden_label | mirror::State::skipped,
                       .rect = rect,
                       .label = name});
    return ui.recorder().inbox().take_activation(id);
}

}  // namespace

bool quantity(Ui& ui, std::string_view key, Text label_words, std::string& digits, const QuantitySpec& spec) {
    const std::string_view label = ui.say(label_words);
    const std::string_view full = ui.full_key(key);
    const mirror::NodeId id = mirror::id_of(full);
    const std::string before = digits;
    if (const mirror::Event* typed = ui.recorder().inbox().take(id, mirror::EventKind::text))
        digits.assign(cut_to_units(typed->text, digits_max));

    Canvas& canvas = ui.canvas();
    const float digits_width = std::max(canvas.text_width(digits, TextSize::body) + 16.0F, digits_width_min);
    const float control_width = digits_width + 2.0F * step_width;
    const float width = std::max(
        control_width, spec.error.empty() && spec.label_hidden ? 0.0F : std::min(ui.flow().width(), 280.0F));
    FieldPlaces places =
        place_field(ui, {label, {}, spec.error, {}, spec.label_hidden}, width, control_height);
    const mirror::Rect box{places.control.x, places.control.y, control_width, control_height};
    const mirror::Rect middle{box.x + step_width, box.y, digits_width, box.height};
    draw_box(ui, box, {!spec.error.empty(), ui.focused(id), ui.hovered(id), false});

    mirror::Recorder& recorder = ui.recorder();
    recorder.open({.role = mirror::Role::group, .look = mirror::Look::row});
    const std::int64_t number = std::clamp(number_in(digits, spec), spec.min, spec.max);
    if (step(ui, ui.joined({full, "/fewer"}), ui.filled("One fewer: {}"_en, label),
             {box.x, box.y, step_width, box.height}, Icon::minus, number > spec.min))
        write_number(digits, std::max(number - 1, spec.min));
    if (step(ui, ui.joined({full, "/more"}), ui.filled("One more: {}"_en, label),
             {middle.right(), box.y, step_width, box.height}, Icon::plus, number < spec.max))
        write_number(digits, std::min(number + 1, spec.max));
    if (!ui.focused(id))
        canvas.text(middle.x + (middle.width - canvas.text_width(digits, TextSize::body)) / 2.0F,
                    middle.y + 8.0F, digits, {TextSize::body, Weight::regular, ui.theme().text});
    using mirror::State;
    recorder.add({.key = full,
                  .role = mirror::Role::text_field,
                  .look = mirror::Look::number,
                  .state = mirror::when(!spec.error.empty(), State::invalid) |
                           mirror::when(spec.label_hidden, State::hidden_label),
                  .rect = middle,
                  .label_rect = places.label,
                  .error_rect = places.problem,
                  .label = label,
                  .value = digits,
                  .error = ui.say(spec.error),
                  .input_mode = "numeric",
                  .characters_max = digits_max});
    recorder.close(box);
    return digits != before;
}

}  // namespace certfolio::ui
