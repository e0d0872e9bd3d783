// The mirror against what is really on the canvas: every word that is drawn belongs to an element that says
// it, and every element that says something has it drawn.
#include <algorithm>
#include <cctype>
#include <span>

#include "support/drawing.hpp"
#include "support/screen_harness.hpp"

namespace certfolio::tests {

namespace {

std::string without_blanks(std::string_view text) {
    std::string kept(text);
    std::erase_if(kept, [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; });
    return kept;
}

bool holds(const mirror::Rect& outer, const mirror::Rect& inner) {
    // Accents and underlines of some letters reach out of the line's box.
    constexpr float play = 3.0F;
    return inner.x >= outer.x - play && inner.right() <= outer.right() + play && inner.y >= outer.y - play &&
           inner.bottom() <= outer.bottom() + play;
}

bool is_field(mirror::Role role) {
    return role >= mirror::Role::text_field && role <= mirror::Role::file_field;
}

bool is_box(mirror::Role role) {
    return role == mirror::Role::checkbox || role == mirror::Role::radio;
}

/// A text of the mirror and where it stands.
struct Said {
    std::string text;  ///< without blanks
    mirror::Rect rect{};
    std::string who;
    bool must_be_drawn = false;
    bool free = false;  ///< what is drawn there is another form of it: a date in words, dots
};

struct Place {
    mirror::Node node{};
    mirror::Rect rect{};  ///< window coordinates
    float dy = 0.0F;      ///< from recorded to window coordinates
};

std::string name_of_place(const mirror::Node& node) {
    return std::string(mirror::name_of(node.role)) + " \"" + std::string(node.label) + "\" (" +
           std::string(node.key) + ")";
}

std::vector<Place> places_of(const mirror::Recorder& recorder, float scroll_y) {
    std::vector<Place> places;
    for (std::size_t i = 0; i < recorder.count(); ++i) {
        Place place;
        place.node = recorder.node(i);
        bool fixed = mirror::has(place.node.state, mirror::State::fixed);
        for (std::int32_t at = recorder.parent(i); at >= 0;
             at = recorder.parent(static_cast<std::size_t>(at)))
            fixed =
                fixed || mirror::has(recorder.node(static_cast<std::size_t>(at)).state, mirror::State::fixed);
        place.dy = fixed ? 0.0F : -scroll_y;
        place.rect = place.node.rect;
        place.rect.y += place.dy;
        places.push_back(place);
    }
    return places;
}

mirror::Rect moved(mirror::Rect rect, float dy) {
    rect.y += dy;
    return rect;
}

/// Everything that a node says, with the rule of web/mirror.js for parts that have no rectangle of their own.
void append_said(std::vector<Said>& said, const Place& place, mirror::NodeId focused) {
    const mirror::Node& node = place.node;
    const mirror::Rect& rect = node.rect;
    const std::string who = name_of_place(node);
    const auto add = [&](std::string_view text, const mirror::Rect& where, bool must_be_drawn,
                         bool free = false) {
        if (!text.empty() && !where.empty())
            said.push_back({without_blanks(text), moved(where, place.dy), who, must_be_drawn, free});
    };
    const mirror::Rect above{rect.x, rect.y - 28.0F, rect.width, 24.0F};
    const bool hidden_label = mirror::has(node.state, mirror::State::hidden_label);
    const mirror::Rect label_rect = !node.label_rect.empty()                    ? node.label_rect
                                    : is_field(node.role) && !is_box(node.role) ? above
                                                                                : rect;
    const bool names_itself = node.role == mirror::Role::heading || node.role == mirror::Role::text ||
                              node.role == mirror::Role::label || is_field(node.role);
    add(node.label, label_rect, names_itself && !hidden_label);
    // A button's description stands on it.
    const mirror::Rect& hint_rect = !node.hint_rect.empty() ? node.hint_rect
                                    : is_field(node.role)   ? above
                                                            : rect;
    add(node.hint, hint_rect, !node.hint_rect.empty());
    add(node.error, node.error_rect, true);
    add(node.options, rect, false);
    const bool focused_here = mirror::id_of(node.key) == focused;
    if (mirror::is_editable(node.role))
        add(node.value, rect, !focused_here && node.role != mirror::Role::text_area,
            node.input_type == "date" || node.input_type == "password");
}

std::vector<const DrawnText*> texts_in(const Drawing& drawing, const mirror::Rect& rect) {
    std::vector<const DrawnText*> texts;
    for (const DrawnText& text : drawing.texts)
        if (holds(rect, text.rect))
            texts.push_back(&text);
    return texts;
}

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

/// Whether the words stand there, cut with an ellipsis at most.
bool is_drawn(const Drawing& drawing, const Said& said) {
    std::string all;
    for (const DrawnText* text : texts_in(drawing, said.rect))
        all += text->text;
    return all.find(said.text) != std::string::npos || all.find(ellipsis) != std::string::npos ||
           (said.free && !all.empty());
}

/// The place of an item in its list, which assistive technology counts itself.
bool is_item_number(std::span<const Place> places, const DrawnText& text) {
    return text.text.size() == 1 && text.text[0] >= '1' && text.text[0] <= '9' &&
           std::any_of(places.begin(), places.end(), [&text](const Place& place) {
               return place.node.role == mirror::Role::list_item && holds(place.rect, text.rect);
           });
}

bool is_said(std::span<const Said> said, std::span<const Place> places, const DrawnText& text) {
    if (text.text == ellipsis || is_item_number(places, text))
        return true;
    return std::any_of(said.begin(), said.end(), [&text](const Said& here) {
        return holds(here.rect, text.rect) && (here.free || here.text.find(text.text) != std::string::npos);
    });
}

std::string describe(const DrawnText& text) {
    return "\"" + text.text + "\" at " + std::to_string(static_cast<int>(text.rect.x)) + "," +
           std::to_string(static_cast<int>(text.rect.y));
}

std::string describe(const mirror::Rect& rect) {
    const auto whole = [](float number) { return std::to_string(static_cast<int>(number)); };
    return whole(rect.x) + "," + whole(rect.y) + " " + whole(rect.width) + "x" + whole(rect.height);
}

/// Something is drawn inside the rectangle, or its frame.
bool has_ink(const Drawing& drawing, const mirror::Rect& rect) {
    return !texts_in(drawing, rect).empty() ||
           std::any_of(drawing.shapes.begin(), drawing.shapes.end(),
                       [&rect](const DrawnShape& shape) { return holds(rect, shape.rect); });
}

/// A closed line as controls have one, and nothing else.
bool is_control_frame(const DrawnShape& shape, const ui::Theme& theme) {
    constexpr float control_min = 16.0F;
    return shape.colour.rgb == theme.line_strong.rgb && shape.rect.width >= control_min &&
           shape.rect.height >= control_min;
}

/// Items of a list have marks that look like frames.
bool is_control(const Place& place) {
    return mirror::is_interactive(place.node.role) || place.node.role == mirror::Role::radio_group ||
           place.node.role == mirror::Role::progress || place.node.role == mirror::Role::list_item;
}

/// Whether controls stand at both ends of a frame and in its middle: a quantity and its two buttons share
/// one.
bool belongs_to_controls(std::span<const Place> places, const mirror::Rect& frame) {
    constexpr float inside = 4.0F;
    const float y = frame.y + frame.height / 2.0F;
    const auto control_at = [&](float x) {
        return std::any_of(places.begin(), places.end(), [x, y](const Place& place) {
            return is_control(place) && holds(place.rect, {x, y, 0.0F, 0.0F});
        });
    };
    return control_at(frame.x + inside) && control_at(frame.x + frame.width / 2.0F) &&
           control_at(frame.right() - inside);
}

}  // namespace

std::vector<std::string> ScreenHarness::drawn_texts() {
    std::vector<std::string> texts;
    for (const DrawnText& text : Drawing::of(surface_, ui_->theme().page).texts)
        texts.push_back(text.text);
    return texts;
}

std::vector<std::string> ScreenHarness::drawing_faults() {
    std::vector<std::string> faults;
    const Drawing drawing = Drawing::of(surface_, ui_->theme().page);
    const std::vector<Place> places = places_of(recorder_, facts.scroll_y);
    std::vector<Said> said;
    for (const Place& place : places)
        append_said(said, place, facts.focused);

    for (const DrawnText& text : drawing.texts)
        if (!is_said(said, places, text))
            faults.push_back(describe(text) + " is drawn, but no element there says it");
    const mirror::Rect window{0, 0, facts.viewport_width, facts.viewport_height};
    for (const Said& here : said)
        if (here.must_be_drawn && holds(window, here.rect) && !is_drawn(drawing, here))
            faults.push_back("\"" + here.text + "\" of " + here.who + " is not drawn at " +
                             describe(here.rect));
    for (const Place& place : places)
        if (mirror::is_interactive(place.node.role) && holds(window, place.rect) &&
            !has_ink(drawing, place.rect))
            faults.push_back(name_of_place(place.node) + " has nothing drawn at " + describe(place.rect));
    for (const DrawnShape& shape : drawing.shapes)
        if (is_control_frame(shape, ui_->theme()) && !belongs_to_controls(places, shape.rect))
            faults.push_back("a control's frame is drawn at " + describe(shape.rect) +
                             ", but there is no control");
    return faults;
}

}  // namespace certfolio::tests
