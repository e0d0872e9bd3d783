#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mirror/node.hpp"

namespace certfolio::mirror {

/// The texts of a node; part of the protocol with `web/mirror.js`: append, never renumber.
enum class TextSlot : std::uint8_t {
    key,
    label,
    value,
    hint,
    error,
    autocomplete,
    input_type,
    input_mode,
    href,
    options,
    minimum,
    maximum,
    enter_key,
};
inline constexpr std::size_t text_slots = 13;

/// The rectangles of a node; part of the protocol with `web/mirror.js`.
enum class RectSlot : std::uint8_t { control, label, hint, error };
inline constexpr std::size_t rect_slots = 4;

/// A piece of a frame's text.
struct Slice {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
};

/// How many children without key a node has: their ids count them. Containers count apart, so that a text
/// that comes or goes does not make new elements of the containers after it, and of the field in one of them
/// that has the focus.
struct Unnamed {
    std::uint32_t containers = 0;
    std::uint32_t leaves = 0;
};

/// One node as recorded: the same facts as `Node`, with its texts in the frame's arena.
struct Entry {
    NodeId id = 0;
    std::int32_t parent = -1;  ///< index of the container around it; -1 at the top level
    Role role = Role::text;
    std::uint8_t level = 0;
    Look look = Look::plain;
    State state = State::none;
    std::uint16_t characters_max = 0;
    std::uint32_t children_hash = 0;  ///< over the ids of the children, in order
    std::uint32_t children_count = 0;
    Unnamed unnamed;
    bool encloses = false;  ///< container without a rectangle of its own: that of its children
    std::array<Rect, rect_slots> rects;
    std::array<Slice, text_slots> texts;
};

/// All nodes of one frame in reading order. Buffers are reused, so that steady frames allocate nothing.
struct Frame {
    std::vector<Entry> nodes;
    std::string arena;
    std::uint32_t top_level_hash = 0;
    std::uint32_t top_level_count = 0;
    Unnamed top_level_unnamed;
    std::string title;
    float height = 0;

    void clear() noexcept;
    Slice keep(std::string_view text);
    void set_text(Entry& entry, TextSlot slot, std::string_view text) {
        entry.texts[static_cast<std::size_t>(slot)] = keep(text);
    }
    [[nodiscard]] std::string_view text(const Entry& entry, TextSlot slot) const noexcept {
        const Slice slice = entry.texts[static_cast<std::size_t>(slot)];
        return std::string_view(arena).substr(slice.offset, slice.length);
    }
};

/// The rectangle relative to that of the container around it, as the page places it.
[[nodiscard]] Rect placed(const Frame& frame, const Entry& entry, RectSlot slot) noexcept;

/// Finds a node of a frame by its id; open addressing over a table that only ever grows.
class NodeIndex {
 public:
    void clear() noexcept;
    /// False when the id is there already.
    bool insert(NodeId id, std::int32_t index);
    /// The index given to `insert`, or -1.
    [[nodiscard]] std::int32_t find(NodeId id) const noexcept;

 private:
    struct Cell {
        NodeId id = 0;
        std::int32_t index = -1;
    };
    void grow();
    [[nodiscard]] std::size_t slot_of(NodeId id) const noexcept;

    std::vector<Cell> cells_;
    std::size_t used_ = 0;
};

}  // namespace certfolio::mirror
