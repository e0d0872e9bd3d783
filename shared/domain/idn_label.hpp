#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Labels of internationalised domain names (IDNA 2008: RFC 5890 to 5893), in the scripts in use today. What
/// the tables do not know is refused, never guessed.
namespace certfolio::domain {

/// What people type made comparable, as UTS 46 maps it: lower case, full-width letters made plain, the full
/// stops of East Asia made points, invisible characters dropped, form NFC.
[[nodiscard]] std::u32string map_for_lookup(std::u32string_view points);

/// The A-form, `xn--bcher-kva`, of a mapped label that has a character outside ASCII. Nothing when a
/// character, its place (RFC 5892 appendix A) or the mix of directions (RFC 5893) is not allowed.
[[nodiscard]] std::optional<std::string> encode_a_label(std::u32string_view mapped);

/// The U-form of an `xn--` label in lower case; nothing unless encoding it gives the same bytes again.
[[nodiscard]] std::optional<std::u32string> decode_a_label(std::string_view label);

/// Whether the label has a character that is written from right to left.
[[nodiscard]] bool runs_right_to_left(std::u32string_view label) noexcept;

}  // namespace certfolio::domain
