#include "mirror/recorder.hpp"

#include <algorithm>
#include <utility>

#include "core/assert.hpp"
#include "mirror/operations.hpp"

namespace certfolio::mirror {

namespace {

constexpr std::uint32_t mix(std::uint32_t hash, std::uint32_t value) noexcept {
    hash ^= value + 0x9e3779b9u + (hash << 6) + (hash >> 2);
    return hash * 16777619u;
}

Rect united(const Rect& a, const Rect& b) noexcept {
    if (a.empty())
        return b;
    if (b.empty())
        return a;
    const float x = std::min(a.x, b.x);
    const float y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

Entry entry_of(const Node& node, Frame& frame) {
    Entry entry;
    entry.role = node.role;
    entry.level = node.level;
    entry.look = node.look;
    entry.state = node.state;
    entry.characters_max = node.characters_max;
    entry.rects = {node.rect, node.label_rect, node.hint_rect, node.error_rect};
    entry.texts = {frame.keep(node.key),        frame.keep(node.label),      frame.keep(node.value),
                   frame.keep(node.hint),       frame.keep(node.error),      frame.keep(node.autocomplete),
                   frame.keep(node.input_type), frame.keep(node.input_mode), frame.keep(node.href),
                   frame.keep(node.options),    frame.keep(node.minimum),    frame.keep(node.maximum),
                   frame.keep(node.enter_key)};
    return entry;
}

/// The radio group around a node, or -1.
std::int32_t group_of(const Frame& frame, const Entry& entry) {
    std::int32_t at = entry.parent;
    while (at >= 0 && frame.nodes[static_cast<std::size_t>(at)].role != Role::radio_group)
        at = frame.nodes[static_cast<std::size_t>(at)].parent;
    return at;
}

/// The person changed an element, so the page shows that already, whatever the model says in this frame.
void adopt(Frame& frame, const NodeIndex& index, const Event& event) {
    const std::int32_t at = index.find(event.id);
    if (at < 0)
        return;
    Entry& entry = frame.nodes[static_cast<std::size_t>(at)];
    const auto set_checked = [](Entry& target, bool on) {
        const auto bits = static_cast<std::uint32_t>(target.state);
        const auto bit =
            static_cast<std::uint32_t>(State::checked) | static_cast<std::uint32_t>(State::mixed);
        target.state = static_cast<State>(bits & ~bit) | when(on, State::checked);
    };
    if (event.kind == EventKind::text && is_editable(entry.role)) {
        frame.set_text(entry, TextSlot::value, event.text);
    } else if (event.kind == EventKind::choose && entry.role == Role::select) {
        frame.set_text(entry, TextSlot::value, event.text);
    } else if (event.kind == EventKind::choose && entry.role == Role::radio) {
        for (Entry& other : frame.nodes)
            if (other.role == Role::radio && group_of(frame, other) == group_of(frame, entry))
                set_checked(other, &other == &entry);
    } else if (event.kind == EventKind::toggle && entry.role == Role::checkbox) {
        set_checked(entry, event.checked);
    }
}

}  // namespace

Recorder::Recorder() {
    drawn_.nodes.reserve(512);
    shown_.nodes.reserve(512);
    drawn_.arena.reserve(16384);
    shown_.arena.reserve(16384);
}

void Recorder::begin_frame() {
    CERTFOLIO_ASSERT(open_.empty());
    drawn_.clear();
    drawn_index_.clear();
    duplicates_ = 0;
}

NodeId Recorder::append(const Node& node) {
    const std::int32_t parent = open_.empty() ? -1 : open_.back();
    Entry entry = entry_of(node, drawn_);
    entry.parent = parent;

    Entry* around = parent < 0 ? nullptr : &drawn_.nodes[static_cast<std::size_t>(parent)];
    entry.id = id_of(node.key);
    if (node.key.empty()) {
        Unnamed& unnamed = around != nullptr ? around->unnamed : drawn_.top_level_unnamed;
        std::uint32_t& count = is_container(node.role) ? unnamed.containers : unnamed.leaves;
        entry.id =
            mix(mix(around != nullptr ? around->id : 0, static_cast<std::uint32_t>(node.role)), ++count);
    }
    const auto index = static_cast<std::int32_t>(drawn_.nodes.size());
    if (entry.id == 0 || !drawn_index_.insert(entry.id, index)) {
        if (!node.key.empty())
            ++duplicates_;
        do
            entry.id = mix(entry.id, 1);
        while (entry.id == 0 || !drawn_index_.insert(entry.id, index));
    }

    std::uint32_t& hash = around != nullptr ? around->children_hash : drawn_.top_level_hash;
    std::uint32_t& count = around != nullptr ? around->children_count : drawn_.top_level_count;
    hash = mix(hash, entry.id);
    ++count;
    drawn_.nodes.push_back(entry);
    return entry.id;
}

NodeId Recorder::open(const Node& node) {
    CERTFOLIO_ASSERT(is_container(node.role));
    const NodeId id = append(node);
    open_.push_back(static_cast<std::int32_t>(drawn_.nodes.size()) - 1);
    return id;
}

NodeId Recorder::add(const Node& node) {
    CERTFOLIO_ASSERT(!is_container(node.role));
    return append(node);
}

void Recorder::close() {
    CERTFOLIO_ASSERT(!open_.empty());
    Entry& entry = drawn_.nodes[static_cast<std::size_t>(open_.back())];
    entry.encloses = entry.rects[0].empty();
    open_.pop_back();
}

void Recorder::close(const Rect& rect) {
    CERTFOLIO_ASSERT(!open_.empty());
    drawn_.nodes[static_cast<std::size_t>(open_.back())].rects[0] = rect;
    open_.pop_back();
}

void Recorder::shift(Mark since, float dx, float dy) noexcept {
    for (std::size_t i = since; i < drawn_.nodes.size(); ++i) {
        for (Rect& rect : drawn_.nodes[i].rects) {
            if (rect.empty())
                continue;
            rect.x += dx;
            rect.y += dy;
        }
    }
}

Rect Recorder::place_in_window(NodeId id, float scroll_y) const noexcept {
    std::int32_t at = drawn_index_.find(id);
    if (at < 0)
        return {};
    Rect rect = drawn_.nodes[static_cast<std::size_t>(at)].rects[0];
    while (at >= 0 && !has(drawn_.nodes[static_cast<std::size_t>(at)].state, State::fixed))
        at = drawn_.nodes[static_cast<std::size_t>(at)].parent;
    if (at < 0)
        rect.y -= scroll_y;
    return rect;
}

void Recorder::set_page(std::string_view title, float height) {
    drawn_.title.assign(title);
    drawn_.height = height;
}

void Recorder::announce(std::string_view text, Urgency urgency) {
    announcements_.push_back(
        {{static_cast<std::uint32_t>(announced_.size()), static_cast<std::uint32_t>(text.size())}, urgency});
    announced_.append(text);
}

/// Containers that layout gave no rectangle reach around their children; from the last to the first, so that
/// children are done before the container around them.
void Recorder::enclose_children() noexcept {
    std::vector<Entry>& nodes = drawn_.nodes;
    for (std::size_t i = nodes.size(); i-- > 0;) {
        const Entry& entry = nodes[i];
        if (entry.parent < 0 || has(entry.state, State::fixed))
            continue;
        Entry& around = nodes[static_cast<std::size_t>(entry.parent)];
        if (around.encloses)
            around.rects[0] = united(around.rects[0], entry.rects[0]);
    }
}

std::span<const std::uint32_t> Recorder::end_frame() {
    CERTFOLIO_ASSERT(open_.empty());
    enclose_children();
    inbox_.for_each([this](const Event& event) {
        adopt(drawn_, drawn_index_, event);
        adopt(shown_, shown_index_, event);
    });
    inbox_.end_turn();

    operations_.clear();
    OperationWriter out(operations_);
    if (reset_page_)
        out.begin(Operation::reset);
    reset_page_ = false;
    write_difference(shown_, shown_index_, drawn_, drawn_index_, out);
    if (focus_request_ != 0) {
        out.begin(Operation::focus);
        out.word(focus_request_);
    }
    for (const Announcement& announcement : announcements_) {
        out.begin(Operation::announce, static_cast<std::uint8_t>(announcement.urgency));
        out.text(std::string_view(announced_).substr(announcement.text.offset, announcement.text.length));
    }
    announcements_.clear();
    announced_.clear();
    focus_request_ = 0;
    std::swap(shown_, drawn_);
    std::swap(shown_index_, drawn_index_);
    return operations_;
}

void Recorder::forget_page() {
    shown_.clear();
    shown_index_.clear();
    reset_page_ = true;
}

Node Recorder::node(std::size_t index) const {
    const Entry& entry = shown_.nodes[index];
    const auto text = [this, &entry](TextSlot slot) { return shown_.text(entry, slot); };
    Node node;
    node.key = text(TextSlot::key);
    node.role = entry.role;
    node.level = entry.level;
    node.look = entry.look;
    node.state = entry.state;
    node.rect = entry.rects[0];
    node.label_rect = entry.rects[1];
    node.hint_rect = entry.rects[2];
    node.error_rect = entry.rects[3];
    node.label = text(TextSlot::label);
    node.value = text(TextSlot::value);
    node.hint = text(TextSlot::hint);
    node.error = text(TextSlot::error);
    node.autocomplete = text(TextSlot::autocomplete);
    node.input_type = text(TextSlot::input_type);
    node.input_mode = text(TextSlot::input_mode);
    node.href = text(TextSlot::href);
    node.options = text(TextSlot::options);
    node.minimum = text(TextSlot::minimum);
    node.maximum = text(TextSlot::maximum);
    node.enter_key = text(TextSlot::enter_key);
    node.characters_max = entry.characters_max;
    return node;
}

}  // namespace certfolio::mirror
