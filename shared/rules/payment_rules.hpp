#pragma once

#include "rules/enrolment_rules.hpp"

/// Beside the checks of `enrolment_rules.hpp`.
namespace certfolio::rules {

/// R91: a method that is offered, with its cardholder or purchase order number. Fields `/payment_method`,
/// `/cardholder/street`, `/purchase_order_number`.
[[nodiscard]] core::Violations check_payment(const domain::EnrolmentDraft& draft, const PaymentOffer& offer);

/// What the gateway's browser part left of the card: token, brand, last four digits (R94). Fields
/// `/payment_token`, `/card_brand`, `/card_last_four`.
[[nodiscard]] core::Violations check_card_payment(const PaymentFacts& payment);

}  // namespace certfolio::rules
