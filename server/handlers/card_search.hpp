#pragma once

#include <string_view>

namespace certfolio::handlers {

/// Whether a text holds the number of a payment card, alone or among other digits: a security code or an
/// expiry date behind it does not hide it. Digits may be in groups, parted by spaces of any kind, hyphens,
/// dots and the like. Looked at are
///  - all digits that stand together, as one number;
///  - those from the beginning of one group to the end of another, when they have the length that almost
///    every card of the brand has, or are written in groups of four;
///  - the first of an unbroken row that has three to eight digits more, as a code pasted without a blank.
/// Not every stretch of a long number: one in four of those would look like a card. International telephone
/// numbers (a plus sign and at most 15 digits) are left alone.
[[nodiscard]] bool holds_card_number(std::string_view text);

/// The same for a telephone field, whose contents are as long as many card numbers: 16 digits and more
/// without a plus sign, unbroken or in groups of four.
[[nodiscard]] bool telephone_holds_card_number(std::string_view text);

}  // namespace certfolio::handlers
