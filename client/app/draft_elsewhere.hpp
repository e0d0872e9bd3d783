#pragma once

#include <optional>
#include <string>

#include "app/effect.hpp"
#include "app/model.hpp"
#include "app/saved_draft.hpp"

/// One draft, several windows of one browser: each takes up what another one saves, so that none writes over
/// it later, and a purchase in one window is under way in all of them.
namespace certfolio::app {

/// Another window saved the draft (`text`), or forgot it because it was bought or deleted. What was typed
/// here and is not saved yet stays.
void draft_changed_elsewhere(Model& model, const std::optional<std::string>& text, Effects& effects);

/// A purchase that was kept with the draft is under way again.
void take_up_purchase(Model& model, SavedDraft& saved, Effects& effects);

}  // namespace certfolio::app
