#include <algorithm>

#include "ui/page.hpp"
#include "ui/text.hpp"
#include "ui/ui.hpp"

namespace certfolio::ui {

namespace {

constexpr float bar_height = 56.0F;
constexpr std::string_view product = "Certfolio";

float padding_of(const Ui& ui) noexcept {
    return ui.narrow() ? 16.0F : 24.0F;
}

/// One link of a bar, a column of the bar's whole height as its target.
struct BarLink {
    mirror::Rect rect{};
    Colour colour{};
    Weight weight = Weight::regular;
    TextSize size = TextSize::label;
};

bool draw_link(Ui& ui, std::string_view key, const NavLink& link, const BarLink& shape) {
    const mirror::NodeId id = mirror::id_of(key);
    Canvas& canvas = ui.canvas();
    const float line = canvas.metrics(shape.size).line;
    const mirror::Rect& rect = shape.rect;
    const float y = rect.y + (rect.height - line) / 2.0F;
    canvas.text(rect.x, y, ui.say(link.label),
                {shape.size, shape.weight, ui.hovered(id) ? ui.theme().accent_hover : shape.colour});
    if (link.current)
        canvas.fill({rect.x, rect.bottom() - 2.0F, rect.width, 2.0F}, ui.theme().accent);
    else if (ui.hovered(id))
        canvas.fill({rect.x, y + line - 3.0F, rect.width, 1.0F}, ui.theme().accent_hover);
    if (ui.ring_wanted(id))
        canvas.focus_ring({rect.x - 2, y - 2, rect.width + 4, line + 4}, 4.0F);
    ui.recorder().add({.key = key,
                       .role = mirror::Role::link,
                       .state = mirror::when(link.current, mirror::State::current),
                       .rect = rect,
                       .label = ui.say(link.label),
                       .href = link.href});
    return ui.recorder().inbox().take_activation(id);
}

std::string_view key_of(Ui& ui, const NavLink& link) {
    return ui.joined({"nav", link.key.empty() ? link.href : link.key});
}

float link_width(Ui& ui, const NavLink& link, Weight weight, TextSize size = TextSize::label) {
    return ui.canvas().text_width(ui.say(link.label), size, weight);
}

/// Mark and name, a link to the start. Gives its right edge.
float draw_logo(Ui& ui, const mirror::Rect& bar, std::optional<std::string_view>& chosen) {
    constexpr float mark = 20.0F;
    constexpr std::string_view key = "nav/start";
    const mirror::NodeId id = mirror::id_of(key);
    Canvas& canvas = ui.canvas();
    const float x = bar.x + padding_of(ui);
    const float width = mark + 8.0F + canvas.text_width(product, TextSize::body, Weight::semibold);
    canvas.fill({x, bar.y + 18.0F, mark, mark}, ui.theme().accent, 6.0F);
    canvas.text(x + mark + 8.0F, bar.y + 16.0F, product, {TextSize::body, Weight::semibold, ui.theme().text});
    if (ui.ring_wanted(id))
        canvas.focus_ring({x - 2, bar.y + 12.0F, width + 4, 32.0F}, 6.0F);
    ui.recorder().add({.key = key,
                       .role = mirror::Role::link,
                       .look = mirror::Look::strong,
                       .rect = {x, bar.y + 8.0F, width, 40.0F},
                       .label = product,
                       .href = "/"});
    if (ui.recorder().inbox().take_activation(id))
        chosen = "/";
    return x + width;
}

void draw_wide_links(Ui& ui, const mirror::Rect& bar, float x, std::span<const NavLink> links,
                     std::optional<std::string_view>& chosen) {
    ui.recorder().open({.key = "nav", .role = mirror::Role::navigation, .label = ui.say("Main"_en)});
    x += 24.0F;
    for (const NavLink& link : links) {
        const Weight weight = link.current ? Weight::semibold : Weight::regular;
        const float width = link_width(ui, link, weight);
        const Colour colour = link.current ? ui.theme().text : ui.theme().muted;
        if (draw_link(ui, key_of(ui, link), link,
                      {{x, bar.y, width, bar_height}, colour, weight, TextSize::label}))
            chosen = link.href;
        x += width + 20.0F;
    }
    ui.recorder().close();
}

void draw_end_links(Ui& ui, const mirror::Rect& bar, float right, std::span<const NavLink> links,
                    std::optional<std::string_view>& chosen) {
    float x = right;
    for (const NavLink& link : links)
        x -= link_width(ui, link, Weight::semibold);
    x -= 20.0F * static_cast<float>(links.empty() ? 0 : links.size() - 1);
    for (const NavLink& link : links) {
        const float width = link_width(ui, link, Weight::semibold);
        if (draw_link(ui, key_of(ui, link), link,
                      {{x, bar.y, width, bar_height}, ui.theme().accent, Weight::semibold, TextSize::label}))
            chosen = link.href;
        x += width + 20.0F;
    }
}

/// The button that unfolds the links on a narrow screen; gives whether they are unfolded.
bool draw_menu_button(Ui& ui, const mirror::Rect& rect) {
    constexpr std::string_view key = "nav/menu";
    const mirror::NodeId id = mirror::id_of(key);
    if (ui.recorder().inbox().take_activation(id))
        ui.toggle_unfolded(id);
    const bool open = ui.unfolded(id);
    ui.canvas().icon(open ? Icon::cross : Icon::menu, rect.x + rect.width / 2.0F, rect.y + rect.height / 2.0F,
                     18.0F, ui.theme().text);
    if (ui.ring_wanted(id))
        ui.canvas().focus_ring(rect, 8.0F);
    using mirror::State;
    ui.recorder().add({.key = key,
                       .role = mirror::Role::button,
                       .look = mirror::Look::quiet,
                       .state = State::expandable | mirror::when(open, State::expanded),
                       .rect = rect,
                       .label = ui.say("Menu"_en)});
    return open;
}

void draw_menu(Ui& ui, std::span<const NavLink> links, std::optional<std::string_view>& chosen) {
    constexpr float line = 44.0F;
    const float padding = padding_of(ui);
    const float width = ui.facts().viewport_width;
    const mirror::Rect rect = ui.flow().place(width, line * static_cast<float>(links.size()) + 9.0F);
    ui.canvas().fill(rect, ui.theme().surface);
    ui.canvas().fill({rect.x, rect.bottom() - 1.0F, width, 1.0F}, ui.theme().line);
    ui.recorder().open(
        {.key = "nav", .role = mirror::Role::navigation, .rect = rect, .label = ui.say("Main"_en)});
    float y = rect.y;
    for (const NavLink& link : links) {
        const NavLink plain{link.label, link.href};
        const Weight weight = link.current ? Weight::semibold : Weight::regular;
        if (draw_link(
                ui, key_of(ui, link), plain,
                {{padding, y, width - 2.0F * padding, line}, ui.theme().text, weight, TextSize::body})) {
            chosen = link.href;
            ui.toggle_unfolded(mirror::id_of("nav/menu"));
        }
        y += line;
    }
    ui.recorder().close(rect);
}

}  // namespace

std::optional<std::string_view> header_bar(Ui& ui, std::span<const NavLink> links,
                                           std::span<const NavLink> end_links) {
    std::optional<std::string_view> chosen;
    const mirror::Rect bar = ui.flow().place(ui.facts().viewport_width, bar_height);
    ui.canvas().fill(bar, ui.theme().surface);
    ui.canvas().fill({bar.x, bar.bottom() - 1.0F, bar.width, 1.0F}, ui.theme().line);
    ui.recorder().open({.role = mirror::Role::banner, .look = mirror::Look::bar, .rect = bar});
    const float logo_right = draw_logo(ui, bar, chosen);
    const float right = bar.right() - padding_of(ui);
    if (ui.narrow()) {
        constexpr float target = 40.0F;
        draw_end_links(ui, bar, right - target - 12.0F, end_links, chosen);
        if (draw_menu_button(ui, {right - target + 8.0F, bar.y + 8.0F, target, target}))
            draw_menu(ui, links, chosen);
    } else {
        draw_wide_links(ui, bar, logo_right, links, chosen);
        draw_end_links(ui, bar, right, end_links, chosen);
    }
    ui.recorder().close();
    return chosen;
}

std::optional<std::string_view> footer(Ui& ui, Text version_text_words, std::span<const NavLink> links) {
    const std::string_view version_text = ui.say(version_text_words);
    std::optional<std::string_view> chosen;
    const float padding = padding_of(ui);
    const float viewport = ui.facts().viewport_width;
    const float width = std::min(viewport, content_width_max) - 2.0F * padding;
    const mirror::Rect top = ui.flow().place(viewport, 0.0F);
    ui.recorder().open({.role = mirror::Role::content_info});
    ui.flow().open_island(
        {static_cast<float>(static_cast<int>((viewport - width) / 2.0F)), top.y, width, 0.0F}, 16.0F);
    ui.canvas().fill(ui.flow().place(width, 1.0F), ui.theme().line);
    ui.flow().open_row(24.0F);
    small(ui, version_text);
    ui.flow().grow();
    for (const NavLink& link : links) {
        const float link_text = link_width(ui, link, Weight::regular, TextSize::small);
        const mirror::Rect rect = ui.flow().place(link_text, 28.0F);
        if (draw_link(ui, ui.joined({"footer", link.href}), link,
                      {rect, ui.theme().muted, Weight::regular, TextSize::small}))
            chosen = link.href;
    }
    (void)ui.flow().close();
    (void)ui.flow().place(width, 16.0F);
    const mirror::Rect rect = ui.flow().close_island();
    ui.recorder().close(rect);
    (void)ui.flow().place(viewport, rect.height);
    return chosen;
}

}  // namespace certfolio::ui
