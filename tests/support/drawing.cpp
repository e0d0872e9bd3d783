#include "support/drawing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

#include "imgui.h"
#include "imgui_internal.h"

namespace certfolio::tests {

namespace {

using GlyphPlace = std::tuple<float, float, float, float>;

struct Letter {
    const ImFontBaked* face = nullptr;
    const ImFontGlyph* glyph = nullptr;
};

std::map<GlyphPlace, Letter> letters_of(ImFontAtlas& atlas) {
    std::map<GlyphPlace, Letter> letters;
    for (int i = 0; i < atlas.Builder->BakedPool.Size; ++i) {
        const ImFontBaked& face = atlas.Builder->BakedPool[i];
        for (const ImFontGlyph& glyph : face.Glyphs)
            if (glyph.Visible != 0)
                letters[{glyph.U0, glyph.V0, glyph.U1, glyph.V1}] = {&face, &glyph};
    }
    return letters;
}

void append_utf8(std::string& text, unsigned int code) {
    char bytes[5] = {};
    (void)ImTextCharToUtf8(bytes, code);
    text += bytes;
}

using Triangle = std::array<const ImDrawVert*, 3>;

ui::Colour colour_of(ImU32 packed) {
    const ImVec4 part = ImGui::ColorConvertU32ToFloat4(packed);
    const auto byte = [](float value) { return static_cast<std::uint32_t>(std::lround(value * 255.0F)); };
    return {byte(part.x) << 16U | byte(part.y) << 8U | byte(part.z)};
}

float alpha_of(ImU32 packed) {
    return static_cast<float>(packed >> IM_COL32_A_SHIFT & 0xffU) / 255.0F;
}

ui::Colour mixed(ui::Colour below, ui::Colour above, float alpha) {
    std::uint32_t rgb = 0;
    for (const unsigned shift : {16U, 8U, 0U}) {
        const auto low = static_cast<float>(below.rgb >> shift & 0xffU);
        const auto high = static_cast<float>(above.rgb >> shift & 0xffU);
        rgb |= static_cast<std::uint32_t>(std::lround(low + (high - low) * alpha)) << shift;
    }
    return {rgb};
}

/// What has been painted so far, by stripes of the window, so that a place is looked up quickly.
class Painted {
 public:
    explicit Painted(ui::Colour window) : window_(window) {}

    void add(const Triangle& triangle) {
        float top = triangle[0]->pos.y;
        float bottom = top;
        for (const ImDrawVert* corner : triangle) {
            top = std::min(top, corner->pos.y);
            bottom = std::max(bottom, corner->pos.y);
        }
        for (std::size_t i = stripe(top); i <= stripe(bottom); ++i) {
            if (stripes_.size() <= i)
                stripes_.resize(i + 1);
            stripes_[i].push_back(triangle);
        }
    }

    [[nodiscard]] ui::Colour at(const ImVec2& place) const {
        ui::Colour colour = window_;
        const std::size_t i = stripe(place.y);
        if (i >= stripes_.size())
            return colour;
        for (const Triangle& triangle : stripes_[i])
            if (const std::optional<float> alpha = alpha_at(triangle, place))
                colour = mixed(colour, colour_of(triangle[0]->col), *alpha);
        return colour;
    }

 private:
    static std::size_t stripe(float y) {
        constexpr float height = 16.0F;
        constexpr float above_the_window = 1000.0F;
        return static_cast<std::size_t>(std::max(y + above_the_window, 0.0F) / height);
    }

    static std::optional<float> alpha_at(const Triangle& triangle, const ImVec2& place) {
        const ImVec2& a = triangle[0]->pos;
        const ImVec2& b = triangle[1]->pos;
        const ImVec2& c = triangle[2]->pos;
        const float area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
        if (area == 0.0F)
            return std::nullopt;
        const float v = ((place.x - a.x) * (c.y - a.y) - (c.x - a.x) * (place.y - a.y)) / area;
        const float w = ((b.x - a.x) * (place.y - a.y) - (place.x - a.x) * (b.y - a.y)) / area;
        if (v < 0.0F || w < 0.0F || v + w > 1.0F)
            return std::nullopt;
        return alpha_of(triangle[0]->col) * (1.0F - v - w) + alpha_of(triangle[1]->col) * v +
               alpha_of(triangle[2]->col) * w;
    }

    ui::Colour window_;
    std::vector<std::vector<Triangle>> stripes_;
};

void enclose(mirror::Rect& rect, const ImVec2& place) {
    const float right = std::max(rect.right(), place.x);
    const float bottom = std::max(rect.bottom(), place.y);
    rect.x = std::min(rect.x, place.x);
    rect.y = std::min(rect.y, place.y);
    rect.width = right - rect.x;
    rect.height = bottom - rect.y;
}

class Reader {
 public:
    Reader(ui::Surface& surface, ui::Colour window)
        : list_(surface.list()), letters_(letters_of(surface.atlas())), painted_(window) {}

    Drawing read() {
        for (const ImDrawCmd& command : list_.CmdBuffer) {
            const unsigned end = command.IdxOffset + command.ElemCount;
            for (unsigned at = command.IdxOffset; at < end; at += 3)
                if (at + 6 <= end && take_letter(command, at))
                    at += 3;
                else
                    take_triangle(command, at);
        }
        return std::move(drawing_);
    }

 private:
    [[nodiscard]] const ImDrawVert& corner(const ImDrawCmd& command, unsigned at) const {
        const unsigned index = list_.IdxBuffer[static_cast<int>(at)];
        return list_.VtxBuffer[static_cast<int>(command.VtxOffset + index)];
    }

    bool take_letter(const ImDrawCmd& command, unsigned at) {
        const ImDrawVert& low = corner(command, at);
        const ImDrawVert& high = corner(command, at + 2);
        const auto found = letters_.find({low.uv.x, low.uv.y, high.uv.x, high.uv.y});
        if (found == letters_.end() || &corner(command, at + 3) != &low || &corner(command, at + 4) != &high)
            return false;
        const auto& [face, glyph] = found->second;
        const ImVec2 pen{low.pos.x - glyph->X0, low.pos.y - glyph->Y0};
        if (!follows(*face, pen, low.col))
            drawing_.texts.push_back({{}, {low.pos.x, low.pos.y, 0, 0}, colour_of(low.col), {}});
        DrawnText& text = drawing_.texts.back();
        append_utf8(text.text, glyph->Codepoint);
        enclose(text.rect, low.pos);
        enclose(text.rect, high.pos);
        text.grounds.push_back(
            painted_.at({(low.pos.x + high.pos.x) / 2.0F, (low.pos.y + high.pos.y) / 2.0F}));
        face_ = face;
        pen_ = {pen.x + glyph->AdvanceX, pen.y};
        ink_ = low.col;
        shape_open_ = false;
        return true;
    }

    /// Whether the letter goes on where the last one has ended, but for some blanks.
    [[nodiscard]] bool follows(const ImFontBaked& face, const ImVec2& pen, ImU32 ink) const {
        constexpr float near = 0.05F;
        if (drawing_.texts.empty() || shape_open_ || face_ != &face || ink_ != ink ||
            std::abs(pen.y - pen_.y) > near)
            return false;
        const float blank = const_cast<ImFontBaked&>(face).GetCharAdvance(' ');
        const float blanks = (pen.x - pen_.x) / blank;
        return blanks > -near && blanks < 3.0F && std::abs(blanks - std::round(blanks)) * blank < near;
    }

    void take_triangle(const ImDrawCmd& command, unsigned at) {
        const Triangle triangle{&corner(command, at), &corner(command, at + 1), &corner(command, at + 2)};
        const ImU32 ink = triangle[0]->col;
        const auto [first, last] = std::minmax({triangle[0], triangle[1], triangle[2]});
        // A shape's triangles share corners; those of the next one come after all of them.
        const bool goes_on =
            shape_open_ && (ink & ~IM_COL32_A_MASK) == (ink_ & ~IM_COL32_A_MASK) && first <= last_corner_;
        if (!goes_on)
            drawing_.shapes.push_back({{triangle[0]->pos.x, triangle[0]->pos.y, 0, 0}, colour_of(ink), {}});
        last_corner_ = goes_on ? std::max(last_corner_, last) : last;
        DrawnShape& shape = drawing_.shapes.back();
        ImVec2 middle{0.0F, 0.0F};
        bool opaque = true;
        for (const ImDrawVert* point : triangle) {
            enclose(shape.rect, point->pos);
            middle.x += point->pos.x / 3.0F;
            middle.y += point->pos.y / 3.0F;
            opaque = opaque && alpha_of(point->col) == 1.0F;
        }
        if (opaque)
            shape.grounds.push_back(painted_.at(middle));
        painted_.add(triangle);
        ink_ = ink;
        shape_open_ = true;
    }

    ImDrawList& list_;
    std::map<GlyphPlace, Letter> letters_;
    Painted painted_;
    Drawing drawing_;
    const ImFontBaked* face_ = nullptr;
    ImVec2 pen_{0.0F, 0.0F};
    ImU32 ink_ = 0;
    const ImDrawVert* last_corner_ = nullptr;
    bool shape_open_ = false;
};

}  // namespace

Drawing Drawing::of(ui::Surface& surface, ui::Colour window) {
    return Reader{surface, window}.read();
}

}  // namespace certfolio::tests
