#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/fixed_text.hpp"
#include "core/phrase.hpp"

namespace certfolio::domain {

/// A country: ISO 3166-1 alpha-2 code, English short name, ITU telephone code.
struct Country {
    std::string_view code;
    core::Phrase name;
    std::string_view calling_code;  ///< digits: `1`, `44`, `358`
};

/// All countries in order of their English names.
[[nodiscard]] std::span<const Country> all_countries() noexcept;
/// Nothing for a code that is not assigned. Case matters: codes are upper case.
[[nodiscard]] const Country* find_country(std::string_view code) noexcept;

/// The country that a text means which is no code: one in lower case, `UK` or `EL`, an English name. For
/// fixes only.
[[nodiscard]] const Country* guess_country(std::string_view text);

}  // namespace certfolio::domain
