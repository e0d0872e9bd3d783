#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "mirror/node.hpp"
#include "ui/choice.hpp"
#include "ui/field_parts.hpp"

namespace certfolio::ui {

class Ui;

/// What radio cards, plain radios and segments have in common.

inline constexpr float radio_mark_size = 20.0F;

void draw_radio_mark(Ui& ui, float x, float y, bool on, bool invalid);

/// The choice as the person left it: an event of this frame counts before anything is drawn.
[[nodiscard]] std::size_t radio_chosen(Ui& ui, std::string_view full_key, std::span<const Option> options,
                                       std::size_t selected);

struct RadioGroupShape {
    mirror::Look look = mirror::Look::plain;
    float width = 0.0F;
    float height = 0.0F;  ///< of the radios, without legend and error
};
/// Places and draws legend, hint and error, and opens the group in the mirror; the caller closes it.
[[nodiscard]] FieldPlaces open_radio_group(Ui& ui, std::string_view full_key, Text legend,
                                           const ChoiceSpec& spec, const RadioGroupShape& shape);

/// One radio in the mirror; `description` is where its second text is drawn.
void record_radio(Ui& ui, std::string_view full_key, const Option& option, const mirror::Rect& rect, bool on,
                  const mirror::Rect& description = {});

}  // namespace certfolio::ui
