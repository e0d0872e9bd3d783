#include "ui/page.hpp"

#include <algorithm>

#include "ui/button.hpp"
#include "ui/text.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

constexpr float summary_width = 336.0F;
constexpr float columns_gap = 24.0F;
constexpr float stick_top = 24.0F;
constexpr float price_bar_height = 56.0F;
constexpr float card_radius = 12.0F;

float page_padding(const Ui& ui) noexcept {
    return ui.narrow() ? 16.0F : 24.0F;
}

}  // namespace

Page::Page(Ui& ui) : ui_(ui) {
    const float viewport = ui.facts().viewport_width;
    const float width = std::min(viewport, content_width_max);
    const mirror::Rect top = ui.flow().place(viewport, 0.0F);
    ui_.recorder().open({.key = "main", .role = mirror::Role::main});
    ui_.flow().open_island(
        {static_cast<float>(static_cast<int>((viewport - width) / 2.0F)), top.y, width, 0.0F},
        pixels(Gap::px24), page_padding(ui));
}

Page::~Page() {
    const mirror::Rect rect = ui_.flow().close_island();
    ui_.recorder().close(rect);
    (void)ui_.flow().place(ui_.facts().viewport_width, rect.height);
}

PageColumns::PageColumns(Ui& ui) : ui_(ui), beside_(ui.facts().viewport_width >= summary_beside_width_min) {
    area_ = ui.flow().place(ui.flow().width(), 0.0F);
    ui_.recorder().open({.key = "columns", .role = mirror::Role::group, .look = mirror::Look::columns});
    ui_.recorder().open({.key = "columns/content", .role = mirror::Role::group});
    const float width = beside_ ? area_.width - summary_width - columns_gap : area_.width;
    ui_.flow().open_island({area_.x, area_.y, width, 0.0F}, pixels(Gap::px24));
}

void PageColumns::summary(std::string_view key, Text title_words) {
    const std::string_view title = ui_.say(title_words);
    const mirror::Rect form = ui_.flow().close_island();
    ui_.recorder().close();
    bottom_ = form.bottom();
    in_summary_ = true;

    const mirror::FrameFacts& facts = ui_.facts();
    sticks_ = beside_ && ui_.summary_height <= facts.viewport_height - 2.0F * stick_top;
    mirror::Rect area{area_.x, bottom_ + columns_gap, area_.width, 0.0F};
    if (beside_)
        area = {area_.right() - summary_width, area_.y, summary_width, 0.0F};
    ui_.summary_top = area.y;
    if (sticks_) {
        // Window coordinates: where it stands on the page, but not above the window nor below the form's end.
        const float natural = area.y - facts.scroll_y;
        const float lowest = std::max(bottom_ - facts.scroll_y - ui_.summary_height, natural);
        area.y = std::clamp(stick_top, natural, lowest);
    }
    ui_.canvas().set_fixed(sticks_);
    ui_.recorder().open({.key = ui_.full_key(key),
                         .role = mirror::Role::complementary,
                         .look = mirror::Look::card,
                         .state = mirror::when(sticks_, mirror::State::fixed),
                         .label = title});
    ui_.canvas().deeper();
    ui_.flow().open_island(area, pixels(Gap::px12), ui_.card_padding());
    heading(ui_, 2, title);
}

PageColumns::~PageColumns() {
    const mirror::Rect rect = ui_.flow().close_island();
    if (in_summary_) {
        Canvas& canvas = ui_.canvas();
        canvas.shallower();
        canvas.behind();
        canvas.card(rect, card_radius);
        canvas.in_front();
        canvas.set_fixed(false);
        const bool will_stick = beside_ && rect.height <= ui_.facts().viewport_height - 2.0F * stick_top;
        if (will_stick != sticks_ || rect.height != ui_.summary_height)
            ui_.keep_moving();
        ui_.summary_height = rect.height;
        ui_.recorder().close(rect);
    } else {
        ui_.recorder().close();
    }
    const float bottom = sticks_ ? ui_.summary_top + rect.height : rect.bottom();
    bottom_ = std::max(bottom_, bottom);
    ui_.recorder().close();
    ui_.flow().next_gap(0.0F);
    (void)ui_.flow().place(area_.width, bottom_ - area_.y);
}

void price_bar(Ui& ui, Text label_words, Text amount_words, std::string_view summary_key) {
    const std::string_view label = ui.say(label_words);
    const std::string_view amount = ui.say(amount_words);
    const mirror::FrameFacts& facts = ui.facts();
    if (facts.viewport_width >= summary_beside_width_min)
        return;
    // In sight already.
    if (ui.summary_top < facts.scroll_y + facts.viewport_height - price_bar_height)
        return;
    const mirror::Rect rect{0.0F, facts.viewport_height - price_bar_height, facts.viewport_width,
                            price_bar_height};
    const std::string_view key = ui.joined({"price-bar/", summary_key});
    const mirror::NodeId id = mirror::id_of(key);
    Canvas& canvas = ui.canvas();
    const Theme& theme = ui.theme();
    const float padding = page_padding(ui);
    canvas.set_layer(Layer::bar);
    canvas.set_fixed(true);
    canvas.fill(rect, theme.surface);
    canvas.fill({rect.x, rect.y, rect.width, 1.0F}, theme.line);
    const float amount_width = canvas.text_width(amount, TextSize::title, Weight::semibold);
    const float room = rect.width - 2.0F * padding - amount_width - 36.0F;
    const TextSize size = canvas.text_width(label, TextSize::body) > room ? TextSize::small : TextSize::body;
    const float label_height = canvas.text_height(label, size, Weight::regular, room);
    canvas.paragraph(rect.x + padding, rect.y + (rect.height - label_height) / 2.0F, room, label,
                     {size, Weight::regular, theme.text});
    canvas.text(rect.right() - padding - 24.0F - amount_width, rect.y + 14.0F, amount,
                {TextSize::title, Weight::semibold, theme.text});
    canvas.icon(Icon::arrow_down, rect.right() - padding - 7.0F, rect.y + 28.0F, 14.0F, theme.accent);
    if (ui.ring_wanted(id))
        canvas.focus_ring({rect.x + 4, rect.y + 4, rect.width - 8, rect.height - 8}, 8.0F);
    canvas.set_fixed(false);
    canvas.set_layer(Layer::page);

    ui.recorder().open({.key = "price-bar",
                        .role = mirror::Role::complementary,
                        .look = mirror::Look::total,
                        .state = mirror::State::fixed,
                        .rect = rect,
                        .label = ui.say("Price"_en)});
    ui.recorder().add({.key = key,
                       .role = mirror::Role::link,
                       .rect = rect,
                       .label = ui.joined({label, " ", amount}),
                       .href = ui.joined({"#", summary_key})});
    ui.recorder().close(rect);
}

Form::Form(Ui& ui, std::string_view key, Text name) : ui_(ui) {
    ui_.recorder().open({.key = ui.full_key(key), .role = mirror::Role::form, .label = ui.say(name)});
}

Form::~Form() {
    ui_.recorder().close();
}

}  // namespace certfolio::ui
