#pragma once

#include <span>
#include <string_view>

#include "ui/tone.hpp"
#include "ui/words.hpp"

namespace certfolio::ui {

class Ui;

/// A soft box with text: accent (by the way), success, warning, danger. Not announced; see `toast`.
void note(Ui& ui, Text text, Tone tone = Tone::accent);

/// One small line with the icon of its tone: an error or warning that belongs to the thing above.
void message(Ui& ui, Tone tone, Text text);

/// A word in a rounded field, with the icon of its tone: the state of a thing.
void chip(Ui& ui, Tone tone, Text word);

/// A removable thing of a list: its text, an optional second form (an A-label), a cross. True when it is
/// removed.
[[nodiscard]] bool tag(Ui& ui, std::string_view key, Text text, Text detail, Text remove_label);

struct ErrorLink {
    std::string_view field_key{};  ///< full key of the field that it leads to
    Text text{};                   ///< the same words as beside the field
};
/// "There is a problem": all errors of the page, each a link that moves the focus to its field. Focus it by
/// `ui.focus("error-summary")` when Next was pressed in vain. Draws nothing without errors.
void error_summary(Ui& ui, std::span<const ErrorLink> errors);

/// A line at the bottom of the viewport as long as the caller gives it (a due time in the model ends it; no
/// text: no line), or at its top where it would cover what is in use: the control that has the focus. The
/// pointer reaches through it. Announced once, when it comes. With an action, such as Undo, a button stands
/// beside it; true when that was pressed.
bool toast(Ui& ui, Tone tone, Text text, Text action = {});

/// A small muted line for "Saved on this device 14:02": a status that is announced politely when it changes.
void status(Ui& ui, std::string_view key, Text text);

/// `permille` of the work done, 0 to 1000, with its label.
void progress(Ui& ui, std::string_view key, Text label, int permille);

/// What to say where a list is empty, centred.
void empty_state(Ui& ui, Text title, Text text);

}  // namespace certfolio::ui
