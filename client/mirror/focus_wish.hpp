#pragma once

#include "mirror/recorder.hpp"

namespace certfolio::mirror {

/// Where an action of one frame wants the focus in the next, when what it made is there. A person who has
/// gone to another element or typed meanwhile is left alone: the wish would tear them away from what they do
/// now.
class FocusWish {
 public:
    /// The last wish of a frame wins.
    void make(NodeId id) noexcept { wanted_ = id; }

    /// Called once a frame, before the widgets take their events: passes a wish on to the recorder, or drops
    /// it.
    void settle(Recorder& recorder) {
        const NodeId wanted = wanted_;
        wanted_ = 0;
        if (wanted != 0 && !moved_on(recorder.inbox()))
            recorder.request_focus(granted_ = wanted);
    }

 private:
    /// The focus event that a granted wish itself brings about is not the person's.
    [[nodiscard]] bool moved_on(const Inbox& inbox) const {
        bool moved = false;
        inbox.for_each([this, &moved](const Event& event) {
            moved = moved || (event.kind == EventKind::focus && event.id != granted_) ||
                    event.kind == EventKind::text;
        });
        return moved;
    }

    NodeId wanted_ = 0;
    NodeId granted_ = 0;
};

}  // namespace certfolio::mirror
