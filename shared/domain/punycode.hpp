#pragma once

#include <optional>
#include <string>
#include <string_view>

/// RFC 3492, without the `xn--` in front.
namespace certfolio::domain {

/// Nothing when the numbers leave 32 bits, which no label of 63 bytes reaches.
[[nodiscard]] std::optional<std::string> encode_punycode(std::u32string_view points);
/// Nothing for what is not punycode. Digits are read without regard to case; basic characters are kept.
[[nodiscard]] std::optional<std::u32string> decode_punycode(std::string_view text);

}  // namespace certfolio::domain
