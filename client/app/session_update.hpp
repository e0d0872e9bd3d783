#pragma once

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/model.hpp"

/// What comes from outside: the start, addresses, answers, this device's store, the network, the time.
namespace certfolio::app {

void apply(Model& model, const Started& action, Effects& effects);
void apply(Model& model, const AddressChanged& action, Effects& effects);
void apply(Model& model, const LinkFollowed& action, Effects& effects);
void apply(Model& model, const ReplyArrived& action, Effects& effects);
void apply(Model& model, const ReplyLost& action, Effects& effects);
void apply(Model& model, const LocalLoaded& action, Effects& effects);
void apply(Model& model, const LocalSaved& action, Effects& effects);
void apply(Model& model, const OnlineChanged& action, Effects& effects);
void apply(Model& model, const RetryPressed& action, Effects& effects);
void apply(Model& model, const UpdateReady& action, Effects& effects);
void apply(Model& model, const ReloadPressed& action, Effects& effects);
void apply(Model& model, const Ticked& action, Effects& effects);
void apply(Model& model, const PageLeft& action, Effects& effects);
void apply(Model& model, const CopyPressed& action, Effects& effects);
void apply(Model& model, const CopyDone& action, Effects& effects);

}  // namespace certfolio::app
