#include <algorithm>
#include <initializer_list>

#include "imgui.h"
#include "ui/canvas.hpp"

namespace certfolio::ui {

namespace {

/// Strokes on a grid of 16 by 16 around the icon's centre, so that no font needs to have the sign.
class Pen {
 public:
    Pen(ImDrawList& list, float centre_x, float centre_y, float size, Colour colour)
        : list_(list),
          x_(centre_x),
          y_(centre_y),
          unit_(size / 16.0F),
          colour_(
              IM_COL32((colour.rgb >> 16U) & 0xffU, (colour.rgb >> 8U) & 0xffU, colour.rgb & 0xffU, 255)) {}

    void stroke(std::initializer_list<ImVec2> points, bool closed = false) {
        for (const ImVec2 point : points)
            list_.PathLineTo(at(point));
        list_.PathStroke(colour_, closed ? ImDrawFlags_Closed : ImDrawFlags_None, thickness());
    }
    void circle(ImVec2 centre, float radius) {
        list_.AddCircle(at(centre), radius * unit_, colour_, 0, thickness());
    }
    void dot(ImVec2 centre) { list_.AddCircleFilled(at(centre), 1.1F * unit_, colour_, 8); }
    void box(ImVec2 from, ImVec2 to) {
        list_.AddRect(at(from), at(to), colour_, 1.5F * unit_, ImDrawFlags_None, thickness());
    }
    void triangle(ImVec2 a, ImVec2 b, ImVec2 c) { list_.AddTriangleFilled(at(a), at(b), at(c), colour_); }
    void arc(ImVec2 centre, float radius, float from, float to) {
        list_.PathArcTo(at(centre), radius * unit_, from, to);
        list_.PathStroke(colour_, ImDrawFlags_None, thickness());
    }

 private:
    [[nodiscard]] ImVec2 at(ImVec2 point) const { return {x_ + point.x * unit_, y_ + point.y * unit_}; }
    [[nodiscard]] float thickness() const { return std::max(1.5F, 1.8F * unit_); }

    ImDrawList& list_;
    float x_;
    float y_;
    float unit_;
    ImU32 colour_;
};

}  // namespace

void Canvas::icon(Icon icon, float centre_x, float centre_y, float size, Colour colour) {
    const float y = top(centre_y);
    if (list_ == nullptr || far_away(y, size))
        return;
    Pen pen{*list_, centre_x, y, size, colour};
    switch (icon) {
        case Icon::none: return;
        case Icon::check: return pen.stroke({{-5.5F, 0.5F}, {-1.5F, 4.5F}, {5.5F, -4.0F}});
        case Icon::cross:
            pen.stroke({{-4.5F, -4.5F}, {4.5F, 4.5F}});
            return pen.stroke({{-4.5F, 4.5F}, {4.5F, -4.5F}});
        case Icon::arrow_down: return pen.stroke({{-5.0F, -2.5F}, {0.0F, 2.5F}, {5.0F, -2.5F}});
        case Icon::arrow_right: return pen.stroke({{-2.5F, -5.0F}, {2.5F, 0.0F}, {-2.5F, 5.0F}});
        case Icon::arrow_left: return pen.stroke({{2.5F, -5.0F}, {-2.5F, 0.0F}, {2.5F, 5.0F}});
        case Icon::warning:
            pen.stroke({{0.0F, -6.0F}, {6.5F, 5.5F}, {-6.5F, 5.5F}}, true);
            pen.stroke({{0.0F, -2.0F}, {0.0F, 1.5F}});
            return pen.dot({0.0F, 3.6F});
        case Icon::info:
            pen.circle({0.0F, 0.0F}, 6.5F);
            pen.stroke({{0.0F, -0.5F}, {0.0F, 3.5F}});
            return pen.dot({0.0F, -3.2F});
        case Icon::copy:
            pen.box({-2.5F, -2.5F}, {6.0F, 6.0F});
            return pen.stroke({{-4.0F, 2.5F}, {-6.0F, 2.5F}, {-6.0F, -6.0F}, {2.5F, -6.0F}, {2.5F, -4.0F}});
        case Icon::lock:
            pen.box({-5.0F, -1.0F}, {5.0F, 6.5F});
            return pen.arc({0.0F, -1.5F}, 3.2F, 3.1416F, 6.2832F);
        case Icon::plus:
            pen.stroke({{-5.0F, 0.0F}, {5.0F, 0.0F}});
            return pen.stroke({{0.0F, -5.0F}, {0.0F, 5.0F}});
        case Icon::minus: return pen.stroke({{-5.0F, 0.0F}, {5.0F, 0.0F}});
        case Icon::menu:
            pen.stroke({{-6.0F, -4.5F}, {6.0F, -4.5F}});
            pen.stroke({{-6.0F, 0.0F}, {6.0F, 0.0F}});
            return pen.stroke({{-6.0F, 4.5F}, {6.0F, 4.5F}});
        case Icon::calendar:
            pen.box({-6.0F, -5.0F}, {6.0F, 6.0F});
            pen.stroke({{-6.0F, -1.5F}, {6.0F, -1.5F}});
            pen.stroke({{-3.0F, -7.0F}, {-3.0F, -4.0F}});
            return pen.stroke({{3.0F, -7.0F}, {3.0F, -4.0F}});
    }
}

}  // namespace certfolio::ui
