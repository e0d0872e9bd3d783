#pragma once

#include "domain/contact.hpp"

/// Beside the checks of `enrolment_rules.hpp`.
namespace certfolio::rules {

/// The person of a form that `check_contact` or `check_cardholder` found nothing wrong with: spaces around
/// gone, address and telephone number in their one form. What was left empty stays empty.
[[nodiscard]] domain::Contact read_contact(const domain::ContactDraft& draft);

}  // namespace certfolio::rules
