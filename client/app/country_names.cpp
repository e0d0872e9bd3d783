#include "app/country_names.hpp"

#include <string>

#include "core/ascii.hpp"
#include "core/sort_stably.hpp"
#include "domain/country_code.hpp"

namespace certfolio::app {
namespace {

/// The text in small letters without accents: those of Latin-1, U+00C0 to U+00FF, which follow the byte C3.
std::string without_accents(std::string_view text) {
    constexpr std::string_view bases = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if (text[i] == '\xC3' && next >= 0x80U && next < 0xC0U) {
            plain.push_back(bases[next - 0x80U]);
            ++i;
        } else {
            plain.push_back(core::to_ascii_lower(text[i]));
        }
    }
    return plain;
}

}  // namespace

std::vector<CountryName> list_countries(core::Language language) {
    std::vector<CountryName> names;
    for (const domain::Country& country : domain::all_countries()) {
        const std::string_view name = language.text(country.name);
        std::string calling(name);
        names.push_back({country.code, name, calling.append(" +").append(country.calling_code)});
    }
    if (!(language == core::Language::english))
        core::sort_stably(names.begin(), names.end(), [](const CountryName& a, const CountryName& b) {
            return without_accents(a.name) < without_accents(b.name);
        });
    return names;
}

}  // namespace certfolio::app
