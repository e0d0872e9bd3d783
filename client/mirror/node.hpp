#pragma once

#include <cstdint>
#include <string_view>

#include "mirror/role.hpp"

namespace certfolio::mirror {

/// Identifies one element from frame to frame: the hash of its key, never of what it shows. 0 is nobody.
using NodeId = std::uint32_t;

/// FNV-1a over the key; never 0.
[[nodiscard]] constexpr NodeId id_of(std::string_view key) noexcept {
    std::uint32_t hash = 2166136261u;
    for (const char c : key)
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619u;
    return hash == 0 ? 1u : hash;
}

/// CSS pixels. Page coordinates (from the top left of the document), but window coordinates inside a
/// container with State::fixed. Empty (no width) means: not given.
struct Rect {
    float x = 0, y = 0, width = 0, height = 0;

    constexpr bool operator==(const Rect&) const = default;
    [[nodiscard]] constexpr bool empty() const noexcept { return !(width > 0) || !(height > 0); }
    [[nodiscard]] constexpr float right() const noexcept { return x + width; }
    [[nodiscard]] constexpr float bottom() const noexcept { return y + height; }
    [[nodiscard]] constexpr bool meets(const Rect& other) const noexcept {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
};

/// Set of state bits; part of the protocol with `web/mirror.js`: append, never renumber.
enum class State : std::uint32_t {
    none = 0,
    disabled = 1u << 0,  ///< rarely right for a button: say why on press instead
    readonly = 1u << 1,
    required = 1u << 2,
    invalid = 1u << 3,
    checked = 1u << 4,     ///< checkbox, radio
    mixed = 1u << 5,       ///< checkbox
    expandable = 1u << 6,  ///< has aria-expanded, whose value is the next bit
    expanded = 1u << 7,
    selected = 1u << 8,
    busy = 1u << 9,
    current = 1u << 10,       ///< the page, step or item that one is on
    has_popup = 1u << 11,     ///< opens a dialog
    hidden_label = 1u << 12,  ///< the label is a name only (aria-label), nothing is drawn for it
    fixed = 1u << 13,      ///< container that does not scroll with the page; rectangles in window coordinates
    secret = 1u << 14,     ///< the value is never written into dumps or attributes, nor kept in drafts
    modal = 1u << 15,      ///< dialog: everything else is inert while it is there
    submit = 1u << 16,     ///< button: Enter in a field of its form activates it
    pressed = 1u << 17,    ///< toggle button that is on
    sorted_up = 1u << 18,  ///< column header
    sorted_down = 1u << 19,  ///< column header
    multiple = 1u << 20,     ///< file field that takes several files
    skipped = 1u << 21,      ///< button that Tab passes over, because a key in its field does the same
};

[[nodiscard]] constexpr State operator|(State a, State b) noexcept {
    return static_cast<State>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr State& operator|=(State& a, State b) noexcept {
    return a = a | b;
}
[[nodiscard]] constexpr bool has(State set, State bit) noexcept {
    return (static_cast<std::uint32_t>(set) & static_cast<std::uint32_t>(bit)) != 0;
}
/// `bit` when `condition`, else nothing: `node.state |= when(failed, State::invalid)`.
[[nodiscard]] constexpr State when(bool condition, State bit) noexcept {
    return condition ? bit : State::none;
}

/// What a widget says about itself in one frame. The recorder copies the text, so views may be temporary.
struct Node {
    /// The element's `id` and `name` in the page, a path like "contacts/technical/email": stable between
    /// releases, because browsers and password managers learn it. Empty for text and plain containers:
    /// numbered by place.
    std::string_view key{};
    Role role = Role::text;
    std::uint8_t level = 0;  ///< heading: 1 to 3
    Look look = Look::plain;
    State state = State::none;

    Rect rect{};        ///< the control, or the text; a container without one gets the union of its children
    Rect label_rect{};  ///< where the label is drawn; if empty: above a text field or select, else `rect`
    Rect hint_rect{};   ///< where the hint is drawn; if empty: above the control
    Rect error_rect{};  ///< where the error is drawn; if empty: under the control

    std::string_view label{};  ///< the accessible name, or the text itself
    std::string_view
        value{};  ///< text field: the text; select: the chosen value; radio: its value; progress: number
    std::string_view hint{};   ///< description beside the label
    std::string_view error{};  ///< description of the problem; State::invalid goes with it

    std::string_view autocomplete{};  ///< as in HTML, for example "cc-number"
    std::string_view
        input_type{};  ///< text_field: "text", "email", "tel", "date", "password", "search", "url"
    std::string_view input_mode{};  ///< as in HTML, for example "numeric"
    std::string_view href{};        ///< link: address; label: the key of its field
    std::string_view options{};     ///< select: one option on a line, value, tab, text; file_field: `accept`
    std::string_view minimum{};     ///< date: first day; as in HTML
    std::string_view maximum{};     ///< date: last day; progress: the whole
    std::string_view
        enter_key{};  ///< text_field: the key of the button that Enter presses instead of the form's
    std::uint16_t characters_max = 0;  ///< text_field: maxlength; 0 is none
};

}  // namespace certfolio::mirror
