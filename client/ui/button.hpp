#pragma once

#include <cstdint>
#include <string_view>

#include "ui/words.hpp"

namespace certfolio::ui {

class Ui;

enum class ButtonKind : std::uint8_t { normal, primary, quiet, danger };

enum class Icon : std::uint8_t {
    none,
    check,
    cross,
    arrow_down,
    arrow_right,
    arrow_left,
    warning,
    info,
    copy,
    lock,
    plus,
    minus,
    menu,
    calendar,
};

struct ButtonSpec {
    ButtonKind kind = ButtonKind::normal;
    bool submit = false;     ///< the form's default button: Enter in a field presses it
    bool busy = false;       ///< the effect is under way: shows it, says it, does not react
    Icon icon = Icon::none;  ///< before the label
    Text description{};      ///< for assistive technology, where the label alone is ambiguous ("Remove")
    bool full_width = false;
};

/// True in the frame in which it was pressed. Buttons are never disabled: they explain on press why nothing
/// can happen.
[[nodiscard]] bool button(Ui& ui, std::string_view key, Text label, const ButtonSpec& spec = {});

/// How wide that button is, for layouts that must know before it is drawn.
[[nodiscard]] float button_width(Ui& ui, Text label, const ButtonSpec& spec = {});

/// How high it becomes in this room: its label wraps where that is too narrow.
[[nodiscard]] float button_height(Ui& ui, Text label, float room, const ButtonSpec& spec = {});

}  // namespace certfolio::ui
