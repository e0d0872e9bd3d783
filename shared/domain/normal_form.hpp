#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Normalisation of the characters that the tables of `unicode_tables.hpp` know; others stay as they are.
namespace certfolio::domain {

/// Lower case, one character at a time (sigma stays medial, as UTS 46 asks).
[[nodiscard]] char32_t to_lower(char32_t point) noexcept;
/// Normalisation form C: what is one letter is one character (Unicode 3.11).
[[nodiscard]] std::u32string to_normal_form(std::u32string_view points);
[[nodiscard]] std::uint8_t combining_class(char32_t point) noexcept;

}  // namespace certfolio::domain
