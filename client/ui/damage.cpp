#include "ui/damage.hpp"

#include <algorithm>
#include <cstring>

#include "imgui.h"

namespace certfolio::ui {

namespace {

constexpr int tile_pixels = 64;

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) noexcept {
    hash = (hash ^ value) * 0x9e3779b97f4a7c15ULL;
    return hash ^ (hash >> 29);
}

std::uint64_t mix_vertex(std::uint64_t hash, const ImDrawVert& vertex) noexcept {
    std::uint64_t words[2];
    std::memcpy(words, &vertex, sizeof words);
    return mix(mix(mix(hash, words[0]), words[1]), vertex.col);
}

struct Box {
    float left, top, right, bottom;
};

/// The corners of a triangle in device pixels.
Box box_of(const ImDrawList& list, const ImDrawIdx* corners, float density) noexcept {
    const ImVec2 a = list.VtxBuffer.Data[corners[0]].pos;
    const ImVec2 b = list.VtxBuffer.Data[corners[1]].pos;
    const ImVec2 c = list.VtxBuffer.Data[corners[2]].pos;
    return {std::min({a.x, b.x, c.x}) * density, std::min({a.y, b.y, c.y}) * density,
            std::max({a.x, b.x, c.x}) * density, std::max({a.y, b.y, c.y}) * density};
}

int tile_at(float pixel, int count) noexcept {
    return std::clamp(static_cast<int>(pixel) / tile_pixels, 0, count - 1);
}

int tiles_for(int pixels) noexcept {
    return (pixels + tile_pixels - 1) / tile_pixels;
}

}  // namespace

void Damage::digest(const ImDrawList& list, float density) {
    const float width = static_cast<float>(columns_ * tile_pixels);
    const float height = static_cast<float>(rows_ * tile_pixels);
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const ImDrawIdx* corners = list.IdxBuffer.Data + command.IdxOffset;
        for (unsigned i = 0; i < command.ElemCount; i += 3, corners += 3) {
            const Box box = box_of(list, corners, density);
            if (box.right < 0 || box.bottom < 0 || box.left >= width || box.top >= height)
                continue;
            std::uint64_t triangle = command.GetTexID();
            for (int corner = 0; corner < 3; ++corner)
                triangle = mix_vertex(triangle, list.VtxBuffer.Data[corners[corner]]);
            const int right = tile_at(box.right, columns_);
            const int bottom = tile_at(box.bottom, rows_);
            for (int row = tile_at(box.top, rows_); row <= bottom; ++row) {
                for (int column = tile_at(box.left, columns_); column <= right; ++column) {
                    std::uint64_t& tile = tiles_[static_cast<std::size_t>(row * columns_ + column)].now;
                    tile = mix(tile, triangle);
                }
            }
        }
    }
}

/// The tiles that differ, as runs of each row, each joined to the run above when it has the same ends. Too
/// many areas become one around all.
void Damage::collect_areas(const PixelArea& canvas) {
    areas_.clear();
    for (int row = 0; row < rows_; ++row) {
        for (int column = 0; column < columns_; ++column) {
            const auto differs = [this, row](int at) {
                const Tile& tile = tiles_[static_cast<std::size_t>(row * columns_ + at)];
                return tile.before != tile.now;
            };
            if (!differs(column))
                continue;
            const int first = column;
            while (column + 1 < columns_ && differs(column + 1))
                ++column;
            const PixelArea run{first * tile_pixels, row * tile_pixels,
                                std::min((column + 1) * tile_pixels, canvas.right),
                                std::min((row + 1) * tile_pixels, canvas.bottom)};
            const auto above = std::find_if(areas_.begin(), areas_.end(), [&run](const PixelArea& area) {
                return area.bottom == run.top && area.left == run.left && area.right == run.right;
            });
            if (above != areas_.end())
                above->bottom = run.bottom;
            else
                areas_.push_back(run);
        }
    }
    if (areas_.size() <= areas_max)
        return;
    PixelArea around = areas_.front();
    for (const PixelArea& area : areas_)
        around = {std::min(around.left, area.left), std::min(around.top, area.top),
                  std::max(around.right, area.right), std::max(around.bottom, area.bottom)};
    areas_.assign(1, around);
}

std::span<const PixelArea> Damage::find(const ImDrawList& list, const PixelArea& canvas, float density,
                                        std::uint32_t background) {
    columns_ = tiles_for(canvas.right);
    rows_ = tiles_for(canvas.bottom);
    // Size and density are part of each digest: another size is another picture everywhere.
    const auto size =
        static_cast<std::uint64_t>(canvas.right) << 32 | static_cast<std::uint32_t>(canvas.bottom);
    const std::uint64_t ground = mix(mix(background, size), static_cast<std::uint64_t>(density * 1024));
    tiles_.resize(static_cast<std::size_t>(columns_ * rows_));
    for (Tile& tile : tiles_)
        tile = {tile.now, ground};
    digest(list, density);
    collect_areas(canvas);
    return areas_;
}

int list_indices_in(const ImDrawList& list, const ImDrawCmd& command, const PixelArea& area, float density,
                    std::uint16_t* indices) {
    static_assert(sizeof(ImDrawIdx) == sizeof(std::uint16_t));
    int count = 0;
    const ImDrawIdx* corners = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned i = 0; i < command.ElemCount; i += 3, corners += 3) {
        const Box box = box_of(list, corners, density);
        if (box.right < static_cast<float>(area.left) || box.left > static_cast<float>(area.right) ||
            box.bottom < static_cast<float>(area.top) || box.top > static_cast<float>(area.bottom))
            continue;
        for (int corner = 0; corner < 3; ++corner)
            indices[count++] = corners[corner];
    }
    return count;
}

}  // namespace certfolio::ui
