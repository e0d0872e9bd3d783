#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/model.hpp"

/// Keeping what was typed: on this device with each change, on the server when asked to.
namespace certfolio::app {

void apply(Model& model, const ShareAsked& action, Effects& effects);
void apply(Model& model, const ShareClosed& action, Effects& effects);
void apply(Model& model, const DeleteAsked& action, Effects& effects);
void apply(Model& model, const DeleteCancelled& action, Effects& effects);
void apply(Model& model, const DeleteConfirmed& action, Effects& effects);
void apply(Model& model, const ResumeChosen& action, Effects& effects);
void apply(Model& model, const UnreadableDraft& action, Effects& effects);

/// Names of what is kept on this device.
inline constexpr std::string_view draft_name = "draft";
inline constexpr std::string_view unreadable_draft_name = "draft-unreadable";
inline constexpr std::string_view drafts_to_delete_name = "drafts-to-delete";
inline constexpr std::string_view settings_name = "settings";
inline constexpr std::string_view catalogue_name = "catalogue";
inline constexpr std::string_view agreement_name = "agreement";

/// Notices a changed draft and says when it is to be saved; saves it when that time has come.
void keep_draft(Model& model, Effects& effects);
void save_draft_now(Model& model, Effects& effects);
/// The device's copy came, or there is none.
void draft_loaded(Model& model, const std::optional<std::string>& text, Effects& effects);
/// A copy that an earlier visit or another window could not read and put aside.
void unreadable_draft_loaded(Model& model, const std::string& text);
/// The order is in for good or the person deletes it: nothing stays on this device, nor on the server.
void forget_draft(Model& model, Effects& effects);
/// An empty draft takes the place of this one. What is kept of this one stays.
void begin_new_draft(Model& model);

/// Asks the server to forget the next deleted draft that it still has; such drafts are remembered on this
/// device until it has said that they are gone.
void delete_next_draft(Model& model, Effects& effects);
void drafts_to_delete_loaded(Model& model, std::string_view lines, Effects& effects);

void apply_draft_saved_reply(Model& model, int status, std::string_view body, Effects& effects);
void apply_draft_shown_reply(Model& model, std::string_view secret, int status, std::string_view body);
/// Takes up the draft that a link led to, or offers it beside the one that this device has, as soon as the
/// device's own draft is read and the price list, which decides the step to go on with, is here.
void settle_linked_draft(Model& model, Effects& effects);
void apply_draft_deleted_reply(Model& model, const std::string& secret, int status, Effects& effects);
/// A draft was put on the server that was deleted or replaced here meanwhile: nobody has its link.
void apply_forgotten_draft_reply(Model& model, int status, std::string_view body, Effects& effects);
/// `https://host/draft/<secret>`
[[nodiscard]] std::string share_link(const Model& model);

}  // namespace certfolio::app
