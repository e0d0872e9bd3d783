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

/// One event; `text` and `name` are valid until the end of the frame.
struct Event {
    EventKind kind = EventKind::activate;
    NodeId id = 0;
    bool checked = false;
    std::uint32_t selection_start = 0;  ///< text: caret in UTF-16 units, as the browser counts
    std::uint32_t selection_end = 0;
    std::string_view text;
    std::string_view name;
};

/// Events since the last frame, taken by the widgets while the frame is drawn. Whatever nobody took is
/// dropped at the end of the frame: its element is gone.
class Inbox {
 public:
    /// Copies the text. Of several `text`, `choose` or `toggle` of one element only the last is kept: each
    /// holds the whole state.
    void push(const Event& event);

    /// The oldest event of this kind for this element, marked as taken; nullptr if there is none.
    const Event* take(NodeId id, EventKind kind) noexcept;

    /// `take` without a look at the event.
    bool take_activation(NodeId id) noexcept { return take(id, EventKind::activate) != nullptr; }

    /// Whether the browser sent text for this field since the last frame: then the browser's text is the
    /// newer one.
    [[nodiscard]] bool has_text(NodeId id) const noexcept;

    [[nodiscard]] bool empty() const noexcept { return count_ == 0; }

    /// Forgets this frame's events; their buffers are kept for the next.
    void clear() noexcept { count_ = 0; }

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
};

}  // namespace certfolio::mirror
