#include "mirror/operations.hpp"

#include <cstring>

namespace certfolio::mirror {

void OperationWriter::begin(Operation operation, std::uint8_t a, std::uint8_t b, std::uint8_t c) {
    words_.push_back(static_cast<std::uint32_t>(operation) | static_cast<std::uint32_t>(a) << 8 |
                     static_cast<std::uint32_t>(b) << 16 | static_cast<std::uint32_t>(c) << 24);
}

void OperationWriter::number(float value) {
    std::uint32_t bits = 0;
    static_assert(sizeof bits == sizeof value);
    std::memcpy(&bits, &value, sizeof bits);
    words_.push_back(bits);
}

void OperationWriter::text(std::string_view text) {
    words_.push_back(static_cast<std::uint32_t>(text.size()));
    const std::size_t first = words_.size();
    words_.resize(first + (text.size() + 3) / 4, 0);
    if (!text.empty())
        std::memcpy(&words_[first], text.data(), text.size());
}

namespace {

/// Facts of one node that changed; `old` is nullptr for a new node, whose empty facts need no word.
void write_node(const Frame& before, const Entry* old, const Frame& after, const Entry& entry,
                OperationWriter& out) {
    const auto look = static_cast<std::uint8_t>(entry.look);
    if (old == nullptr) {
        out.begin(Operation::create, static_cast<std::uint8_t>(entry.role), entry.level, look);
        out.word(entry.id);
        out.text(after.text(entry, TextSlot::key));
    }
    static const Entry nothing;
    const Entry& was = old != nullptr ? *old : nothing;
    const bool same_look = old == nullptr || (was.level == entry.level && was.look == entry.look);
    if (!same_look || was.state != entry.state || was.characters_max != entry.characters_max) {
        out.begin(Operation::state, 0, entry.level, look);
        out.word(entry.id);
        out.word(static_cast<std::uint32_t>(entry.state));
        out.word(entry.characters_max);
    }
    // The value comes last: a select needs its options, and a checked field its type, before it.
    constexpr auto value_slot = static_cast<std::size_t>(TextSlot::value);
    for (std::size_t turn = 1; turn <= text_slots; ++turn) {
        const std::size_t index = turn == text_slots ? value_slot : turn;
        if (index == value_slot && turn != text_slots)
            continue;
        const auto slot = static_cast<TextSlot>(index);
        const std::string_view text = after.text(entry, slot);
        const std::string_view old_text = old != nullptr ? before.text(was, slot) : std::string_view();
        if (text == old_text)
            continue;
        out.begin(Operation::text, static_cast<std::uint8_t>(index));
        out.word(entry.id);
        out.text(text);
    }
    for (std::size_t index = 0; index < rect_slots; ++index) {
        const auto slot = static_cast<RectSlot>(index);
        const Rect rect = placed(after, entry, slot);
        if (rect == (old != nullptr ? placed(before, was, slot) : Rect{}))
            continue;
        out.begin(Operation::rect, static_cast<std::uint8_t>(index));
        out.word(entry.id);
        out.number(rect.x);
        out.number(rect.y);
        out.number(rect.width);
        out.number(rect.height);
    }
}

/// The node of `before` with the id and role of `entry`, or nullptr: another role is another element.
const Entry* find_same(const Frame& before, const NodeIndex& index, const Entry& entry) {
    const std::int32_t at = index.find(entry.id);
    if (at < 0)
        return nullptr;
    const Entry& found = before.nodes[static_cast<std::size_t>(at)];
    return found.role == entry.role ? &found : nullptr;
}

/// The children of the container at `parent` (-1: the top level), which follow it in reading order.
void write_children(const Frame& frame, std::int32_t parent, std::uint32_t count, OperationWriter& out) {
    out.begin(Operation::children);
    out.word(parent < 0 ? 0 : frame.nodes[static_cast<std::size_t>(parent)].id);
    out.word(count);
    std::uint32_t left = count;
    for (auto i = static_cast<std::size_t>(parent + 1); left > 0; ++i) {
        if (frame.nodes[i].parent != parent)
            continue;
        out.word(frame.nodes[i].id);
        --left;
    }
}

}  // namespace

void write_difference(const Frame& before, const NodeIndex& before_index, const Frame& after,
                      const NodeIndex& after_index, OperationWriter& out) {
    for (const Entry& entry : after.nodes) {
        const Entry* old = find_same(before, before_index, entry);
        write_node(before, old, after, entry, out);
    }
    for (std::size_t i = 0; i < after.nodes.size(); ++i) {
        const Entry& entry = after.nodes[i];
        if (!is_container(entry.role))
            continue;
        const Entry* old = find_same(before, before_index, entry);
        const std::uint32_t old_hash = old != nullptr ? old->children_hash : 0;
        if (old_hash != entry.children_hash)
            write_children(after, static_cast<std::int32_t>(i), entry.children_count, out);
    }
    if (before.top_level_hash != after.top_level_hash)
        write_children(after, -1, after.top_level_count, out);
    for (const Entry& entry : before.nodes) {
        if (after_index.find(entry.id) >= 0)
            continue;
        out.begin(Operation::remove);
        out.word(entry.id);
    }
    if (before.height != after.height) {
        out.begin(Operation::height);
        out.number(after.height);
    }
    if (before.title != after.title) {
        out.begin(Operation::title);
        out.text(after.title);
    }
}

}  // namespace certfolio::mirror
