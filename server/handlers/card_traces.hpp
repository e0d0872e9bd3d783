#pragma once

#include "core/violation.hpp"
#include "domain/enrolment.hpp"

namespace certfolio::handlers {

/// R94: a card number has no place here, but somebody may paste one into the wrong field. Every text of a
/// draft in which `card_search` finds one is refused with `request.card_number_found` at its field, and is
/// quoted nowhere.
[[nodiscard]] core::Violations check_for_card_numbers(const domain::EnrolmentDraft& draft);

}  // namespace certfolio::handlers
