#include "documents/languages.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "core/ascii.hpp"
#include "core/assert.hpp"
#include "documents/embedded_languages.hpp"

namespace certfolio::documents {

namespace {

std::span<const core::LanguageTable> tables() {
    static const std::vector<core::LanguageTable> parsed = [] {
        std::vector<core::LanguageTable> made;
        for (const std::string_view packed : embedded_languages()) {
            auto table = core::LanguageTable::parse(std::string(packed));
            CERTFOLIO_ASSERT(table.has_value());
            made.push_back(std::move(*table));
        }
        return made;
    }();
    return parsed;
}

/// `q=0.8` as thousandths; 1000 where nothing is said, 0 for what cannot be read.
int read_weight(std::string_view parameter) noexcept {
    parameter = core::trim_ascii(parameter);
    if (parameter.empty())
        return 1000;
    if (!parameter.starts_with("q=") || parameter.size() < 3 || parameter.size() > 7)
        return 0;
    int weight = parameter[2] == '1' ? 1000 : 0;
    int place = 100;
    for (const char digit : parameter.substr(std::min<std::size_t>(4, parameter.size()))) {
        if (!core::is_ascii_digit(digit))
            return 0;
        weight += (digit - '0') * place;
        place /= 10;
    }
    return std::min(weight, 1000);
}

/// `fr` and `fr-CA` both mean `fr-CA`; so does `fr-FR`, to which Canadian French is nearer than English.
std::optional<core::Language> match(std::string_view range) {
    const std::string primary = core::to_ascii_lower(range.substr(0, range.find('-')));
    if (primary == "en" || primary == "*")
        return core::Language::english;
    for (const core::LanguageTable& table : tables())
        if (table.tag().substr(0, table.tag().find('-')) == primary)
            return core::Language(table);
    return std::nullopt;
}

}  // namespace

core::Language find_language(std::string_view tag) noexcept {
    for (const core::LanguageTable& table : tables())
        if (core::to_ascii_lower(table.tag()) == core::to_ascii_lower(tag))
            return core::Language(table);
    return core::Language::english;
}

core::Language choose_language(std::string_view accept_language) {
    core::Language best;
    int best_weight = 0;
    while (!accept_language.empty()) {
        const std::size_t end = accept_language.find(',');
        const std::string_view item = accept_language.substr(0, end);
        accept_language.remove_prefix(end == std::string_view::npos ? accept_language.size() : end + 1);
        const std::size_t semicolon = item.find(';');
        const auto language = match(core::trim_ascii(item.substr(0, semicolon)));
        const int weight =
            semicolon == std::string_view::npos ? 1000 : read_weight(item.substr(semicolon + 1));
        if (language && weight > best_weight) {
            best = *language;
            best_weight = weight;
        }
    }
    return best;
}

}  // namespace certfolio::documents
