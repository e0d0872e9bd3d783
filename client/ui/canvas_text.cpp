#include <algorithm>
#include <array>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/canvas.hpp"
#include "ui/runs.hpp"

namespace certfolio::ui {

namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";
constexpr float underline_from_bottom = 4.0F;

/// One character of UTF-8 text at `at`; broken bytes count as one character each.
struct Character {
    unsigned int code = 0;
    std::size_t bytes = 1;
};

Character character_at(std::string_view text, std::size_t at) noexcept {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80)
        return {first, 1};
    Character character;
    const int bytes = ImTextCharFromUtf8(&character.code, text.data() + at, text.data() + text.size());
    character.bytes = static_cast<std::size_t>(std::max(bytes, 1));
    return character;
}

/// Scripts that break between any two characters: from CJK radicals to fullwidth forms, and the planes above.
bool breaks_anywhere(unsigned int code) noexcept {
    return (code >= 0x2E80 && code <= 0xD7FF) || (code >= 0xF900 && code <= 0xFFEF) || code >= 0x20000;
}

ImFont* face(const Fonts& fonts, Weight weight) noexcept {
    return weight == Weight::semibold ? fonts.semibold : fonts.regular;
}

ImU32 packed(Colour colour) noexcept {
    return IM_COL32((colour.rgb >> 16U) & 0xffU, (colour.rgb >> 8U) & 0xffU, colour.rgb & 0xffU, 255);
}

float advance(ImFontBaked& baked, unsigned int code) {
    return baked.GetCharAdvance(static_cast<ImWchar>(code));
}

}  // namespace

TextMetrics Canvas::metrics(TextSize size) const noexcept {
    switch (size) {
        case TextSize::small: return {14.0F, 20.0F};
        case TextSize::label: return {15.0F, 24.0F};
        case TextSize::body: return {16.0F, 24.0F};
        case TextSize::title: return {20.0F, 28.0F};
        case TextSize::display: return narrow_ ? TextMetrics{24.0F, 32.0F} : TextMetrics{28.0F, 36.0F};
    }
    return {};
}

unsigned int Canvas::run_of(std::string_view text) const {
    return fonts_.runs != nullptr && needs_shaping(text) ? fonts_.runs->code_of(text) : 0;
}

float Canvas::text_width(std::string_view text, TextSize size, Weight weight) const {
    ImFontBaked& baked = *face(fonts_, weight)->GetFontBaked(metrics(size).size);
    if (const unsigned int run = run_of(text); run != 0)
        return std::ceil(advance(baked, run));
    float width = 0.0F;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        width += advance(baked, character.code);
        at += character.bytes;
    }
    return std::ceil(width);
}

Canvas::Line Canvas::first_line(std::string_view text, TextSize size, Weight weight, float width) const {
    if (const std::string_view line = text.substr(0, text.find('\n')); run_of(line) != 0) {
        const bool whole = text_width(line, size, weight) <= width + 0.5F;
        const std::size_t end = whole ? line.size() : fitting(line, size, weight, width);
        const std::size_t next = std::min(line.find_first_not_of(' ', end), line.size() + 1);
        return {line.substr(0, end), text.substr(std::min(next, text.size()))};
    }
    ImFontBaked& baked = *face(fonts_, weight)->GetFontBaked(metrics(size).size);
    float used = 0.0F;
    std::size_t break_at = 0;    // the end of what surely fits
    std::size_t break_next = 0;  // where the rest begins then
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        if (character.code == '\n')
            return {text.substr(0, at), text.substr(at + 1)};
        if (character.code == ' ') {
            break_at = at;
            break_next = at + 1;
        } else if (at > 0 && breaks_anywhere(character.code)) {
            break_at = break_next = at;
        }
        used += advance(baked, character.code);
        if (used > width + 0.5F && character.code != ' ' && at > 0) {
            // A word longer than the line is cut where the line ends.
            if (break_next == 0)
                break_at = break_next = at;
            return {text.substr(0, break_at), text.substr(break_next)};
        }
        at += character.bytes;
    }
    return {text, {}};
}

float Canvas::text_height(std::string_view text, TextSize size, Weight weight, float width) const {
    const float line = metrics(size).line;
    float height = line;
    for (Line next = first_line(text, size, weight, width); !next.rest.empty();
         next = first_line(next.rest, size, weight, width))
        height += line;
    return height;
}

void Canvas::text(float x, float y, std::string_view text, const Ink& ink) {
    const TextMetrics measure = metrics(ink.size);
    const float line_top = top(y);
    if (list_ == nullptr || text.empty() || far_away(line_top, measure.line))
        return;
    ImFont* font = face(fonts_, ink.weight);
    const ImFontBaked* baked = font->GetFontBaked(measure.size);
    // As CSS: the glyphs' box (ascent and descent) stands in the middle of the line box.
    const float glyph_top = line_top + (measure.line - (baked->Ascent - baked->Descent)) / 2.0F;
    std::array<char, 5> coded{};
    std::string_view shown = text;
    const unsigned int run = run_of(text);
    if (run != 0)
        shown = {coded.data(), static_cast<std::size_t>(ImTextCharToUtf8(coded.data(), run))};
    const Mark from = mark();
    list_->AddText(font, measure.size, {x, std::round(glyph_top)}, packed(ink.colour), shown.data(),
                   shown.data() + shown.size());
    if (mark() > from)
        spans_.push_back({from, mark(), run != 0});
    if (ink.underline > 0.0F)
        fill({x, y + measure.line - underline_from_bottom, text_width(text, ink.size, ink.weight),
              ink.underline},
             ink.colour);
}

void Canvas::text_cut(const mirror::Rect& box, std::string_view text, const Ink& ink) {
    if (text_width(text, ink.size, ink.weight) <= box.width) {
        this->text(box.x, box.y, text, ink);
        return;
    }
    const float room = box.width - text_width(ellipsis, ink.size, ink.weight);
    const std::string_view shown = text.substr(0, fitting(text, ink.size, ink.weight, room));
    this->text(box.x, box.y, shown, ink);
    this->text(box.x + text_width(shown, ink.size, ink.weight), box.y, ellipsis, ink);
}

std::size_t Canvas::fitting(std::string_view text, TextSize size, Weight weight, float width) const {
    if (run_of(text) != 0)
        return fonts_.fitting(text, weight, metrics(size).size, width);
    ImFontBaked& baked = *face(fonts_, weight)->GetFontBaked(metrics(size).size);
    float used = 0.0F;
    std::size_t at = 0;
    while (at < text.size()) {
        const Character character = character_at(text, at);
        used += advance(baked, character.code);
        if (used > width)
            break;
        at += character.bytes;
    }
    return at;
}

float Canvas::paragraph(float x, float y, float width, std::string_view text, const Ink& ink) {
    return lines(x, y, width, text, ink, false);
}

float Canvas::paragraph_end(float x, float y, float width, std::string_view text, const Ink& ink) {
    return lines(x, y, width, text, ink, true);
}

float Canvas::lines(float x, float y, float width, std::string_view text, const Ink& ink, bool at_end) {
    const float line = metrics(ink.size).line;
    float height = 0.0F;
    while (true) {
        const Line next = first_line(text, ink.size, ink.weight, width);
        const float indent = at_end ? width - text_width(next.shown, ink.size, ink.weight) : 0.0F;
        this->text(x + indent, y + height, next.shown, ink);
        height += line;
        if (next.rest.empty())
            return height;
        text = next.rest;
    }
}

}  // namespace certfolio::ui
