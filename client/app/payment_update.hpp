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
void apply(Model& model, const GivingUp& action, Effects& effects);

/// The answer to the purchase with this key. `status` 0 means that none came.
void apply_purchase_reply(Model& model, std::string_view key, int status, std::string_view body,
                          Effects& effects);
/// Sends a purchase without final answer once more, byte for byte; looks at an order that is undecided.
void ask_again(Model& model, Effects& effects);

/// What the server says about an order. If it is the one that the draft is kept for: received for good, the
/// draft goes; declined or voided, it can be edited and bought again.
void follow_payment(Model& model, const wire::OrderView& order, Effects& effects);
/// The server does not know that order, or could not be asked.
void payment_not_seen(Model& model, std::string_view tracking, bool unknown, Effects& effects);

}  // namespace certfolio::app
