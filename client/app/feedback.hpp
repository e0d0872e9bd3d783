#pragma once

#include <string>
#include <string_view>

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/model.hpp"

/// What people are told about what they did: a toast, an error beside a field, a summary.
namespace certfolio::app {

inline constexpr std::int64_t toast_seconds = 6;
/// As long as somebody needs to notice a mistake and to reach the button.
inline constexpr std::int64_t undo_seconds = 20;

void say(Model& model, Said said, std::string subject = {});
/// Keeps the draft as it is before something is written over in it; then says what was done, with Undo
/// beside it.
void keep_for_undo(Model& model);
void say_undoable(Model& model, Said said, std::string subject = {});
void apply(Model& model, const UndoPressed& action, Effects& effects);
/// Undo goes with its toast, and when something else has changed.
void forget_undo(Model& model);

/// The field was edited: what the server said about it is over.
void settle_field(Model& model, std::string_view field);
/// Shows what is wrong with a field from now on, until it is mended.
void show_field(Model& model, std::string_view field);
/// Fields whose numbers have shifted are not shown any more.
void forget_fields_under(Model& model, std::string_view prefix);
/// After deriving: a shown field without a violation is mended, and errors come back only when it is left
/// again.
void forget_mended_fields(Model& model);

/// Next was pressed in vain: shows everything that is wrong in the step and moves to the summary.
void show_step(Model& model, domain::EnrolmentStep step, Effects& effects);

}  // namespace certfolio::app
