#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "ui/words.hpp"

namespace certfolio::ui {

class Ui;

inline constexpr std::size_t no_selection = static_cast<std::size_t>(-1);

struct Option {
    std::string_view
        key{};  ///< last part of the DOM id and the value in the mirror; stable, unlike the label
    Text label{};
    Text description{};
};

struct ChoiceSpec {
    Text hint{};
    Text error{};
    bool required = false;
    bool label_hidden = false;
    std::string_view autocomplete{};  ///< of a select: "country"
    float width = 0.0F;               ///< of a select, CSS px; 0: all that there is
};

/// All return true in the frame in which the person changed the choice; `on` or `selected` is already the new
/// one.

bool checkbox(Ui& ui, std::string_view key, Text label, bool& on, const ChoiceSpec& spec = {});

/// Large cards with a title and a description, two beside each other: a choice that decides the whole page.
bool radio_cards(Ui& ui, std::string_view key, Text legend, std::span<const Option> options,
                 std::size_t& selected, const ChoiceSpec& spec = {});

/// Plain radio buttons, one below the other.
bool radios(Ui& ui, std::string_view key, Text legend, std::span<const Option> options, std::size_t& selected,
            const ChoiceSpec& spec = {});

/// A few short options in one frame: the term of an account.
bool segmented(Ui& ui, std::string_view key, Text legend, std::span<const Option> options,
               std::size_t& selected, const ChoiceSpec& spec = {});

/// A long list, opened by the browser itself. With nothing selected it shows "Choose".
bool select(Ui& ui, std::string_view key, Text label, std::span<const Option> options, std::size_t& selected,
            const ChoiceSpec& spec = {});

}  // namespace certfolio::ui
