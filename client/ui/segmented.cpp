#include <algorithm>

#include "ui/choice.hpp"
#include "ui/field_parts.hpp"
#include "ui/radio_parts.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

float segment_width(Ui& ui, const Option& option) {
    const float padding = ui.narrow() ? 13.0F : 18.0F;
    // Wide enough for the chosen weight, so that nothing moves when the choice does.
    return ui.canvas().text_width(ui.say(option.label), TextSize::body, Weight::semibold) + 2.0F * padding +
           1.0F;
}

/// How many lines the segments need, and how wide the widest is.
struct Extent {
    float width = 0.0F;
    float lines = 1.0F;
};

Extent extent_of(Ui& ui, std::span<const Option> options, float room) {
    Extent extent;
    float x = 0.0F;
    for (const Option& option : options) {
        const float width = segment_width(ui, option);
        if (x > 0.0F && x + width > room) {
            extent.lines += 1.0F;
            x = 0.0F;
        }
        x += width;
        extent.width = std::max(extent.width, x);
    }
    return extent;
}

void draw_segment(Ui& ui, const mirror::Rect& rect, const mirror::Rect& frame, const Option& option, bool on,
                  bool hovered) {
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const mirror::Rect inside{rect.x, rect.y, rect.width, rect.height};
    if (on || hovered) {
        const Colour fill = on ? theme.accent : theme.sunken;
        if (rect.height < frame.height)
            canvas.fill({rect.x + 1, rect.y + 1, rect.width - 2, rect.height - 2}, fill, 4.0F);
        else if (rect.x <= frame.x)
            canvas.fill_left(inside, fill, control_radius);
        else if (rect.right() >= frame.right() - 0.5F)
            canvas.fill_right(inside, fill, control_radius);
        else
            canvas.fill(inside, fill);
    }
    const Weight weight = on ? Weight::semibold : Weight::regular;
    const float text_width = canvas.text_width(ui.say(option.label), TextSize::body, weight);
    canvas.text(rect.x + (rect.width - text_width) / 2.0F, rect.y + (rect.height - 24.0F) / 2.0F,
                ui.say(option.label), {TextSize::body, weight, on ? theme.on_accent : theme.text});
}

}  // namespace

bool segmented(Ui& ui, std::string_view key, Text legend_words, std::span<const Option> options,
               std::size_t& selected, const ChoiceSpec& spec) {
    const std::string_view legend = ui.say(legend_words);
    const std::string_view full = ui.full_key(key);
    const std::size_t now = radio_chosen(ui, full, options, selected);
    const float room = ui.flow().in_row()
                           ? ui.flow().width_for(extent_of(ui, options, 10000.0F).width, 200.0F)
                           : ui.flow().width();
    const Extent extent = extent_of(ui, options, room);
    const float height = extent.lines * control_height;
    const FieldPlaces places =
        open_radio_group(ui, full, legend, spec, {mirror::Look::segment, room, height});
    const mirror::Rect frame{places.control.x, places.control.y, extent.width, height};
    const Theme& theme = ui.theme();
    ui.canvas().fill(frame, theme.surface, control_radius);

    float x = frame.x;
    float y = frame.y;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const float width = segment_width(ui, options[i]);
        if (x > frame.x && x + width > frame.x + room) {
            x = frame.x;
            y += control_height;
        }
        const mirror::Rect rect{x, y, width, control_height};
        const std::string_view option_key = ui.joined({full, "/", options[i].key});
        const mirror::NodeId id = mirror::id_of(option_key);
        draw_segment(ui, rect, frame, options[i], i == now, ui.hovered(id));
        const bool before_chosen = i == now || i + 1 == now;
        if (i + 1 < options.size() && !before_chosen)
            ui.canvas().fill({rect.right() - 1.0F, y + 1.0F, 1.0F, control_height - 2.0F}, theme.line);
        if (ui.ring_wanted(id))
            ui.canvas().focus_ring(rect, control_radius);
        record_radio(ui, option_key, options[i], rect, i == now);
        x += width;
    }
    ui.canvas().outline(frame, spec.error.empty() ? theme.line_strong : theme.danger,
                        spec.error.empty() ? 1.0F : 2.0F, control_radius);
    ui.recorder().close(places.all);
    const bool changed = now != selected;
    selected = now;
    return changed;
}

}  // namespace certfolio::ui
