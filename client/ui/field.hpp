#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "ui/button.hpp"
#include "ui/words.hpp"

namespace certfolio::ui {

class Ui;

/// A button that stands beside a field and belongs to it: Add, Apply, Find.
struct FieldAction {
    std::string_view key{};
    Text label{};
    ButtonKind kind = ButtonKind::normal;
};

struct FieldSpec {
    Text hint{};            ///< between label and box
    Text error{};           ///< below the box, with an icon; makes the field invalid
    Text warning{};         ///< below the box; the field stays valid
    bool required = false;  ///< said to assistive technology; optional fields say "(optional)" in their label
    bool disabled = false;
    bool label_hidden = false;        ///< the label is only for assistive technology (table cells)
    std::string_view autocomplete{};  ///< the HTML token: "organization", "email", "cc-number"
    std::string_view inputmode{};     ///< the HTML token: "numeric", "email", "tel"
    bool password = false;  ///< shown as dots, and a secret; `autocomplete` says to managers which one:
                            ///< "current-password" or "new-password"
    bool secret = false;    ///< card data and codes: never in a dump, never in a draft
    std::size_t units_max = 1000;  ///< as browsers count: UTF-16 units; more cannot be typed
    float width = 0.0F;            ///< of the box in CSS px; 0: all that there is
    std::string_view prefix{};     ///< inside the box, before the text: "$"
    std::string_view suffix{};     ///< inside the box, after the text: "years"
    std::size_t rows = 1;          ///< more than one: a text area of that many lines
    std::span<const FieldAction> actions{};
};

/// What happened to a field in this frame.
struct FieldEvents {
    static constexpr std::size_t no_action = static_cast<std::size_t>(-1);

    bool edited = false;             ///< the value is new
    bool entered = false;            ///< focus came
    bool left = false;               ///< focus went: the moment to check what has an objective format
    std::size_t action = no_action;  ///< index of the `FieldAction` that was pressed; Enter presses the first

    explicit operator bool() const noexcept { return edited; }
};

/// One line of text (or `rows` of them), edited by the browser's own input of the same place and look.
FieldEvents text_field(Ui& ui, std::string_view key, Text label, std::string& value,
                       const FieldSpec& spec = {});

/// A calendar day as `yyyy-mm-dd`, with the browser's date picker where it has one. The text may be anything
/// while it is being typed: the caller parses it.
FieldEvents date_field(Ui& ui, std::string_view key, Text label, std::string& iso_date,
                       const FieldSpec& spec = {});

/// A whole number between two buttons. The text may be anything while it is being typed; the buttons step
/// from the last number within the limits and write digits.
struct QuantitySpec {
    std::int64_t min = 0;
    std::int64_t max = 100000;
    Text error{};
    bool label_hidden = true;
};
bool quantity(Ui& ui, std::string_view key, Text label, std::string& digits, const QuantitySpec& spec = {});

}  // namespace certfolio::ui
