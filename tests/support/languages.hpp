#pragma once

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>

#include "core/language.hpp"

namespace certfolio::tests {

/// A packed table that the build has made (`cmake/languages.py`): `fr-CA`, or the pseudo-locale `en-XA`.
[[nodiscard]] inline std::string packed_language(const std::string& tag) {
    std::ifstream stream(std::string(CERTFOLIO_LANGUAGE_FOLDER) + "/" + tag + ".txt", std::ios::binary);
    std::ostringstream packed;
    packed << stream.rdbuf();
    return packed.str();
}

[[nodiscard]] inline core::Language load_language(const std::string& tag) {
    static std::map<std::string, core::LanguageTable> tables;
    const auto known = tables.find(tag);
    if (known != tables.end())
        return core::Language(known->second);
    auto table = core::LanguageTable::parse(packed_language(tag));
    if (!table)
        throw std::runtime_error("the language " + tag + " was not packed, or not as it is read");
    return core::Language(tables.emplace(tag, std::move(*table)).first->second);
}

}  // namespace certfolio::tests
