#include "mirror/frame.hpp"

#include <algorithm>

namespace certfolio::mirror {

namespace {

constexpr std::size_t cells_at_first = 256;

}  // namespace

void Frame::clear() noexcept {
    nodes.clear();
    arena.clear();
    title.clear();
    top_level_hash = 0;
    top_level_count = 0;
    top_level_unnamed = {};
    height = 0;
}

Slice Frame::keep(std::string_view text) {
    const Slice slice{static_cast<std::uint32_t>(arena.size()), static_cast<std::uint32_t>(text.size())};
    arena.append(text);
    return slice;
}

Rect placed(const Frame& frame, const Entry& entry, RectSlot slot) noexcept {
    Rect rect = entry.rects[static_cast<std::size_t>(slot)];
    if (rect.empty() || entry.parent < 0 || has(entry.state, State::fixed))
        return rect;
    const Rect& around = frame.nodes[static_cast<std::size_t>(entry.parent)].rects[0];
    rect.x -= around.x;
    rect.y -= around.y;
    return rect;
}

void NodeIndex::clear() noexcept {
    std::fill(cells_.begin(), cells_.end(), Cell{});
    used_ = 0;
}

std::size_t NodeIndex::slot_of(NodeId id) const noexcept {
    const std::size_t mask = cells_.size() - 1;
    std::size_t slot = (id * 2654435769u) & mask;
    while (cells_[slot].index >= 0 && cells_[slot].id != id)
        slot = (slot + 1) & mask;
    return slot;
}

bool NodeIndex::insert(NodeId id, std::int32_t index) {
    if (cells_.size() < 2 * (used_ + 1))
        grow();
    Cell& cell = cells_[slot_of(id)];
    if (cell.index >= 0)
        return false;
    cell = {id, index};
    ++used_;
    return true;
}

std::int32_t NodeIndex::find(NodeId id) const noexcept {
    return cells_.empty() ? -1 : cells_[slot_of(id)].index;
}

void NodeIndex::grow() {
    const std::vector<Cell> full = std::move(cells_);
    cells_.assign(std::max(cells_at_first, full.size() * 2), Cell{});
    for (const Cell& cell : full)
        if (cell.index >= 0)
            cells_[slot_of(cell.id)] = cell;
}

}  // namespace certfolio::mirror
