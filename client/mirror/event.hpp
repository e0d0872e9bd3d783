#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mirror/node.hpp"

namespace certfolio::mirror {

/// What a person did to an element; part of the protocol with `web/mirror.js`: append, never renumber.
enum class EventKind : std::uint8_t {
    activate = 1,  ///< click, Enter or Space on a button; a link of this site that was followed
    text = 2,      ///< `text` is the whole text of a text field or text area
    choose = 3,    ///< `text` is the chosen value of a select; of a radio, its value
    toggle = 4,    ///< `checked` is the state of a checkbox
    focus = 5,
    blur = 6,       ///< the person left the field: the time to show its errors
    submit = 7,     ///< Enter in a form that has no submit button; the id is the form's
    escape = 8,     ///< Escape; the id is that of the open modal dialog, else of the focused element, else 0
    file = 9,       ///< `text` is the content of the file, `name` its name
    complete = 10,  ///< change event after editing: leaving a changed field, or Enter in it
};

/// One event; `text` and `name` are valid until the end of its turn.
struct Event {
    EventKind kind = EventKind::activate;
    NodeId id = 0;
    bool checked = false;
    std::uint32_t selection_start = 0;  ///< text: caret in UTF-16 units, as the browser counts
    std::uint32_t selection_end = 0;
    std::string_view text;
    std::string_view name;
};

/// What people did since the last frame, handed to the widgets in turns, one turn a frame. A turn ends with
/// the first event after which the page may look different (a press, Enter, Escape, a file): what was done
/// after it, before a frame could show the change, was done to a field that this press has yet to empty, say,
/// and waits for the next frame. So a fast machine or a slow frame loses nothing. Whatever nobody took is
/// dropped at the end of its turn: its element is gone.
class Inbox {
 public:
    /// Copies the text. Of several `text`, `choose` or `toggle` of one element in one turn only the last is
    /// kept: each holds the whole state.
    void push(const Event& event);

    /// The oldest event of this kind for this element in this turn, marked as taken; nullptr if there is
    /// none.
    const Event* take(NodeId id, EventKind kind) noexcept;

    /// `take` without a look at the event.
    bool take_activation(NodeId id) noexcept { return take(id, EventKind::activate) != nullptr; }

    /// Forgets this turn's events and begins the next turn; buffers are kept.
    void end_turn() noexcept;

    /// Forgets what waits for later turns: the page that it was done to has been left.
    void forget_later_turns() noexcept { count_ = turn_; }

    /// Whether there is something for a frame to take.
    [[nodiscard]] bool empty() const noexcept { return count_ == 0; }

    /// Visits the events of this turn and of all that wait after it, in order.
    template <class Visitor>
    void for_each(Visitor&& visitor) const {
        for (std::size_t i = 0; i < count_; ++i)
            visitor(view(slots_[i]));
    }

 private:
    struct Slot {
        Event event;
        std::string text;
        std::string name;
        bool taken = false;
    };

    /// The event with views of its own text, which may have moved since `push`.
    [[nodiscard]] static Event view(const Slot& slot) noexcept {
        Event event = slot.event;
        event.text = slot.text;
        event.name = slot.name;
        return event;
    }

    std::vector<Slot> slots_;
    std::size_t count_ = 0;
    std::size_t turn_ = 0;  ///< how many of them belong to this turn
};

}  // namespace certfolio::mirror
