#include "ui/notice.hpp"

#include <algorithm>
#include <charconv>

#include "ui/button.hpp"
#include "ui/field_parts.hpp"
#include "ui/layout.hpp"
#include "ui/text.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

mirror::Look notice_look(Tone tone) noexcept {
    switch (tone) {
        case Tone::plain:
        case Tone::muted:
        case Tone::accent: return mirror::Look::note;
        case Tone::success: return mirror::Look::success;
        case Tone::warning: return mirror::Look::warning;
        case Tone::danger: return mirror::Look::danger;
    }
    return mirror::Look::note;
}

struct Extent {
    float width = 0.0F;
    float height = 0.0F;
};

/// At the lower edge of the window, or at the upper one where it would cover what has the focus, or what the
/// pointer was at when the message came.
mirror::Rect place_toast(Ui& ui, const Extent& extent, bool fresh) {
    constexpr float from_top = 16.0F;
    constexpr float from_bottom = 80.0F;
    const mirror::FrameFacts& facts = ui.facts();
    if (fresh)
        ui.toast_on_top = false;
    const auto place = [&](bool on_top) -> mirror::Rect {
        const float y = on_top ? from_top : facts.viewport_height - from_bottom - extent.height;
        return {(facts.viewport_width - extent.width) / 2.0F, y, extent.width, extent.height};
    };
    const auto covers = [&](bool on_top, mirror::NodeId id) {
        return ui.recorder().place_in_window(id, facts.scroll_y).meets(place(on_top));
    };
    const auto in_use = [&](bool on_top) {
        return covers(on_top, facts.focused) || (fresh && covers(on_top, facts.hovered));
    };
    if (in_use(ui.toast_on_top) && !in_use(!ui.toast_on_top))
        ui.toast_on_top = !ui.toast_on_top;
    return place(ui.toast_on_top);
}

}  // namespace

void note(Ui& ui, Text text_words, Tone tone) {
    const std::string_view text = ui.say(text_words);
    constexpr float padding_x = 16.0F;
    constexpr float padding_y = 12.0F;
    Canvas& canvas = ui.canvas();
    const bool with_icon = tone != Tone::accent && tone != Tone::plain && tone != Tone::muted;
    const float indent = with_icon ? 26.0F : 0.0F;
    const float width = ui.flow().width();
    const float text_width = width - 2.0F * padding_x - indent;
    const float height =
        canvas.text_height(text, TextSize::label, Weight::regular, text_width) + 2.0F * padding_y;
    const mirror::Rect rect = ui.flow().place(width, height);
    canvas.fill(rect, ground(ui.theme(), tone), 8.0F);
    if (ui.facts().forced_colours)
        canvas.outline(rect, ui.theme().line, 1.0F, 8.0F);
    if (with_icon)
        canvas.icon(icon_of(tone), rect.x + padding_x + 8.0F, rect.y + padding_y + 12.0F, 16.0F,
                    ink(ui.theme(), tone));
    canvas.paragraph(rect.x + padding_x + indent, rect.y + padding_y, text_width, text,
                     {TextSize::label, Weight::regular, ui.theme().text});
    ui.recorder().add({.role = mirror::Role::text, .look = notice_look(tone), .rect = rect, .label = text});
}

void message(Ui& ui, Tone tone, Text text_words) {
    const std::string_view text = ui.say(text_words);
    const float natural = ui.canvas().text_width(text, TextSize::small) + 20.0F;
    const float width = ui.flow().width_for(natural, 160.0F);
    const mirror::Rect rect = ui.flow().place(width, message_height(ui, text, width));
    draw_message(ui, rect, tone, text);
    ui.recorder().add({.role = mirror::Role::text, .look = notice_look(tone), .rect = rect, .label = text});
}

void chip(Ui& ui, Tone tone, Text word_words) {
    const std::string_view word = ui.say(word_words);
    constexpr float height = 24.0F;
    constexpr float padding = 10.0F;
    const bool with_icon = tone != Tone::plain && tone != Tone::muted;
    const float icon = with_icon ? 18.0F : 0.0F;
    Canvas& canvas = ui.canvas();
    const float text_width = canvas.text_width(word, TextSize::small, Weight::semibold);
    const float width = std::min(text_width + icon + 2.0F * padding, ui.flow().width());
    const mirror::Rect rect = ui.flow().place(width, height);
    canvas.fill(rect, ground(ui.theme(), tone), height / 2.0F);
    if (ui.facts().forced_colours)
        canvas.outline(rect, ui.theme().line, 1.0F, height / 2.0F);
    if (with_icon)
        canvas.icon(icon_of(tone), rect.x + padding + 6.0F, rect.y + height / 2.0F, 12.0F,
                    ink(ui.theme(), tone));
    canvas.text_cut({rect.x + padding + icon, rect.y + 2.0F, width - icon - 2.0F * padding, 20.0F}, word,
                    {TextSize::small, Weight::semibold, ink(ui.theme(), tone)});
    ui.recorder().add({.role = mirror::Role::text, .look = notice_look(tone), .rect = rect, .label = word});
}

bool tag(Ui& ui, std::string_view key, Text text_words, Text detail_words, Text remove_label_words) {
    const std::string_view text = ui.say(text_words);
    const std::string_view detail = ui.say(detail_words);
    const std::string_view remove_label = ui.say(remove_label_words);
    constexpr float padding = 11.0F;
    constexpr float cross = 32.0F;
    constexpr float gap = 8.0F;
    const std::string_view full = ui.full_key(key);
    const mirror::NodeId id = mirror::id_of(full);
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const float text_width = canvas.text_width(text, TextSize::body);
    const float detail_width = detail.empty() ? 0.0F : canvas.text_width(detail, TextSize::small);
    const float one_line = text_width + (detail.empty() ? 0.0F : gap + detail_width) + padding + cross;
    const float room = ui.flow().width();
    const bool stacked = one_line > room && !detail.empty();
    const float width =
        std::min(stacked ? std::max(text_width, detail_width) + padding + cross : one_line, room);
    const mirror::Rect rect = ui.flow().place(width, stacked ? 54.0F : 34.0F);
    canvas.fill(rect, theme.sunken, 8.0F);
    canvas.outline(rect, theme.line, 1.0F, 8.0F);

    const float text_room = rect.width - padding - cross;
    canvas.text_cut({rect.x + padding, rect.y + 5.0F, text_room, 24.0F}, text,
                    {TextSize::body, Weight::regular, theme.text});
    const mirror::Rect detail_rect =
        stacked ? mirror::Rect{rect.x + padding, rect.y + 28.0F, text_room, 20.0F}
                : mirror::Rect{rect.x + padding + text_width + gap, rect.y + 7.0F, detail_width, 20.0F};
    if (!detail.empty())
        canvas.text_cut(detail_rect, detail, {TextSize::small, Weight::regular, theme.muted});
    const mirror::Rect button{rect.right() - cross, rect.y + (rect.height - cross) / 2.0F, cross, cross};
    canvas.icon(Icon::cross, button.x + cross / 2.0F - 1.0F, button.y + cross / 2.0F, 16.0F,
                ui.hovered(id) ? theme.danger : theme.muted);
    if (ui.ring_wanted(id))
        canvas.focus_ring({button.x + 4, button.y + 4, cross - 8, cross - 8}, 6.0F);

    mirror::Recorder& recorder = ui.recorder();
    recorder.open({.role = mirror::Role::group, .look = mirror::Look::chip, .rect = rect});
    recorder.add({.role = mirror::Role::text,
                  .rect = {rect.x + padding, rect.y + 5.0F, std::min(text_width, text_room), 24.0F},
                  .label = text});
    if (!detail.empty())
        recorder.add(
            {.role = mirror::Role::text, .look = mirror::Look::small, .rect = detail_rect, .label = detail});
    recorder.add({.key = full,
                  .role = mirror::Role::button,
                  .look = mirror::Look::quiet,
                  .state = mirror::State::hidden_label,
                  .rect = button,
                  .label = remove_label});
    recorder.close(rect);
    return recorder.inbox().take_activation(id);
}

void error_summary(Ui& ui, std::span<const ErrorLink> errors) {
    if (errors.empty())
        return;
    const mirror::NodeId id = ui.recorder().open({.key = "error-summary",
                                                  .role = mirror::Role::error_summary,
                                                  .look = mirror::Look::danger,
                                                  .label = ui.say("There is a problem"_en)});
    ui.flow().open_column(4.0F, 0.0F, ui.card_padding());
    ui.canvas().deeper();
    heading(ui, 2, "There is a problem"_en);
    for (const ErrorLink& error : errors) {
        Canvas& canvas = ui.canvas();
        const std::string_view key = ui.joined({"error-summary/", error.field_key});
        const std::string_view href = ui.joined({"#", error.field_key});
        const float width = ui.flow().width();
        const mirror::Rect rect = ui.flow().place(
            width, canvas.text_height(ui.say(error.text), TextSize::body, Weight::semibold, width) + 4.0F);
        canvas.paragraph(rect.x, rect.y + 2.0F, width, ui.say(error.text),
                         {TextSize::body, Weight::semibold, ui.theme().danger, 1.0F});
        if (ui.ring_wanted(mirror::id_of(key)))
            canvas.focus_ring(rect, 4.0F);
        ui.recorder().add({.key = key,
                           .role = mirror::Role::link,
                           .rect = rect,
                           .label = ui.say(error.text),
                           .href = href});
    }
    const mirror::Rect rect = ui.flow().close();
    Canvas& canvas = ui.canvas();
    canvas.shallower();
    canvas.behind();
    canvas.fill(rect, ui.theme().surface, 12.0F);
    canvas.outline(rect, ui.theme().danger, 2.0F, 12.0F);
    canvas.in_front();
    if (ui.focused(id))
        canvas.focus_ring(rect, 12.0F);
    ui.recorder().close(rect);
}

bool toast(Ui& ui, Tone tone, Text text_words, Text action_words) {
    const std::string_view text = ui.say(text_words);
    const std::string_view action = ui.say(action_words);
    constexpr float padding = 16.0F;
    constexpr std::string_view key = "toast";
    const bool fresh = ui.is_news(mirror::id_of(key), text);
    if (text.empty())
        return false;
    Canvas& canvas = ui.canvas();
    const float room = ui.facts().viewport_width - 32.0F;
    const ButtonSpec spec{.kind = ButtonKind::quiet};
    const float action_width = action.empty() ? 0.0F : button_width(ui, action, spec);
    const float around = 26.0F + 2.0F * padding + action_width;
    const float natural = canvas.text_width(text, TextSize::label) + around;
    const float width = std::min(natural, std::min(room, 560.0F));
    const float text_width = width - around;
    const float height = canvas.text_height(text, TextSize::label, Weight::regular, text_width) + 24.0F;
    const mirror::Rect rect = place_toast(ui, {width, height}, fresh);
    const Layer layer = canvas.layer();
    const bool fixed = canvas.fixed();
    canvas.set_layer(Layer::toast);
    canvas.set_fixed(true);
    canvas.card(rect, 8.0F);
    canvas.icon(icon_of(tone), rect.x + padding + 8.0F, rect.y + 24.0F, 16.0F, ink(ui.theme(), tone));
    canvas.paragraph(rect.x + padding + 26.0F, rect.y + 12.0F, text_width, text,
                     {TextSize::label, Weight::regular, ui.theme().text});

    ui.recorder().open({.key = key,
                        .role = mirror::Role::section,
                        .state = mirror::State::fixed,
                        .rect = rect,
                        .label = ui.say("Message"_en)});
    ui.recorder().add({.role = mirror::Role::text, .look = notice_look(tone), .rect = rect, .label = text});
    bool pressed = false;
    if (!action.empty()) {
        ui.flow().open_island({rect.right() - padding / 2.0F - action_width,
                               rect.y + (height - control_height) / 2.0F, action_width, 0.0F},
                              0.0F);
        pressed = button(ui, "toast-action", action, spec);
        (void)ui.flow().close_island();
    }
    ui.recorder().close(rect);
    canvas.set_layer(layer);
    canvas.set_fixed(fixed);
    if (fresh)
        ui.announce(text, tone == Tone::danger ? mirror::Urgency::assertive : mirror::Urgency::polite);
    return pressed;
}

void status(Ui& ui, std::string_view key, Text text_words) {
    const std::string_view text = ui.say(text_words);
    const std::string_view full = ui.full_key(key);
    small(ui, text);
    if (ui.is_news(mirror::id_of(full), text) && !text.empty())
        ui.announce(text);
}

void progress(Ui& ui, std::string_view key, Text label_words, int permille) {
    const std::string_view label = ui.say(label_words);
    constexpr float bar = 8.0F;
    const int done = std::clamp(permille, 0, 1000);
    const FieldPlaces places = place_field(ui, {.label = label}, ui.flow().width(), bar);
    const mirror::Rect rect = places.control;
    ui.canvas().fill(rect, ui.theme().sunken, bar / 2.0F);
    ui.canvas().outline(rect, ui.theme().line_strong, 1.0F, bar / 2.0F);
    if (done > 0)
        ui.canvas().fill(
            {rect.x, rect.y, std::max(rect.width * static_cast<float>(done) / 1000.0F, bar), bar},
            ui.theme().accent, bar / 2.0F);
    char digits[8];
    const auto end = std::to_chars(digits, digits + sizeof digits, done).ptr;
    ui.recorder().add({.key = ui.full_key(key),
                       .role = mirror::Role::progress,
                       .rect = rect,
                       .label_rect = places.label,
                       .label = label,
                       .value = std::string_view(digits, static_cast<std::size_t>(end - digits)),
                       .maximum = "1000"});
}

void empty_state(Ui& ui, Text title_words, Text text_words) {
    const std::string_view title = ui.say(title_words);
    const std::string_view text = ui.say(text_words);
    space(ui, Gap::px16);
    paragraph(ui, title, {.weight = Weight::semibold, .align = Align::centre});
    ui.flow().next_gap(4.0F);
    paragraph(ui, text, {.tone = Tone::muted, .align = Align::centre});
    space(ui, Gap::px16);
}

}  // namespace certfolio::ui
