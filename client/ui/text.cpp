#include "ui/text.hpp"

#include <algorithm>

#include "ui/button.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

/// Text in a row wraps in what is left of the line only when that is wide enough to be read.
constexpr float row_text_width_min = 160.0F;

mirror::Look look_of(const TextStyle& style) noexcept {
    switch (style.tone) {
        case Tone::success: return mirror::Look::success;
        case Tone::warning: return mirror::Look::warning;
        case Tone::danger: return mirror::Look::danger;
        case Tone::muted: return style.size == TextSize::small ? mirror::Look::small : mirror::Look::muted;
        case Tone::plain:
        case Tone::accent: break;
    }
    return style.weight == Weight::semibold ? mirror::Look::strong : mirror::Look::plain;
}

float aligned(Align align, float room) noexcept {
    switch (align) {
        case Align::start: return 0.0F;
        case Align::centre: return room / 2.0F;
        case Align::end: return room;
    }
    return 0.0F;
}

}  // namespace

void heading(Ui& ui, int level, Text text_words, std::string_view key) {
    const std::string_view text = ui.say(text_words);
    const TextSize size = level == 1 ? TextSize::display : level == 2 ? TextSize::title : TextSize::body;
    Canvas& canvas = ui.canvas();
    const float natural = canvas.text_width(text, size, Weight::semibold);
    const float width = ui.flow().width_for(natural, row_text_width_min);
    const mirror::Rect rect = ui.flow().place(width, canvas.text_height(text, size, Weight::semibold, width));
    canvas.paragraph(rect.x, rect.y, width, text, {size, Weight::semibold, ui.theme().text});
    ui.recorder().add({.key = key.empty() ? key : ui.full_key(key),
                       .role = mirror::Role::heading,
                       .level = static_cast<std::uint8_t>(level),
                       .rect = rect,
                       .label = text});
    ui.flow().mark_heading();
}

void paragraph(Ui& ui, Text text_words, TextStyle style) {
    const std::string_view text = ui.say(text_words);
    Canvas& canvas = ui.canvas();
    const float natural = canvas.text_width(text, style.size, style.weight);
    ui.flow().follow_heading();
    const float width = ui.flow().width_for(natural, row_text_width_min);
    const mirror::Rect rect =
        ui.flow().place(width, canvas.text_height(text, style.size, style.weight, width));
    const float room = std::max(rect.width - natural, 0.0F);
    canvas.paragraph(rect.x + aligned(style.align, room), rect.y, width, text,
                     {style.size, style.weight, ink(ui.theme(), style.tone)});
    ui.recorder().add({.role = mirror::Role::text, .look = look_of(style), .rect = rect, .label = text});
}

void muted(Ui& ui, Text text_words) {
    const std::string_view text = ui.say(text_words);
    paragraph(ui, text, {.tone = Tone::muted});
}

void small(Ui& ui, Text text_words) {
    const std::string_view text = ui.say(text_words);
    paragraph(ui, text, {.tone = Tone::muted, .size = TextSize::small});
}

void figure(Ui& ui, Text text_words, TextStyle style) {
    const std::string_view text = ui.say(text_words);
    Canvas& canvas = ui.canvas();
    const float natural = canvas.text_width(text, style.size, style.weight);
    const float width = ui.flow().in_row() ? natural : std::max(natural, ui.flow().width());
    const mirror::Rect rect = ui.flow().place(width, canvas.metrics(style.size).line);
    const Align align = ui.figures_at_start ? Align::start : style.align;
    canvas.text(rect.x + aligned(align, rect.width - natural), rect.y, text,
                {style.size, style.weight, ink(ui.theme(), style.tone)});
    ui.recorder().add(
        {.role = mirror::Role::text, .look = mirror::Look::number, .rect = rect, .label = text});
}

void fact(Ui& ui, Text term_words, Text value_words, const FactSpec& spec) {
    const std::string_view term = ui.say(term_words);
    const std::string_view value = ui.say(value_words);
    constexpr float gap = 12.0F;
    Canvas& canvas = ui.canvas();
    const float width = ui.flow().width();
    const float natural = canvas.text_width(value, TextSize::body);
    const float line = canvas.metrics(TextSize::body).line;
    const float value_width = std::min(natural, width - 80.0F - gap);
    const float value_height = natural > value_width
                                   ? canvas.text_height(value, TextSize::body, Weight::regular, value_width)
                                   : line;
    const float term_width = std::max(width - value_width - gap, 80.0F);
    const float term_height = canvas.text_height(term, TextSize::body, Weight::regular, term_width);
    const float detail_height = spec.detail.empty() ? 0.0F
                                                    : canvas.text_height(ui.say(spec.detail), TextSize::small,
                                                                         Weight::regular, term_width);
    const mirror::Rect rect = ui.flow().place(width, std::max(term_height + detail_height, value_height));
    const Theme& theme = ui.theme();

    canvas.paragraph(rect.x, rect.y, term_width, term,
                     {TextSize::body, Weight::regular, ink(theme, spec.term_tone)});
    const Ink value_ink{TextSize::body, Weight::regular, ink(theme, spec.value_tone)};
    if (natural > value_width)
        canvas.paragraph_end(rect.right() - value_width, rect.y, value_width, value, value_ink);
    else
        canvas.text(rect.right() - value_width, rect.y, value, value_ink);

    mirror::Recorder& recorder = ui.recorder();
    recorder.open({.role = mirror::Role::group, .look = mirror::Look::row, .rect = rect});
    recorder.add({.role = mirror::Role::text,
                  .look = spec.term_tone == Tone::muted ? mirror::Look::muted : mirror::Look::plain,
                  .rect = {rect.x, rect.y, term_width, term_height},
                  .label = term});
    if (!spec.detail.empty()) {
        const mirror::Rect detail{rect.x, rect.y + term_height, term_width, detail_height};
        canvas.paragraph(detail.x, detail.y, term_width, ui.say(spec.detail),
                         {TextSize::small, Weight::regular, theme.muted});
        recorder.add({.role = mirror::Role::text,
                      .look = mirror::Look::small,
                      .rect = detail,
                      .label = ui.say(spec.detail)});
    }
    recorder.add({.role = mirror::Role::text,
                  .look = mirror::Look::number,
                  .rect = {rect.right() - value_width, rect.y, value_width, value_height},
                  .label = value});
    recorder.close(rect);
}

void total(Ui& ui, Text term_words, Text amount_words) {
    const std::string_view term = ui.say(term_words);
    const std::string_view amount = ui.say(amount_words);
    constexpr float above = 13.0F;  // a line of one pixel and 12 of air
    Canvas& canvas = ui.canvas();
    const TextMetrics large = canvas.metrics(TextSize::display);
    const mirror::Rect rect = ui.flow().place(ui.flow().width(), above + large.line);
    const float amount_width = canvas.text_width(amount, TextSize::display, Weight::semibold);
    const float term_width = canvas.text_width(term, TextSize::body);
    const Theme& theme = ui.theme();
    const mirror::Rect amount_rect{rect.right() - amount_width, rect.y + above, amount_width, large.line};
    // Both stand on one baseline: the small line box ends 3 px above the large one.
    const mirror::Rect term_rect{rect.x, rect.bottom() - 24.0F - 3.0F, term_width, 24.0F};

    canvas.fill({rect.x, rect.y, rect.width, 1.0F}, theme.line);
    canvas.text(term_rect.x, term_rect.y, term, {TextSize::body, Weight::regular, theme.text});
    canvas.text(amount_rect.x, amount_rect.y, amount, {TextSize::display, Weight::semibold, theme.text});

    mirror::Recorder& recorder = ui.recorder();
    recorder.open({.role = mirror::Role::group, .look = mirror::Look::total, .rect = rect});
    recorder.add({.role = mirror::Role::text, .rect = term_rect, .label = term});
    recorder.add(
        {.role = mirror::Role::text, .look = mirror::Look::number, .rect = amount_rect, .label = amount});
    recorder.close(rect);
}

bool link(Ui& ui, std::string_view key, Text label_words, std::string_view href) {
    const std::string_view label = ui.say(label_words);
    Canvas& canvas = ui.canvas();
    const std::string_view full = ui.full_key(key);
    const mirror::NodeId id = mirror::id_of(full);
    const float natural = canvas.text_width(label, TextSize::body);
    const float width = std::min(ui.flow().width_for(natural, row_text_width_min), natural);
    const mirror::Rect rect =
        ui.flow().place(width, canvas.text_height(label, TextSize::body, Weight::regular, width));
    const bool hovered = ui.hovered(id);
    canvas.paragraph(rect.x, rect.y, width, label,
                     {TextSize::body, Weight::regular, hovered ? ui.theme().accent_hover : ui.theme().accent,
                      hovered ? 2.0F : 1.0F});
    if (ui.ring_wanted(id))
        canvas.focus_ring(rect, 4.0F);
    ui.recorder().add({.key = full, .role = mirror::Role::link, .rect = rect, .label = label, .href = href});
    return ui.recorder().inbox().take_activation(id);
}

bool copyable(Ui& ui, std::string_view key, Text label_words, Text value_words) {
    const std::string_view label = ui.say(label_words);
    const std::string_view value = ui.say(value_words);
    Canvas& canvas = ui.canvas();
    const mirror::Rect rect = ui.flow().place(std::max(canvas.text_width(label, TextSize::small), 40.0F),
                                              canvas.metrics(TextSize::small).line);
    canvas.text(rect.x, rect.y, label, {TextSize::small, Weight::regular, ui.theme().muted});
    ui.recorder().add(
        {.role = mirror::Role::text, .look = mirror::Look::small, .rect = rect, .label = label});

    ui.flow().next_gap(0.0F);
    ui.recorder().open({.role = mirror::Role::group, .look = mirror::Look::row});
    ui.flow().open_row(12.0F);
    paragraph(ui, value, {.weight = Weight::semibold});
    const bool pressed = button(ui, key, "Copy"_en, {.icon = Icon::copy, .description = label});
    ui.recorder().close(ui.flow().close());
    return pressed;
}

}  // namespace certfolio::ui
