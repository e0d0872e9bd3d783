#pragma once

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/model.hpp"

/// Names of organisations and domains, and going from step to step.
namespace certfolio::app {

void apply(Model& model, const OrganisationTyped& action, Effects& effects);
void apply(Model& model, const OrganisationAdded& action, Effects& effects);
void apply(Model& model, const OrganisationRemoved& action, Effects& effects);
void apply(Model& model, const DomainTyped& action, Effects& effects);
void apply(Model& model, const DomainAdded& action, Effects& effects);
void apply(Model& model, const DomainRemoved& action, Effects& effects);
void apply(Model& model, const DomainRightChosen& action, Effects& effects);
void apply(Model& model, const DomainListOpened& action, Effects& effects);
void apply(Model& model, const DomainListClosed& action, Effects& effects);
void apply(Model& model, const DomainListTyped& action, Effects& effects);
void apply(Model& model, const DomainListAdded& action, Effects& effects);
void apply(Model& model, const DomainMethodChosen& action, Effects& effects);
void apply(Model& model, const FieldLeft& action, Effects& effects);
void apply(Model& model, const NextPressed& action, Effects& effects);

}  // namespace certfolio::app
