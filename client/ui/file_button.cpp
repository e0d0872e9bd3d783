#include "ui/file_button.hpp"

#include <algorithm>

#include "ui/button.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

std::optional<ChosenFile> file_button(Ui& ui, std::string_view key, Text label_words,
                                      std::string_view accept) {
    const std::string_view label = ui.say(label_words);
    constexpr float height = 40.0F;
    constexpr float radius = 8.0F;
    const std::string_view full = ui.full_key(key);
    const mirror::NodeId id = mirror::id_of(full);
    const float width = std::min(button_width(ui, label, {}), ui.flow().width());
    const mirror::Rect rect = ui.flow().place(width, height);
    const Theme& theme = ui.theme();
    Canvas& canvas = ui.canvas();
    canvas.fill(rect, ui.hovered(id) ? theme.sunken : theme.surface, radius);
    canvas.outline(rect, theme.line_strong, 1.0F, radius);
    canvas.text_cut({rect.x + 17.0F, rect.y + 8.0F, rect.width - 17.0F, 24.0F}, label,
                    {TextSize::label, Weight::semibold, theme.text});
    if (ui.ring_wanted(id))
        canvas.focus_ring(rect, radius);
    ui.recorder().add({.key = full,
                       .role = mirror::Role::file_field,
                       .rect = rect,
                       .label_rect = rect,
                       .label = label,
                       .options = accept});
    if (const mirror::Event* event = ui.recorder().inbox().take(id, mirror::EventKind::file))
        return ChosenFile{event->name, event->text};
    return std::nullopt;
}

}  // namespace certfolio::ui
