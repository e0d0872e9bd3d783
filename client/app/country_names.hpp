#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/language.hpp"

namespace certfolio::app {

struct CountryName {
    std::string_view code;
    std::string_view name;
    std::string calling;  ///< `Canada +1`
};

/// All countries in the order of their names in this language; accents do not count.
[[nodiscard]] std::vector<CountryName> list_countries(core::Language language);

}  // namespace certfolio::app
