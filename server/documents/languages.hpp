#pragma once

#include <string_view>

#include "core/language.hpp"

namespace certfolio::documents {

/// The language with this tag, whatever the case of its letters; English for one that we do not write.
[[nodiscard]] core::Language find_language(std::string_view tag) noexcept;

/// The best of an Accept-Language header (RFC 9110 12.5.4), in which `fr` asks for Canadian French as well;
/// English when it names none that we write.
[[nodiscard]] core::Language choose_language(std::string_view accept_language);

}  // namespace certfolio::documents
