#include "mirror/event.hpp"

#include <algorithm>

namespace certfolio::mirror {

namespace {

/// What an element is now, not what happened to it: several changes in one turn are the last one.
bool is_whole_state(EventKind kind) noexcept {
    return kind == EventKind::text || kind == EventKind::choose || kind == EventKind::toggle;
}

/// Whether the page may look different afterwards: what follows was done to the page that comes then.
bool ends_turn(EventKind kind) noexcept {
    // A browser that fills in a whole form completes field after field in one moment.
    return !is_whole_state(kind) && kind != EventKind::focus && kind != EventKind::blur &&
           kind != EventKind::complete;
}

}  // namespace

void Inbox::push(const Event& event) {
    Slot* slot = nullptr;
    if (is_whole_state(event.kind))
        for (std::size_t i = count_; i-- > 0 && !ends_turn(slots_[i].event.kind);)
            if (slots_[i].event.kind == event.kind && slots_[i].event.id == event.id)
                slot = &slots_[i];
    if (slot == nullptr) {
        const bool turn_open = turn_ == count_ && (count_ == 0 || !ends_turn(slots_[count_ - 1].event.kind));
        if (count_ == slots_.size())
            slots_.emplace_back();
        slot = &slots_[count_++];
        if (turn_open)
            turn_ = count_;
    }
    slot->event = event;
    slot->text.assign(event.text);
    slot->name.assign(event.name);
    slot->taken = false;
}

const Event* Inbox::take(NodeId id, EventKind kind) noexcept {
    for (std::size_t i = 0; i < turn_; ++i) {
        Slot& slot = slots_[i];
        if (slot.taken || slot.event.id != id || slot.event.kind != kind)
            continue;
        slot.taken = true;
        slot.event = view(slot);
        return &slot.event;
    }
    return nullptr;
}

void Inbox::end_turn() noexcept {
    const auto begin = slots_.begin();
    // Rotated rather than erased: the buffers are kept.
    std::rotate(begin, begin + static_cast<std::ptrdiff_t>(turn_),
                begin + static_cast<std::ptrdiff_t>(count_));
    count_ -= turn_;
    turn_ = 0;
    while (turn_ < count_)
        if (ends_turn(slots_[turn_++].event.kind))
            break;
}

}  // namespace certfolio::mirror
