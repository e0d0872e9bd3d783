#pragma once

#include <cstdint>
#include <span>
#include <vector>

struct ImDrawCmd;
struct ImDrawList;

namespace certfolio::ui {

/// A rectangle of the canvas in device pixels; `right` and `bottom` lie outside.
struct PixelArea {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};

/// Finds what has to be painted anew when one picture follows another, so that a changed amount does not cost
/// the painting of the whole window where there is no graphics card. The canvas is divided into tiles; each
/// has a digest of the triangles that touch it, in their order.
class Damage {
 public:
    /// The areas that differ from the picture before, at most `areas_max`; all of the canvas when its size
    /// or background is another. `density` is device pixels per CSS pixel. Valid until the next call.
    [[nodiscard]] std::span<const PixelArea> find(const ImDrawList& list, const PixelArea& canvas,
                                                  float density, std::uint32_t background);

    /// What was painted is gone.
    void forget() noexcept { tiles_.clear(); }

    static constexpr std::size_t areas_max = 6;

 private:
    struct Tile {
        std::uint64_t before = 0;
        std::uint64_t now = 0;
    };

    void digest(const ImDrawList& list, float density);
    void collect_areas(const PixelArea& canvas);

    int columns_ = 0;
    int rows_ = 0;
    std::vector<Tile> tiles_;
    std::vector<PixelArea> areas_;
};

/// Writes the indices of a command's triangles that touch the area to `indices`, which has room for all of
/// them; returns how many.
[[nodiscard]] int list_indices_in(const ImDrawList& list, const ImDrawCmd& command, const PixelArea& area,
                                  float density, std::uint16_t* indices);

}  // namespace certfolio::ui
