#include "ui/field.hpp"

#include <algorithm>
#include <charconv>

#include "core/message.hpp"
#include "core/time.hpp"
#include "ui/field_parts.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

/// Where the text begins in the browser's input, as the style sheet of the mirror has it.
constexpr float text_inset = 13.0F;
constexpr float line_height = 24.0F;
constexpr float row_field_width = 240.0F;
constexpr float row_field_width_min = 200.0F;
constexpr float action_gap = 12.0F;
constexpr float action_line_gap = 8.0F;

FieldEvents take_events(Ui& ui, mirror::NodeId id, std::string& value, std::size_t units_max) {
    FieldEvents events;
    mirror::Inbox& inbox = ui.recorder().inbox();
    if (const mirror::Event* typed = inbox.take(id, mirror::EventKind::text)) {
        const std::string_view text = cut_to_units(typed->text, units_max);
        events.edited = text != value;
        value.assign(text);
    }
    events.entered = inbox.take(id, mirror::EventKind::focus) != nullptr;
    events.left = inbox.take(id, mirror::EventKind::blur) != nullptr;
    return events;
}

mirror::State state_of(const FieldSpec& spec) noexcept {
    using mirror::State;
    using mirror::when;
    return when(spec.required, State::required) | when(spec.disabled, State::disabled) |
           when(!spec.error.empty(), State::invalid) | when(spec.secret || spec.password, State::secret) |
           when(spec.label_hidden, State::hidden_label);
}

mirror::Node node_of(Ui& ui, std::string_view key, std::string_view label, const FieldSpec& spec,
                     const FieldPlaces& places) {
    mirror::Node node;
    node.key = key;
    node.role = spec.rows > 1 ? mirror::Role::text_area : mirror::Role::text_field;
    node.state = state_of(spec);
    node.rect = places.control;
    node.label_rect = places.label;
    node.hint_rect = places.hint;
    node.error_rect = places.problem;
    node.label = label;
    node.hint = ui.say(spec.hint);
    node.error = ui.say(spec.error.empty() ? spec.warning : spec.error);
    node.autocomplete = spec.autocomplete;
    node.input_mode = spec.inputmode;
    node.characters_max = static_cast<std::uint16_t>(std::min<std::size_t>(spec.units_max, 0xffff));
    return node;
}

/// How many of the buttons find room beside the box, and how wide they are with their gaps.
struct Beside {
    std::size_t count = 0;
    float width = 0.0F;
};

Beside actions_beside(Ui& ui, const FieldSpec& spec, float room) {
    constexpr float box_width_min = 180.0F;
    Beside beside;
    for (const FieldAction& action : spec.actions) {
        const float width = action_gap + button_width(ui, action.label, {.kind = action.kind});
        if (room - beside.width - width < box_width_min)
            break;
        beside.width += width;
        ++beside.count;
    }
    return beside;
}

/// The height of the lines that the buttons from `from` on take below the box.
float actions_below_height(Ui& ui, const FieldSpec& spec, std::size_t from, float room) {
    float height = 0.0F;
    float used = room;
    for (std::size_t i = from; i < spec.actions.size(); ++i) {
        const float width = button_width(ui, spec.actions[i].label, {.kind = spec.actions[i].kind});
        const bool new_line = used + action_gap + width > room;
        const float line = button_height(ui, spec.actions[i].label, room, {.kind = spec.actions[i].kind});
        height += new_line ? line + (i == from ? action_line_gap : action_gap) : 0.0F;
        used = new_line ? width : used + action_gap + width;
    }
    return height;
}

/// Draws the buttons `from` to `to` in one line; gives which was pressed.
std::size_t draw_actions(Ui& ui, const FieldSpec& spec, std::size_t from, std::size_t to,
                         const mirror::Rect& line) {
    std::size_t pressed = FieldEvents::no_action;
    if (from == to)
        return pressed;
    ui.flow().open_island(line, 0.0F);
    ui.flow().open_row(action_gap);
    for (std::size_t i = from; i < to; ++i)
        if (button(ui, spec.actions[i].key, spec.actions[i].label, {.kind = spec.actions[i].kind}))
            pressed = i;
    (void)ui.flow().close();
    (void)ui.flow().close_island();
    return pressed;
}

void draw_affixes(Ui& ui, const mirror::Rect& box, const FieldSpec& spec, float prefix_width,
                  float suffix_width) {
    const Ink quiet{TextSize::body, Weight::regular, ui.theme().muted};
    const float y = box.y + (control_height - line_height) / 2.0F;
    if (prefix_width > 0.0F)
        ui.canvas().text(box.x + text_inset, y, spec.prefix, quiet);
    if (suffix_width > 0.0F)
        ui.canvas().text(box.right() - suffix_width, y, spec.suffix, quiet);
}

void draw_lines(Ui& ui, const mirror::Rect& box, std::string_view text, std::size_t rows) {
    const Ink ink{TextSize::body, Weight::regular, ui.theme().text};
    const float width = box.width - 2.0F * text_inset;
    float y = box.y + 8.0F;
    for (std::size_t row = 0; row < rows && !text.empty(); ++row) {
        const Canvas::Line line = ui.canvas().first_line(text, TextSize::body, Weight::regular, width);
        ui.canvas().text(box.x + text_inset, y, line.shown, ink);
        text = line.rest;
        y += line_height;
    }
}

/// `2026-11-22` as people read it, where it is a date.
std::string_view readable_date(Ui& ui, std::string_view iso) {
    const std::optional<core::Date> date = core::Date::parse(iso);
    if (!date)
        return iso;
    return ui.dated(core::Instant::at_start_of(*date));
}

/// A dot for each character, as the browser shows a password.
std::string_view dots_for(Ui& ui, std::string_view password) {
    constexpr std::string_view dot = "\xE2\x80\xA2";
    const auto characters =
        static_cast<std::size_t>(std::count_if(password.begin(), password.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        }));
    char* const begin = ui.text_room(characters * dot.size());
    for (std::size_t i = 0; i < characters; ++i)
        std::copy(dot.begin(), dot.end(), begin + i * dot.size());
    return {begin, characters * dot.size()};
}

enum class Shows : std::uint8_t { text, date };

/// What the browser draws itself as soon as the field has the focus.
void draw_value(Ui& ui, const mirror::Rect& box, std::string_view value, const FieldSpec& spec, Shows shows) {
    constexpr float calendar_width = 24.0F;
    if (spec.rows > 1)
        return draw_lines(ui, box, value, spec.rows);
    const bool date = shows == Shows::date;
    const float text_width = box.width - 2.0F * text_inset - (date ? calendar_width : 0.0F);
    ui.canvas().text_cut({box.x + text_inset, box.y + 8.0F, text_width, line_height},
                         date            ? readable_date(ui, value)
                         : spec.password ? dots_for(ui, value)
                                         : value,
                         {TextSize::body, Weight::regular, ui.theme().text});
    if (date)
        ui.canvas().icon(Icon::calendar, box.right() - 20.0F, box.y + 20.0F, 16.0F, ui.theme().muted);
}

FieldEvents draw_field(Ui& ui, std::string_view key, std::string_view label, std::string& value,
                       const FieldSpec& spec, Shows shows) {
    const std::string_view full = ui.full_key(key);
    const mirror::NodeId id = mirror::id_of(full);
    FieldEvents events = take_events(ui, id, value, spec.units_max);
    const float room = ui.flow().width_for(row_field_width, row_field_width_min);
    const float width = spec.width > 0.0F ? std::min(spec.width, room) : room;
    const Beside beside = actions_beside(ui, spec, width);
    const float box_height = static_cast<float>(spec.rows) * line_height + 16.0F;
    FieldPlaces places = place_field(ui, {label, spec.hint, spec.error, spec.warning, spec.label_hidden},
                                     width, box_height + actions_below_height(ui, spec, beside.count, width));
    places.control.height = box_height;
    places.control.width -= beside.width;
    const mirror::Rect box = places.control;
    draw_box(ui, box, {!spec.error.empty(), ui.focused(id), ui.hovered(id), spec.disabled});

    // The browser's input is only where the text is, so that it draws at the same place.
    Canvas& canvas = ui.canvas();
    const float prefix = spec.prefix.empty() ? 0.0F : canvas.text_width(spec.prefix, TextSize::body) + 4.0F;
    const float suffix =
        spec.suffix.empty() ? 0.0F : canvas.text_width(spec.suffix, TextSize::body) + text_inset;
    places.control = {box.x + prefix, box.y, box.width - prefix - suffix, box.height};
    draw_affixes(ui, box, spec, prefix, suffix);
    if (!ui.focused(id))
        draw_value(ui, places.control, value, spec, shows);

    mirror::Node node = node_of(ui, full, label, spec, places);
    node.value = value;
    // Never "email": browsers would rewrite such a value (spaces, international domains) behind our back.
    node.input_type = shows == Shows::date ? "date" : spec.password ? "password" : std::string_view{};
    if (!spec.actions.empty())
        node.enter_key = ui.full_key(spec.actions.front().key);
    ui.recorder().add(node);
    const std::size_t first = draw_actions(
        ui, spec, 0, beside.count, {box.right() + action_gap, box.y, beside.width - action_gap, 0.0F});
    const std::size_t second = draw_actions(ui, spec, beside.count, spec.actions.size(),
                                            {box.x, box.bottom() + action_line_gap, places.all.width, 0.0F});
    events.action = std::min(first, second);
    return events;
}

}  // namespace

FieldEvents text_field(Ui& ui, std::string_view key, Text label_words, std::string& value,
                       const FieldSpec& spec) {
    const std::string_view label = ui.say(label_words);
    return draw_field(ui, key, label, value, spec, Shows::text);
}

FieldEvents date_field(Ui& ui, std::string_view key, Text label_words, std::string& iso_date,
                       const FieldSpec& spec) {
    const std::string_view label = ui.say(label_words);
    return draw_field(ui, key, label, iso_date, spec, Shows::date);
}

}  // namespace certfolio::ui
