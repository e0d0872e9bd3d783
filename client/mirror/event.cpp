#include "mirror/event.hpp"

namespace certfolio::mirror {

void Inbox::push(const Event& event) {
    Slot* slot = nullptr;
    // What an element is now, not what happened to it: several changes before one frame are the last one.
    if (event.kind == EventKind::text || event.kind == EventKind::choose || event.kind == EventKind::toggle)
        for (std::size_t i = 0; i < count_; ++i)
            if (slots_[i].event.kind == event.kind && slots_[i].event.id == event.id)
                slot = &slots_[i];
    if (slot == nullptr) {
        if (count_ == slots_.size())
            slots_.emplace_back();
        slot = &slots_[count_++];
    }
    slot->event = event;
    slot->text.assign(event.text);
    slot->name.assign(event.name);
    slot->taken = false;
}

const Event* Inbox::take(NodeId id, EventKind kind) noexcept {
    for (std::size_t i = 0; i < count_; ++i) {
        Slot& slot = slots_[i];
        if (slot.taken || slot.event.id != id || slot.event.kind != kind)
            continue;
        slot.taken = true;
        slot.event = view(slot);
        return &slot.event;
    }
    return nullptr;
}

bool Inbox::has_text(NodeId id) const noexcept {
    for (std::size_t i = 0; i < count_; ++i)
        if (slots_[i].event.id == id && slots_[i].event.kind == EventKind::text)
            return true;
    return false;
}

}  // namespace certfolio::mirror
