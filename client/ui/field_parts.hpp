#pragma once

#include <string_view>

#include "mirror/node.hpp"
#include "ui/button.hpp"
#include "ui/tone.hpp"
#include "ui/words.hpp"

namespace certfolio::ui {

class Ui;

/// What surrounds every control that takes a value: a label and a hint above, an error or warning below.
struct FieldText {
    Text label{};
    Text hint{};
    Text error{};
    Text warning{};
    bool label_hidden = false;
};

/// Where its parts are.
struct FieldPlaces {
    mirror::Rect all{};
    mirror::Rect label{};
    mirror::Rect hint{};
    mirror::Rect control{};
    mirror::Rect problem{};  ///< the error, else the warning
};

inline constexpr float control_height = 40.0F;
inline constexpr float control_radius = 8.0F;

/// Measures the texts for `width`, takes the place from the flow, and draws them around a control of that
/// height.
[[nodiscard]] FieldPlaces place_field(Ui& ui, const FieldText& text, float width, float control_height);

/// The height of the one line under a control with the icon of its tone, for this width.
[[nodiscard]] float message_height(Ui& ui, std::string_view text, float width);
void draw_message(Ui& ui, const mirror::Rect& rect, Tone tone, std::string_view text);

/// The longest beginning of a text that has at most so many UTF-16 units and ends with a whole character.
[[nodiscard]] std::string_view cut_to_units(std::string_view text, std::size_t units_max) noexcept;

/// The sign that goes with a tone, so that colour is never alone.
[[nodiscard]] Icon icon_of(Tone tone) noexcept;

/// The box of a control: surface, border in the colour of its state, ring where the focus is.
struct BoxState {
    bool invalid = false;
    bool focused = false;
    bool hovered = false;
    bool disabled = false;
};
void draw_box(Ui& ui, const mirror::Rect& rect, const BoxState& state);

}  // namespace certfolio::ui
