#include "domain/phone_number.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/ascii.hpp"
#include "domain/country_code.hpp"

namespace certfolio::domain {

namespace {

using core::Code;
using core::Expected;
using core::Unexpected;
using core::Violation;

constexpr std::size_t digits_min = 8;
constexpr std::size_t digits_max = 15;             // E.164
constexpr std::size_t north_american_digits = 11;  // 1, area code of 3, number of 7

Violation refusal(Code code, std::string_view actual) {
    return core::breach(code, {}, "R81", actual);
}

/// Where an extension (`x12`, `ext. 12`, `#12`, `;ext=12`) begins.
std::size_t find_extension(std::string_view text) {
    const std::string lower = core::to_ascii_lower(text);
    return lower.find_first_of(";,#ex");
}

/// What people put between digits. The non-breaking space comes along with pasted numbers.
bool take_separator(std::string_view& text) noexcept {
    if (text.starts_with("\xC2\xA0")) {
        text.remove_prefix(2);
        return true;
    }
    if (!core::is_ascii_space(text.front()) &&
        std::string_view("-.()/").find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

/// The digits of a number, a `+` in front kept; nothing for anything else.
std::optional<std::string> collect_digits(std::string_view text) {
    std::string digits;
    bool international = false;
    while (!text.empty()) {
        // `+44 (0)20`: the national prefix that is not dialled from abroad.
        if (text.starts_with("(0)") && (international || digits.starts_with("00"))) {
            text.remove_prefix(3);
        } else if (text.front() == '+' && digits.empty() && !international) {
            international = true;
            text.remove_prefix(1);
        } else if (core::is_ascii_digit(text.front())) {
            digits.push_back(text.front());
            text.remove_prefix(1);
        } else if (!take_separator(text)) {
            return std::nullopt;
        }
    }
    return international ? "+" + digits : digits;
}

/// Countries where a leading 0 is part of the number and is dialled from abroad, too.
bool keeps_leading_zero(std::string_view country) noexcept {
    constexpr auto codes = std::to_array<std::string_view>({"CG", "CI", "IT", "SM", "VA"});
    return std::find(codes.begin(), codes.end(), country) != codes.end();
}

/// A national number without the prefix that is dialled inside the country only.
std::string_view without_national_prefix(std::string_view digits, const Country& country) noexcept {
    if (country.calling_code == "1")
        return digits.size() == north_american_digits && digits.front() == '1' ? digits.substr(1) : digits;
    if (country.calling_code == "7")
        return digits.size() == 11 && digits.front() == '8' ? digits.substr(1) : digits;
    if (country.code == "HU")
        return digits.starts_with("06") ? digits.substr(2) : digits;
    if (country.code == "BY")
        return digits.starts_with("80") ? digits.substr(2) : digits;
    if (digits.starts_with('0') && !keeps_leading_zero(country.code))
        return digits.substr(1);
    return digits;
}

/// Codes that belong to no single country of ISO 3166-1: freephone and other shared services, satellites,
/// Kosovo, Ascension.
bool is_shared_code(std::string_view digits) noexcept {
    constexpr auto codes = std::to_array<std::string_view>(
        {"247", "383", "800", "808", "870", "878", "881", "882", "883", "888", "979"});
    return std::find(codes.begin(), codes.end(), digits.substr(0, 3)) != codes.end();
}

bool has_known_calling_code(std::string_view digits) noexcept {
    const auto countries = all_countries();
    return is_shared_code(digits) ||
           std::any_of(countries.begin(), countries.end(), [&](const Country& country) {
               return !country.calling_code.empty() && digits.starts_with(country.calling_code);
           });
}

/// Country code and number, digits only.
Expected<std::string, Violation> read_digits(const std::string& collected, std::string_view country) {
    if (collected.starts_with('+'))
        return collected.substr(1);
    if (collected.starts_with("00"))
        return collected.substr(2);
    const Country* const found = find_country(country);
    if (found == nullptr) {
        Violation violation = refusal(Code::phone_country_unknown, country);
        if (const Country* const meant = guess_country(country))
            violation.offer(core::FixKind::replace_with, meant->code);
        return Unexpected{std::move(violation)};
    }
    if (found->calling_code == "1" && collected.starts_with("011"))
        return collected.substr(3);
    return std::string(found->calling_code) + std::string(without_national_prefix(collected, *found));
}

std::optional<Violation> check_length(std::string_view digits) {
    const bool north_american = digits.starts_with('1');
    const std::size_t min = north_american ? north_american_digits : digits_min;
    const std::size_t max = north_american ? north_american_digits : digits_max;
    const std::string actual = std::to_string(digits.size());
    if (digits.size() < min)
        return core::breach_of_limit(Code::phone_too_short, {}, "R81", static_cast<std::int64_t>(min),
                                     actual);
    if (digits.size() > max)
        return core::breach_of_limit(Code::phone_too_long, {}, "R81", static_cast<std::int64_t>(max), actual);
    return std::nullopt;
}

}  // namespace

Expected<PhoneNumber, Violation> PhoneNumber::parse(std::string_view text, std::string_view country) {
    std::string_view typed = core::trim_ascii(text);
    if (core::to_ascii_lower(typed.substr(0, 4)) == "tel:")
        typed.remove_prefix(4);
    if (typed.empty())
        return Unexpected{refusal(Code::phone_missing, {})};
    const std::size_t extension = find_extension(typed);
    if (extension != std::string_view::npos) {
        Violation violation = refusal(Code::phone_malformed, typed);
        const auto bare = parse(typed.substr(0, extension), country);
        if (bare)
            violation.offer(core::FixKind::replace_with, bare->text());
        return Unexpected{std::move(violation)};
    }
    const auto collected = collect_digits(typed);
    if (!collected || collected->find_first_of("0123456789") == std::string::npos)
        return Unexpected{refusal(Code::phone_malformed, typed)};

    auto digits = read_digits(*collected, country);
    if (!digits)
        return Unexpected{std::move(digits).error()};
    if (!has_known_calling_code(*digits))
        return Unexpected{refusal(Code::phone_country_unknown, "+" + digits->substr(0, 3))};
    if (auto violation = check_length(*digits))
        return Unexpected{std::move(*violation)};
    // North American area codes begin with 2 to 9.
    if (digits->front() == '1' && (*digits)[1] < '2')
        return Unexpected{refusal(Code::phone_malformed, typed)};
    return PhoneNumber("+" + *digits);
}

}  // namespace certfolio::domain
