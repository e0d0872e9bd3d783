#include "domain/quantity.hpp"

#include <optional>
#include <string>
#include <utility>

#include "core/ascii.hpp"
#include "core/decimal.hpp"

namespace certfolio::domain {

namespace {

using core::Code;
using core::Fix;
using core::FixKind;
using core::Violation;

constexpr std::string_view row = "R50";

Violation outside(Code code, std::int64_t limit, std::string_view actual) {
    Violation violation = core::breach_of_limit(code, {}, row, limit, actual);
    violation.offer(FixKind::set_to, {}, limit);
    return violation;
}

/// The digits of a number whose groups of three may be set apart by one kind of separator (`1,000`, `1 000`);
/// nothing when the groups are not of three.
std::optional<std::string> digits_of(std::string_view text) {
    const auto first_separator = text.find_first_of(", ");
    if (first_separator == std::string_view::npos)
        return std::string(text);
    if (first_separator == 0 || first_separator > 3)
        return std::nullopt;
    const char separator = text[first_separator];
    std::string digits(text.substr(0, first_separator));
    for (std::size_t at = first_separator; at < text.size(); at += 4) {
        if (text[at] != separator || text.size() - at < 4)
            return std::nullopt;
        digits.append(text.substr(at + 1, 3));
    }
    return digits;
}

}  // namespace

core::Expected<Quantity, core::Violation> Quantity::from(std::int64_t number) {
    if (number < min)
        return core::Unexpected{outside(Code::quantity_below_minimum, min, std::to_string(number))};
    if (number > max)
        return core::Unexpected{outside(Code::quantity_above_maximum, max, std::to_string(number))};
    return Quantity(static_cast<std::int32_t>(number));
}

core::Expected<Quantity, core::Violation> Quantity::parse(std::string_view text) {
    std::string_view number = core::trim_ascii(text);
    const bool negative = !number.empty() && number.front() == '-';
    if (negative)
        number.remove_prefix(1);
    auto digits = digits_of(number);
    if (!digits || digits->empty() || digits->find_first_not_of("0123456789") != std::string::npos)
        return core::Unexpected{core::breach(Code::quantity_not_a_number, {}, row, text)};
    digits->erase(0, digits->find_first_not_of('0'));
    // More digits than the largest quantity has are beyond it, however many they are.
    const auto magnitude = digits->empty() ? 0 : core::parse_whole_number(*digits);
    if (negative || magnitude == 0)
        return core::Unexpected{outside(Code::quantity_below_minimum, min, text)};
    if (!magnitude || *magnitude > max)
        return core::Unexpected{outside(Code::quantity_above_maximum, max, text)};
    return Quantity(static_cast<std::int32_t>(*magnitude));
}

}  // namespace certfolio::domain
