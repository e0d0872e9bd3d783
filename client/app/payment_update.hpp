#pragma once

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/model.hpp"

/// Paying: the card goes to the gateway's part in the browser, its token with the order to the server (R91 to
/// R99).
namespace certfolio::app {

void apply(Model& model, const PaymentMethodChosen& action, Effects& effects);
void apply(Model& model, const CardholderTyped& action, Effects& effects);
void apply(Model& model, const CardholderCopied& action, Effects& effects);
void apply(Model& model, const CardTyped& action, Effects& effects);
void apply(Model& model, const PurchaseOrderTyped& action, Effects& effects);
void apply(Model& model, const AgreementToggled& action, Effects& effects);
void apply(Model& model, const BuyPressed& action, Effects& effects);
void apply(Model& model, const Tokenised& action, Effects& effects);
void apply(Model& model, const CardNotTaken& action, Effects& effects);

/// The answer to a purchase. `status` 0 means that none came.
void apply_purchase_reply(Model& model, int status, std::string_view body, Effects& effects);
/// Sends a purchase without final answer once more, byte for byte.
void ask_again(Model& model, Effects& effects);

}  // namespace certfolio::app
