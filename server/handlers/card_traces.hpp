#pragma once

#include "core/violation.hpp"
#include "domain/enrolment.hpp"

namespace certfolio::handlers {

/// R94: a card number has no place here, but somebody may paste one into the wrong field. Every text of a
/// draft that holds 13 to 19 digits (with single spaces or hyphens between them) that are a card number of a
/// known brand with a right check digit is refused with `request.card_number_found` at its field, and is
/// quoted nowhere. Telephone fields are left out: their numbers are as long, and one in ten would pass the
/// check digit.
[[nodiscard]] core::Violations check_for_card_numbers(const domain::EnrolmentDraft& draft);
/// The same for one text.
[[nodiscard]] bool holds_card_number(std::string_view text);

}  // namespace certfolio::handlers
