#include "ui/canvas.hpp"

#include <algorithm>
#include <cmath>

#include "core/assert.hpp"
#include "imgui.h"
#include "imgui_internal.h"

namespace certfolio::ui {

namespace {

constexpr int channels_per_layer = Canvas::depth_max + 2;
constexpr int layers = 4;

ImU32 packed(Colour colour, std::uint32_t alpha = 255) noexcept {
    return IM_COL32((colour.rgb >> 16U) & 0xffU, (colour.rgb >> 8U) & 0xffU, colour.rgb & 0xffU, alpha);
}

ImVec2 low(const mirror::Rect& rect, float top) noexcept {
    return {rect.x, top};
}

ImVec2 high(const mirror::Rect& rect, float top) noexcept {
    return {rect.x + rect.width, top + rect.height};
}

}  // namespace

void Canvas::begin(ImDrawList* list, float scroll_y, float viewport_height, bool narrow, const Theme& theme) {
    list_ = list;
    theme_ = theme;
    scroll_y_ = scroll_y;
    viewport_height_ = viewport_height;
    narrow_ = narrow;
    fixed_ = false;
    layer_ = Layer::page;
    depth_ = 0;
    if (list_ == nullptr)
        return;
    list_->ChannelsSplit(channels_per_layer * layers);
    choose_channel(false);
}

void Canvas::end() {
    if (list_ == nullptr)
        return;
    snap_texts();
    list_->ChannelsMerge();
    list_ = nullptr;
}

/// A sign's picture is as sharp as it was made only where its rows lie on those of the screen. Columns are
/// finer (the faces make two for one), but for those of a run.
void Canvas::snap_texts() {
    const float density = fonts_.regular->CurrentRasterizerDensity;
    const auto to_next_pixel = [density](float place) {
        return std::round(place * density) / density - place;
    };
    for (const Span& span : spans_) {
        const ImVec2 first = list_->VtxBuffer[span.from].pos;
        shift(span.from, span.to, span.is_run ? to_next_pixel(first.x) : 0.0F, to_next_pixel(first.y));
    }
    spans_.clear();
}

bool Canvas::far_away(float y, float height) const noexcept {
    constexpr float margin = 320.0F;
    return y + height < -margin || y > viewport_height_ + margin;
}

void Canvas::choose_channel(bool behind) {
    if (list_ == nullptr)
        return;
    const int depth = behind ? std::min(depth_, depth_max) : channels_per_layer - 1;
    list_->ChannelsSetCurrent(static_cast<int>(layer_) * channels_per_layer + depth);
}

void Canvas::set_layer(Layer layer) {
    layer_ = layer;
    choose_channel(false);
}

void Canvas::behind() {
    choose_channel(true);
}

void Canvas::in_front() {
    choose_channel(false);
}

Canvas::Mark Canvas::mark() const noexcept {
    return list_ == nullptr ? 0 : list_->VtxBuffer.Size;
}

void Canvas::shift(Mark from, Mark to, float dx, float dy) noexcept {
    if (list_ == nullptr)
        return;
    for (int i = from; i < to; ++i) {
        list_->VtxBuffer[i].pos.x += dx;
        list_->VtxBuffer[i].pos.y += dy;
    }
}

void Canvas::fill(const mirror::Rect& rect, Colour colour, float radius) {
    const float y = top(rect.y);
    if (list_ != nullptr && !far_away(y, rect.height))
        list_->AddRectFilled(low(rect, y), high(rect, y), packed(colour), radius);
}

void Canvas::fill_left(const mirror::Rect& rect, Colour colour, float radius) {
    const float y = top(rect.y);
    if (list_ != nullptr && !far_away(y, rect.height))
        list_->AddRectFilled(low(rect, y), high(rect, y), packed(colour), radius,
                             ImDrawFlags_RoundCornersLeft);
}

void Canvas::fill_right(const mirror::Rect& rect, Colour colour, float radius) {
    const float y = top(rect.y);
    if (list_ != nullptr && !far_away(y, rect.height))
        list_->AddRectFilled(low(rect, y), high(rect, y), packed(colour), radius,
                             ImDrawFlags_RoundCornersRight);
}

void Canvas::outline(const mirror::Rect& rect, Colour colour, float thickness, float radius) {
    const float y = top(rect.y);
    if (list_ == nullptr || far_away(y, rect.height))
        return;
    const float inset = (thickness - 1.0F) / 2.0F;
    list_->AddRect({rect.x + inset, y + inset}, {rect.right() - inset, y + rect.height - inset},
                   packed(colour), radius - inset, ImDrawFlags_None, thickness);
}

void Canvas::focus_ring(const mirror::Rect& rect, float radius) {
    constexpr float air = 1.0F;
    constexpr float thickness = 2.0F;
    constexpr float out = air + thickness;
    outline({rect.x - out, rect.y - out, rect.width + 2 * out, rect.height + 2 * out}, theme_.focus,
            thickness, radius + out);
}

void Canvas::card(const mirror::Rect& rect, float radius) {
    if (theme_.shadow) {
        shadow(rect, radius, 4.0F, {-8.0F, -2.0F, 4.0F, 13.0F}, {13, 9, 5, 0});
        shadow(rect, radius, 1.0F, {-2.0F, 0.0F, 1.0F, 2.0F}, {14, 9, 4, 0});
    }
    fill(rect, theme_.surface, radius);
    outline(rect, theme_.line, 1.0F, radius);
}

void Canvas::shadow(const mirror::Rect& rect, float radius, float drop, const std::array<float, 4>& reach,
                    const std::array<std::uint32_t, 4>& alpha) {
    const float y = top(rect.y) + drop;
    if (list_ == nullptr || far_away(y, rect.height))
        return;
    // Rings around the edge only: a blurred quad of the card's size would cost as much as the card itself.
    constexpr int per_corner = 6;
    constexpr int points = 4 * per_corner;
    constexpr int rings = 4;
    list_->PrimReserve((rings - 1) * points * 6, rings * points);
    const unsigned int first = list_->_VtxCurrentIdx;
    const ImVec2 white = list_->_Data->TexUvWhitePixel;
    for (std::size_t ring = 0; ring < rings; ++ring) {
        const float bend = std::max(radius + reach[ring], 1.0F);
        const float inset = radius;
        const std::array<ImVec2, 4> centres{{{rect.right() - inset, y + rect.height - inset},
                                             {rect.x + inset, y + rect.height - inset},
                                             {rect.x + inset, y + inset},
                                             {rect.right() - inset, y + inset}}};
        for (int i = 0; i < points; ++i) {
            const int corner = i / per_corner;
            const float turn =
                1.5707963F * (static_cast<float>(corner) +
                              static_cast<float>(i % per_corner) / static_cast<float>(per_corner - 1));
            const ImVec2 centre = centres[static_cast<std::size_t>(corner)];
            list_->PrimWriteVtx({centre.x + bend * std::cos(turn), centre.y + bend * std::sin(turn)}, white,
                                packed({0x14202e}, alpha[ring]));
        }
    }
    for (int ring = 0; ring + 1 < rings; ++ring) {
        for (int i = 0; i < points; ++i) {
            const auto a = static_cast<ImDrawIdx>(first + static_cast<unsigned>(ring * points + i));
            const auto b =
                static_cast<ImDrawIdx>(first + static_cast<unsigned>(ring * points + (i + 1) % points));
            const auto c = static_cast<ImDrawIdx>(a + points);
            const auto d = static_cast<ImDrawIdx>(b + points);
            for (const ImDrawIdx index : {a, b, d, a, d, c})
                list_->PrimWriteIdx(index);
        }
    }
}

void Canvas::circle(float centre_x, float centre_y, float radius, Colour colour) {
    const float y = top(centre_y);
    if (list_ != nullptr && !far_away(y - radius, 2 * radius))
        list_->AddCircleFilled({centre_x, y}, radius, packed(colour));
}

void Canvas::ring(float centre_x, float centre_y, float radius, Colour colour, float thickness) {
    const float y = top(centre_y);
    if (list_ != nullptr && !far_away(y - radius, 2 * radius))
        list_->AddCircle({centre_x, y}, radius - thickness / 2, packed(colour), 0, thickness);
}

void Canvas::spinner(float centre_x, float centre_y, float radius, Colour colour, int turn_permille) {
    const float y = top(centre_y);
    if (list_ == nullptr || far_away(y - radius, 2 * radius))
        return;
    const float start = 6.2831853F * static_cast<float>(turn_permille) / 1000.0F;
    list_->PathArcTo({centre_x, y}, radius, start, start + 4.7F);
    list_->PathStroke(packed(colour), ImDrawFlags_None, 2.0F);
}

void Canvas::scrim(float viewport_width, float viewport_height) {
    if (list_ != nullptr)
        list_->AddRectFilled({0, 0}, {viewport_width, viewport_height}, IM_COL32(8, 14, 22, 128));
}

}  // namespace certfolio::ui
