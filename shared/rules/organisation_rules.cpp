#include <algorithm>
#include <array>

#include "core/ascii.hpp"
#include "domain/look_alike.hpp"
#include "domain/normal_form.hpp"
#include "domain/organisation_name.hpp"
#include "domain/utf8.hpp"
#include "rules/enrolment_rules.hpp"

// Organisation names are kept byte for byte: what looks like a slip is a warning with an offer, never a
// change.
namespace certfolio::rules {

namespace {

using core::breach;
using core::breach_of_limit;
using core::Code;
using core::Fix;
using core::FixKind;
using core::Violation;
using core::Violations;
using domain::OrganisationName;

Violation warning(Code code, std::string_view actual, std::u32string_view mended, std::string_view name) {
    Violation violation = breach(code, {}, "R59", actual);
    const std::string text = domain::encode_utf8(mended);
    if (text != name && OrganisationName::parse(text))
        violation.offer(FixKind::replace_with, text);
    return violation;
}

std::u32string with_single_spaces(std::u32string_view name) {
    std::u32string single;
    for (const char32_t point : name)
        if (!domain::is_space(point) || single.empty() || !domain::is_space(single.back()))
            single.push_back(point);
    return single;
}

/// Abbreviations of legal forms and the like that rightly end with a point.
bool is_abbreviation(std::u32string_view word) {
    constexpr auto known = std::to_array<std::string_view>(
        {"assn", "assoc", "bhd", "bros", "bt", "cia", "cie", "co",  "comp", "corp", "dept", "est",
         "gmbh", "hnos",  "inc", "intl", "jr", "kft", "kg",  "lda", "ltd",  "ltda", "mfg",  "nyrt",
         "plc",  "pty",   "pte", "pvt",  "rt", "sdn", "sr",  "st",  "sti",  "tbk",  "univ", "zrt"});
    if (word.find('.') != std::u32string_view::npos)
        return true;
    std::string lower;
    for (const char32_t point : word) {
        const char32_t small = domain::to_lower(point);
        // Accents do not count: `Cía.`, `Şti.`
        lower += small == 0xED ? "i" : small == 0x15F ? "s" : domain::encode_utf8({&small, 1});
    }
    return std::find(known.begin(), known.end(), lower) != known.end();
}

std::u32string_view without_trailing_punctuation(std::u32string_view name) {
    constexpr std::u32string_view marks = U".,;:-_/\\&*+\u2013\u2014\u3001\u3002\uFF0C\uFF0E";
    while (!name.empty() &&
           (marks.find(name.back()) != std::u32string_view::npos || domain::is_space(name.back())))
        name.remove_suffix(1);
    return name;
}

bool ends_with_slip(std::u32string_view name) {
    name = domain::trim(name);
    const std::u32string_view bare = without_trailing_punctuation(name);
    if (bare.size() == name.size() || bare.empty())
        return false;
    const std::u32string_view word = bare.substr(bare.rfind(U' ') + 1);
    return name.substr(bare.size()) != U"." || !is_abbreviation(word);
}

void warn_about_characters(std::u32string_view name, std::string_view text, Violations& found) {
    const std::u32string plain_spaces = domain::with_plain_spaces(name);
    if (plain_spaces != name) {
        found.add(warning(Code::organisation_look_alike, {}, plain_spaces, text));
    } else if (const auto look_alike = domain::find_look_alike(name)) {
        found.add(warning(Code::organisation_look_alike, domain::encode_utf8(look_alike->word),
                          look_alike->mended ? std::u32string_view(*look_alike->mended) : name, text));
    }
    const std::u32string plain_width = domain::with_plain_width(name);
    if (plain_width != name)
        found.add(warning(Code::organisation_full_width, {}, plain_width, text));
}

/// Equal names once letter case and spaces no longer count.
std::u32string fold(std::string_view text) {
    std::u32string folded;
    for (const char32_t point : domain::decode_utf8(text).value_or(std::u32string{}))
        if (!domain::is_space(point) && !domain::is_invisible(point))
            folded.push_back(domain::to_lower(point));
    return domain::to_normal_form(folded);
}

Violation repetition(Code code, std::string_view field, std::string_view row, const std::string& first,
                     const std::string& name) {
    Violation violation = breach(code, field, row, first);
    violation.offer(FixKind::remove, name);
    return violation;
}

void check_repetition(const std::vector<std::string>& organisations, std::size_t at, Violations& found) {
    const std::string field = "/organisations/" + std::to_string(at);
    const auto begin = organisations.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(at);
    const std::string& name = organisations[at];
    if (std::find(begin, end, name) != end) {
        found.add(repetition(Code::organisation_duplicate, field, "R62", name, name));
        return;
    }
    const std::u32string folded = fold(name);
    const auto near =
        std::find_if(begin, end, [&](const std::string& other) { return fold(other) == folded; });
    if (!folded.empty() && near != end)
        found.add(repetition(Code::organisation_near_duplicate, field, "R60", *near, name));
}

}  // namespace

Violations check_organisation(std::string_view text) {
    const auto parsed = OrganisationName::parse(text);
    if (!parsed)
        return parsed.error();
    const std::u32string name = domain::decode_utf8(text).value_or(std::u32string{});
    const std::u32string_view trimmed = domain::trim(name);
    const std::u32string single = with_single_spaces(name);
    Violations found;
    if (trimmed.size() != name.size())
        found.add(warning(Code::organisation_spaces_around, {}, trimmed, text));
    if (with_single_spaces(trimmed).size() != trimmed.size())
        found.add(warning(Code::organisation_spaces_doubled, {}, single, text));
    warn_about_characters(trimmed, text, found);
    if (ends_with_slip(name)) {
        const std::u32string last(1, trimmed.back());
        found.add(warning(Code::organisation_trailing_punctuation, domain::encode_utf8(last),
                          without_trailing_punctuation(trimmed), text));
    }
    if (name.size() > OrganisationName::certificate_characters_max)
        found.add(breach_of_limit(Code::organisation_longer_than_certificate_field, {}, "EVG 7.1.4.2",
                                  OrganisationName::certificate_characters_max, std::to_string(name.size())));
    return found;
}

Violations check_organisations(const std::vector<std::string>& organisations,
                               const domain::Catalogue& catalogue) {
    Violations found;
    const auto count = static_cast<std::int64_t>(organisations.size());
    if (organisations.empty())
        found.add(breach(Code::organisation_missing, "/organisations", "R55"));
    if (count > catalogue.limits.organisations_max) {
        Violation violation = breach_of_limit(Code::organisation_too_many, "/organisations", "R62",
                                              catalogue.limits.organisations_max, std::to_string(count));
        violation.offer(FixKind::remove, organisations.back());
        found.add(std::move(violation));
    }
    for (std::size_t i = 0; i < organisations.size() && !found.truncated(); ++i) {
        found.add_under("/organisations/" + std::to_string(i), check_organisation(organisations[i]));
        check_repetition(organisations, i, found);
    }
    return found;
}

}  // namespace certfolio::rules
