#pragma once

#include <string_view>

/// What a postal address in a country is made of (Universal Postal Union, addressing systems). Codes are
/// ISO 3166-1 alpha-2.
namespace certfolio::domain {

/// Whether an address is incomplete without a state or province.
[[nodiscard]] bool uses_regions(std::string_view country) noexcept;
/// Whether an address is incomplete without a postcode.
[[nodiscard]] bool uses_postcodes(std::string_view country) noexcept;

}  // namespace certfolio::domain
