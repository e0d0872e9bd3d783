#pragma once

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/model.hpp"

/// Terms of the account and what is bought.
namespace certfolio::app {

void apply(Model& model, const AccountTypeChosen& action, Effects& effects);
void apply(Model& model, const TermChosen& action, Effects& effects);
void apply(Model& model, const HeadquartersToggled& action, Effects& effects);
void apply(Model& model, const TaxPlaceChosen& action, Effects& effects);
void apply(Model& model, const QuantityTyped& action, Effects& effects);
void apply(Model& model, const AddedToCart& action, Effects& effects);
void apply(Model& model, const CartQuantityTyped& action, Effects& effects);
void apply(Model& model, const CartLineRemoved& action, Effects& effects);
void apply(Model& model, const FixApplied& action, Effects& effects);

}  // namespace certfolio::app
