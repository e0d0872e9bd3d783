#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace certfolio::wire {

/// Length in bytes of the well-formed UTF-8 sequence at `text[at]` (1 to 4), or 0 when there is none there:
/// overlong forms, surrogates, values above U+10FFFF and cut-off sequences are not well-formed (Unicode 15,
/// table 3-7).
[[nodiscard]] std::size_t utf8_length_at(std::string_view text, std::size_t at) noexcept;

/// Appends one Unicode scalar value.
void append_utf8(std::string& text, std::uint32_t scalar);

}  // namespace certfolio::wire
