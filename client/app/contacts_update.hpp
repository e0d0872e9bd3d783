#pragma once

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/model.hpp"

/// The forms of the people (R80 to R90).
namespace certfolio::app {

void apply(Model& model, const ContactTyped& action, Effects& effects);
void apply(Model& model, const FormToggled& action, Effects& effects);
void apply(Model& model, const NextContactPressed& action, Effects& effects);
void apply(Model& model, const AdministratorAdded& action, Effects& effects);
void apply(Model& model, const AdministratorRemoved& action, Effects& effects);
void apply(Model& model, const ContactCopied& action, Effects& effects);

/// Every role asked for has a form; forms of roles that are not asked for now stay parked (D-n). Opens the
/// first form when none is open.
void ensure_forms(Model& model);
/// The forms of the roles asked for, in order of the roles: indices into the draft's contacts.
[[nodiscard]] std::vector<std::size_t> list_forms(const Model& model);
/// Whether another account administrator may be added (R82).
[[nodiscard]] bool has_room_for_administrator(const Model& model) noexcept;
/// `contacts/technical`, `contacts/account_administrator-2`: the key under which a form's fields stand on the
/// page.
[[nodiscard]] std::string form_key(const Model& model, std::size_t form);
/// A country that the buyer told us already need not be told again.
void prefill_country(domain::ContactDraft& contact, const domain::EnrolmentDraft& draft);

}  // namespace certfolio::app
