#include <algorithm>
#include <charconv>

#include "ui/page.hpp"
#include "ui/text.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

constexpr float dot = 24.0F;
constexpr float line_height = 24.0F;

std::string_view digits_of(std::size_t number, std::span<char> buffer) noexcept {
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return {buffer.data(), static_cast<std::size_t>(end - buffer.data())};
}

void draw_dot(Ui& ui, float x, float y, std::size_t number, StepState state) {
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const float half = dot / 2.0F;
    char buffer[8];
    const std::string_view digits = digits_of(number, buffer);
    const float width = canvas.text_width(digits, TextSize::small);
    switch (state) {
        case StepState::current:
            canvas.circle(x + half, y + half, half, theme.accent);
            canvas.text(x + (dot - width) / 2.0F, y + 2.0F, digits,
                        {TextSize::small, Weight::regular, theme.on_accent});
            return;
        case StepState::done:
            canvas.ring(x + half, y + half, half, theme.accent, 1.5F);
            canvas.icon(Icon::check, x + half, y + half, 12.0F, theme.accent);
            return;
        case StepState::to_do:
            canvas.ring(x + half, y + half, half, theme.line_strong, 1.5F);
            canvas.text(x + (dot - width) / 2.0F, y + 2.0F, digits,
                        {TextSize::small, Weight::regular, theme.muted});
            return;
    }
}

/// What assistive technology hears after the step's name, in place of colour and shape.
core::Phrase word_for(StepState state) noexcept {
    switch (state) {
        case StepState::to_do: return ", to do"_en;
        case StepState::current: return ", current step"_en;
        case StepState::done: return ", done"_en;
    }
    return {};
}

struct StepShape {
    std::string_view text{};
    TextSize size = TextSize::label;
    Weight weight = Weight::regular;
    mirror::Rect rect{};
};

/// Records the step as a list item, with a link where it leads back; true when followed.
bool record_step(Ui& ui, const Step& step, const StepShape& shape) {
    mirror::Recorder& recorder = ui.recorder();
    const std::string_view name = ui.joined({shape.text, ui.say(word_for(step.state))});
    const bool leads_back = step.state == StepState::done && !step.href.empty();
    recorder.open({.role = mirror::Role::list_item,
                   .state = mirror::when(step.state == StepState::current, mirror::State::current),
                   .rect = shape.rect,
                   .label = leads_back ? std::string_view{} : name});
    bool followed = false;
    if (leads_back) {
        const std::string_view key = ui.joined({"steps", step.href});
        const mirror::NodeId id = mirror::id_of(key);
        const mirror::Rect target{shape.rect.x, shape.rect.y - 8.0F, shape.rect.width,
                                  shape.rect.height + 16.0F};
        if (ui.ring_wanted(id))
            ui.canvas().focus_ring(shape.rect, 6.0F);
        recorder.add(
            {.key = key, .role = mirror::Role::link, .rect = target, .label = name, .href = step.href});
        followed = recorder.inbox().take_activation(id);
    }
    recorder.close(shape.rect);
    return followed;
}

}  // namespace

std::optional<std::string_view> steps(Ui& ui, std::span<const Step> steps, Text saved_text_words) {
    const std::string_view saved_text = ui.say(saved_text_words);
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const bool narrow = ui.narrow();
    const float gap = narrow ? 6.0F : 8.0F;
    const float rule = narrow ? 12.0F : 40.0F;
    const TextSize size = narrow ? TextSize::small : TextSize::label;
    const float width = ui.flow().width();
    // Where even the short names do not fit, only the current step has one.
    float needed = 0.0F;
    for (const Step& step : steps)
        needed +=
            dot + 8.0F + canvas.text_width(ui.say(step.label), size, Weight::semibold) + 2.0F * gap + rule;
    const bool names = needed - 2.0F * gap - rule <= width;

    const mirror::Rect rect = ui.flow().place(width, line_height);
    std::optional<std::string_view> chosen;
    ui.recorder().open(
        {.key = "steps", .role = mirror::Role::list, .look = mirror::Look::steps, .rect = rect});
    float x = rect.x;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        const bool current = step.state == StepState::current;
        StepShape shape;
        shape.text = narrow ? ui.say(step.label) : ui.joined({ui.say(step.label), ui.say(step.detail)});
        shape.size = size;
        shape.weight = current ? Weight::semibold : Weight::regular;
        const bool named = names || current;
        const float text_width = named ? canvas.text_width(shape.text, size, shape.weight) : 0.0F;
        shape.rect = {x, rect.y, dot + (named ? 8.0F + text_width : 0.0F), line_height};
        draw_dot(ui, x, rect.y, i + 1, step.state);
        if (named)
            canvas.text(x + dot + 8.0F, rect.y + (line_height - canvas.metrics(size).line) / 2.0F, shape.text,
                        {size, shape.weight, current ? theme.text : theme.muted});
        if (record_step(ui, step, shape))
            chosen = step.href;
        x = shape.rect.right() + gap;
        if (i + 1 < steps.size()) {
            canvas.fill({x, rect.y + 12.0F, rule, 1.0F}, theme.line_strong);
            x += rule + gap;
        }
    }
    ui.recorder().close(rect);

    const float saved_width = canvas.text_width(saved_text, TextSize::small);
    if (saved_text.empty())
        return chosen;
    if (!narrow && x + saved_width + 24.0F <= rect.right()) {
        const mirror::Rect saved{rect.right() - saved_width, rect.y + 2.0F, saved_width, 20.0F};
        canvas.text(saved.x, saved.y, saved_text, {TextSize::small, Weight::regular, theme.muted});
        ui.recorder().add(
            {.role = mirror::Role::text, .look = mirror::Look::small, .rect = saved, .label = saved_text});
    } else {
        ui.flow().next_gap(8.0F);
        small(ui, saved_text);
    }
    if (ui.is_news(mirror::id_of("steps/saved"), saved_text))
        ui.announce(saved_text);
    return chosen;
}

}  // namespace certfolio::ui
