#include "ui/damage.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstring>
#include <random>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"

namespace {

using namespace certfolio;
using ui::PixelArea;

/// A painter whose colours tell everything: a pixel is a digest of the triangles over its centre, in order.
class Painting {
 public:
    Painting(int width, int height)
        : width_(width), height_(height), pixels_(static_cast<std::size_t>(width * height)) {}

    void paint(const ImDrawList& list, const PixelArea& area, float density) {
        for (int y = area.top; y < area.bottom; ++y)
            for (int x = area.left; x < area.right; ++x)
                pixel(x, y) = 1;
        std::vector<std::uint16_t> indices(static_cast<std::size_t>(list.IdxBuffer.Size));
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const int count = ui::list_indices_in(list, command, area, density, indices.data());
            for (int i = 0; i < count; i += 3)
                paint_triangle(list, &indices[static_cast<std::size_t>(i)], area, density);
        }
    }

    bool operator==(const Painting&) const = default;

 private:
    std::uint64_t& pixel(int x, int y) { return pixels_[static_cast<std::size_t>(y * width_ + x)]; }

    void paint_triangle(const ImDrawList& list, const std::uint16_t* corners, const PixelArea& area,
                        float density) {
        const ImDrawVert& a = list.VtxBuffer[corners[0]];
        const ImDrawVert& b = list.VtxBuffer[corners[1]];
        const ImDrawVert& c = list.VtxBuffer[corners[2]];
        std::uint64_t digest = 17;
        for (const ImDrawVert* corner : {&a, &b, &c}) {
            std::uint32_t words[5];
            std::memcpy(words, corner, sizeof words);
            for (const std::uint32_t word : words)
                digest = digest * 1099511628211U + word;
        }
        for (int y = area.top; y < area.bottom; ++y) {
            for (int x = area.left; x < area.right; ++x) {
                const ImVec2 centre{(static_cast<float>(x) + 0.5F) / density,
                                    (static_cast<float>(y) + 0.5F) / density};
                if (contains(a.pos, b.pos, c.pos, centre))
                    pixel(x, y) = pixel(x, y) * 31 + digest;
            }
        }
    }

    static float side(const ImVec2& from, const ImVec2& to, const ImVec2& point) {
        return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
    }

    static bool contains(const ImVec2& a, const ImVec2& b, const ImVec2& c, const ImVec2& point) {
        const float ab = side(a, b, point);
        const float bc = side(b, c, point);
        const float ca = side(c, a, point);
        return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
    }

    int width_;
    int height_;
    std::vector<std::uint64_t> pixels_;
};

constexpr int width = 300;
constexpr int height = 230;
constexpr PixelArea everything{0, 0, width, height};

struct Shape {
    ImVec2 from;
    ImVec2 to;
    ImU32 colour;
};

/// A page of random boxes, some of them partly or wholly outside the window.
std::vector<Shape> random_page(std::mt19937& random) {
    std::uniform_real_distribution<float> x(-60, width + 60);
    std::uniform_real_distribution<float> y(-60, height + 60);
    std::vector<Shape> page(1 + random() % 12);
    for (Shape& shape : page)
        shape = {{x(random), y(random)}, {x(random), y(random)}, static_cast<ImU32>(random() | 0xff000000U)};
    return page;
}

/// A list without an atlas: boxes need no glyphs.
struct Page {
    ImDrawListSharedData shared;
    ImDrawList list{&shared};

    void draw(const std::vector<Shape>& shapes) {
        list._ResetForNewFrame();
        list.PushTexture(ImTextureRef(ImTextureID{1}));
        list.PushClipRect({-16000, -16000}, {16000, 16000});
        for (const Shape& shape : shapes)
            list.AddRectFilled(shape.from, shape.to, shape.colour);
    }
};

int area_of(std::span<const PixelArea> areas) {
    int pixels = 0;
    for (const PixelArea& area : areas)
        pixels += (area.right - area.left) * (area.bottom - area.top);
    return pixels;
}

}  // namespace

TEST_CASE("painting only what differs gives the same picture as painting everything", "[damage]") {
    const float density = GENERATE(1.0F, 1.5F, 3.0F);
    std::mt19937 random(20261122);
    Page drawn;
    ui::Damage damage;
    Painting kept(width, height);
    std::vector<Shape> page = random_page(random);
    for (int step = 0; step < 40; ++step) {
        CAPTURE(density, step);
        drawn.draw(page);
        const auto areas = damage.find(drawn.list, everything, density, 0xffffff);
        CHECK(areas.size() <= ui::Damage::areas_max);
        for (const PixelArea& area : areas)
            kept.paint(drawn.list, area, density);
        Painting whole(width, height);
        whole.paint(drawn.list, everything, density);
        REQUIRE(kept == whole);
        // One shape moves, one goes, one comes, or the page is another.
        Shape& shape = page[random() % page.size()];
        switch (random() % 4) {
            case 0: shape.to.x += 7; break;
            case 1: page.size() > 1 ? page.pop_back() : void(); break;
            case 2: page.insert(page.begin(), random_page(random).front()); break;
            default: page = random_page(random); break;
        }
    }
}

TEST_CASE("a picture that stays the same leaves nothing to paint", "[damage][idle]") {
    std::mt19937 random(7);
    Page drawn;
    ui::Damage damage;
    const std::vector<Shape> page = random_page(random);
    drawn.draw(page);
    CHECK(area_of(damage.find(drawn.list, everything, 1, 0xffffff)) == width * height);
    drawn.draw(page);
    CHECK(damage.find(drawn.list, everything, 1, 0xffffff).empty());
}

TEST_CASE("a small change is a small area, wherever else the page is full", "[damage]") {
    std::mt19937 random(3);
    Page drawn;
    ui::Damage damage;
    std::vector<Shape> page = random_page(random);
    page.push_back({{70, 70}, {90, 90}, 0xff0000ff});
    drawn.draw(page);
    CHECK_FALSE(damage.find(drawn.list, everything, 1, 0xffffff).empty());
    page.back().colour = 0xff00ff00;
    drawn.draw(page);
    CHECK(area_of(damage.find(drawn.list, everything, 1, 0xffffff)) <= 64 * 64);
}

TEST_CASE("another size, density or background, or a lost picture, is painted as a whole", "[damage]") {
    std::mt19937 random(5);
    Page drawn;
    ui::Damage damage;
    const std::vector<Shape> page = random_page(random);
    drawn.draw(page);
    CHECK(area_of(damage.find(drawn.list, everything, 1, 0xffffff)) == width * height);
    CHECK(area_of(damage.find(drawn.list, everything, 1, 0x000000)) == width * height);
    CHECK(area_of(damage.find(drawn.list, everything, 2, 0x000000)) == width * height);
    const PixelArea smaller{0, 0, width - 1, height};
    CHECK(area_of(damage.find(drawn.list, smaller, 2, 0x000000)) == (width - 1) * height);
    damage.forget();
    CHECK(area_of(damage.find(drawn.list, smaller, 2, 0x000000)) == (width - 1) * height);
}
