#pragma once

#include "core/language.hpp"
#include "documents/order_confirmation.hpp"
#include "domain/order.hpp"
#include "ports/mailer.hpp"

namespace certfolio::documents {

/// A message to the first account administrator of an order (R98), with a salutation as its text.
[[nodiscard]] ports::Email address_to_administrator(const domain::OrderContents& contents);

/// The tracking link, and who wrote: the end of every message about an order.
[[nodiscard]] std::string sign(const ConfirmationFacts& facts, core::Language language);

}  // namespace certfolio::documents
