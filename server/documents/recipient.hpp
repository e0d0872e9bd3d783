#pragma once

#include "domain/order.hpp"
#include "ports/mailer.hpp"

namespace certfolio::documents {

/// A message to the first account administrator of an order (R98), with a salutation as its text.
[[nodiscard]] ports::Email address_to_administrator(const domain::OrderContents& contents);

}  // namespace certfolio::documents
