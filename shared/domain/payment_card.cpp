#include "domain/payment_card.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/ascii.hpp"

// No violation made here carries a digit of a card number or a security code: `actual` is a count at most
// (R94).
namespace certfolio::domain {

namespace {

using core::Code;
using core::Expected;
using core::Unexpected;
using core::Violation;

constexpr int years_ahead_max = 20;
/// A month ends twelve hours later than in UTC where the day ends last.
constexpr std::int64_t last_time_zone_seconds = 12 * 3'600;
constexpr std::size_t prefix_digits = 4;
constexpr std::int64_t length_min = 12;  // the shortest number in use, before the brand is known

/// Numbers that begin with `first` to `last` (as 4 digits) belong to a brand (ISO/IEC 7812-2).
struct Range {
    int first;
    int last;
    CardBrand brand;
};
constexpr auto ranges = std::to_array<Range>({
    {2221, 2720, CardBrand::mastercard},
    {3000, 3059, CardBrand::diners_club},
    {3095, 3095, CardBrand::diners_club},
    {3400, 3499, CardBrand::american_express},
    {3528, 3589, CardBrand::jcb},
    {3600, 3699, CardBrand::diners_club},
    {3700, 3799, CardBrand::american_express},
    {3800, 3999, CardBrand::diners_club},
    {4000, 4999, CardBrand::visa},
    {5100, 5599, CardBrand::mastercard},
    {6011, 6011, CardBrand::discover},
    {6200, 6299, CardBrand::unionpay},
    {6440, 6599, CardBrand::discover},
    {8100, 8199, CardBrand::unionpay},
});

std::optional<CardBrand> brand_at(int prefix) noexcept {
    for (const Range& range : ranges)
        if (prefix >= range.first && prefix <= range.last)
            return range.brand;
    return std::nullopt;
}

bool allows_length(CardBrand brand, std::size_t length) noexcept {
    switch (brand) {
        case CardBrand::visa: return length == 13 || length == 16 || length == 19;
        case CardBrand::mastercard: return length == 16;
        case CardBrand::american_express: return length == 15;
        case CardBrand::diners_club: return length >= 14 && length <= 19;
        case CardBrand::discover:
        case CardBrand::jcb:
        case CardBrand::unionpay: return length >= 16 && length <= 19;
    }
    return false;
}

/// The length that almost every card of the brand has.
std::int64_t usual_length(CardBrand brand) noexcept {
    if (brand == CardBrand::american_express)
        return 15;
    return brand == CardBrand::diners_club ? 14 : 16;
}

/// ISO/IEC 7812-1 annex B.
bool has_right_check_digit(std::string_view digits) noexcept {
    int sum = 0;
    bool doubled = false;
    for (std::size_t i = digits.size(); i-- > 0; doubled = !doubled) {
        const int digit = digits[i] - '0';
        const int weighted = doubled ? digit * 2 : digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
}

/// Digits without the spaces and hyphens between them; nothing when there is anything else.
std::optional<std::string> collect_digits(std::string_view text) {
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (core::is_ascii_digit(text[i])) {
            digits.push_back(text[i]);
        } else if (text.substr(i, 2) == "\xC2\xA0") {
            ++i;
        } else if (!core::is_ascii_space(text[i]) && text[i] != '-') {
            return std::nullopt;
        }
    }
    return digits;
}

int number_of(std::string_view digits) noexcept {
    int number = 0;
    for (const char c : digits)
        number = number * 10 + (c - '0');
    return number;
}

/// Month and year as written, not yet in any range.
std::optional<CardExpiry> read_expiry(std::string_view text) {
    std::string first;
    std::string second;
    bool separated = false;
    for (const char c : text) {
        if (core::is_ascii_digit(c)) {
            (separated ? second : first).push_back(c);
        } else if (c == '/' || c == '-' || c == '.' || core::is_ascii_space(c)) {
            if (!second.empty())
                return std::nullopt;
            separated = !first.empty();
        } else {
            return std::nullopt;
        }
    }
    if (second.empty() && (first.size() == 4 || first.size() == 6)) {
        second = first.substr(2);
        first.resize(2);
    }
    if (first.size() == 4 && !second.empty() && second.size() <= 2)
        std::swap(first, second);
    if (first.empty() || first.size() > 2 || (second.size() != 2 && second.size() != 4))
        return std::nullopt;
    const int year = number_of(second);
    return CardExpiry{number_of(first), second.size() == 2 ? 2000 + year : year};
}

}  // namespace

std::string_view slug(CardBrand brand) noexcept {
    switch (brand) {
        case CardBrand::visa: return "visa";
        case CardBrand::mastercard: return "mastercard";
        case CardBrand::american_express: return "american_express";
        case CardBrand::discover: return "discover";
        case CardBrand::diners_club: return "diners_club";
        case CardBrand::jcb: return "jcb";
        case CardBrand::unionpay: return "unionpay";
    }
    return {};
}

std::string_view brand_name(CardBrand brand) noexcept {
    switch (brand) {
        case CardBrand::visa: return "Visa";
        case CardBrand::mastercard: return "Mastercard";
        case CardBrand::american_express: return "American Express";
        case CardBrand::discover: return "Discover";
        case CardBrand::diners_club: return "Diners Club";
        case CardBrand::jcb: return "JCB";
        case CardBrand::unionpay: return "UnionPay";
    }
    return {};
}

std::optional<CardBrand> parse_card_brand(std::string_view slug_text) noexcept {
    for (const CardBrand brand :
         {CardBrand::visa, CardBrand::mastercard, CardBrand::american_express, CardBrand::discover,
          CardBrand::diners_club, CardBrand::jcb, CardBrand::unionpay})
        if (slug(brand) == slug_text)
            return brand;
    return std::nullopt;
}

std::optional<CardBrand> find_brand(std::string_view digits) noexcept {
    int first = 0;
    int last = 0;
    for (std::size_t i = 0; i < prefix_digits; ++i) {
        first = first * 10 + (i < digits.size() ? digits[i] - '0' : 0);
        last = last * 10 + (i < digits.size() ? digits[i] - '0' : 9);
    }
    // Sure only when every way to go on leads to the same brand.
    const auto brand = brand_at(first);
    for (int prefix = first; brand && prefix <= last; ++prefix)
        if (brand_at(prefix) != brand)
            return std::nullopt;
    return brand;
}

Expected<CardNumber, Violation> CardNumber::parse(std::string_view text) {
    auto digits = collect_digits(text);
    if (!digits)
        return Unexpected{core::breach(Code::card_number_malformed, {}, "R93")};
    if (digits->empty())
        return Unexpected{core::breach(Code::card_number_missing, {}, "R93")};
    const auto brand = find_brand(*digits);
    if (!brand && digits->size() >= prefix_digits)
        return Unexpected{core::breach(Code::card_brand_not_accepted, {}, "R93")};
    if (!brand || !allows_length(*brand, digits->size()))
        return Unexpected{core::breach_of_limit(Code::card_number_length, {}, "R93",
                                                brand ? usual_length(*brand) : length_min,
                                                std::to_string(digits->size()))};
    if (!has_right_check_digit(*digits))
        return Unexpected{core::breach(Code::card_number_checksum, {}, "R93")};
    return CardNumber(*std::move(digits), *brand);
}

Expected<CardExpiry, Violation> CardExpiry::parse(std::string_view text, core::Instant now) {
    const std::string_view typed = core::trim_ascii(text);
    if (typed.empty())
        return Unexpected{core::breach(Code::card_expiry_missing, {}, "R93")};
    const auto expiry = read_expiry(typed);
    if (!expiry || expiry->month < 1 || expiry->month > 12)
        return Unexpected{core::breach(Code::card_expiry_malformed, {}, "R93", typed.substr(0, 16))};
    const auto months_left = [&](core::Date today) {
        return (expiry->year - today.year()) * 12 + expiry->month - today.month();
    };
    if (months_left(now.plus_seconds(-last_time_zone_seconds).date()) < 0)
        return Unexpected{core::breach(Code::card_expired, {}, "R93", typed)};
    if (months_left(now.date()) > years_ahead_max * 12)
        return Unexpected{
            core::breach_of_limit(Code::card_expiry_too_far, {}, "R93", years_ahead_max, typed)};
    return *expiry;
}

std::optional<Violation> check_security_code(std::string_view text, std::optional<CardBrand> brand) {
    const std::string_view typed = core::trim_ascii(text);
    if (typed.empty())
        return core::breach(Code::card_security_code_missing, {}, "R94");
    if (!std::all_of(typed.begin(), typed.end(), core::is_ascii_digit))
        return core::breach(Code::card_security_code_malformed, {}, "R94");
    const std::int64_t wanted = brand == CardBrand::american_express ? 4 : 3;
    const auto length = static_cast<std::int64_t>(typed.size());
    const bool fits = length == wanted || (!brand && length == 4);
    if (fits)
        return std::nullopt;
    return core::breach_of_limit(Code::card_security_code_length, {}, "R94", wanted, std::to_string(length));
}

std::string format_card_number(std::string_view digits) {
    const bool by_six = find_brand(digits) == CardBrand::american_express;
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const bool starts_group = by_six ? i == 4 || i == 10 : i > 0 && i % 4 == 0;
        if (starts_group)
            text.push_back(' ');
        text.push_back(digits[i]);
    }
    return text;
}

}  // namespace certfolio::domain
