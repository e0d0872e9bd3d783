#pragma once

#include <string>
#include <string_view>

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/model.hpp"

namespace certfolio::app {

/// `LoadLocal` of `language/<tag>` asks for a language, remembers it on this device, and answers under this
/// name with its table: at the start of a visit without having been asked, for English with nothing.
inline constexpr std::string_view language_name = "language";

void apply(Model& model, const LanguageChosen& action, Effects& effects);
/// Writes the page in the language of this table from now on; in English when it is empty. A table that
/// cannot be read changes nothing.
void use_language(Model& model, std::string packed);

}  // namespace certfolio::app
