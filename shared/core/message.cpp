#include "core/message.hpp"

#include <array>
#include <optional>

#include "core/ascii.hpp"
#include "core/decimal.hpp"
#include "core/sentence.hpp"
#include "core/time.hpp"

namespace certfolio::core {

namespace {

/// Longer text is shown by its beginning: a message is a sentence, not a copy of what was pasted.
constexpr std::size_t shown_bytes_max = 64;

std::string shorten(std::string_view text) {
    if (text.size() <= shown_bytes_max)
        return std::string(text);
    std::size_t end = shown_bytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

/// The figure that a placeholder stands for; nothing when the violation does not have it.
std::optional<std::string> figure(std::string_view name, const Violation& violation, Language language) {
    if (name == "limit")
        return violation.limit ? std::optional(format_count(*violation.limit)) : std::nullopt;
    if (trim_ascii(violation.actual).empty())
        return std::nullopt;
    if (name == "count") {
        const auto number = parse_whole_number(violation.actual);
        return number ? std::optional(format_count(*number)) : std::nullopt;
    }
    if (name == "instant") {
        const auto instant = Instant::parse(violation.actual);
        return instant ? std::optional(format_instant(instant->seconds, language)) : std::nullopt;
    }
    return shorten(violation.actual);
}

std::string_view sign_of(std::int64_t number) noexcept {
    return number < 0 ? "−" : "";
}

std::uint64_t magnitude_of(std::int64_t number) noexcept {
    return number < 0 ? ~static_cast<std::uint64_t>(number) + 1 : static_cast<std::uint64_t>(number);
}

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string symbol_of(std::string_view currency) {
    if (currency == "USD")
        return "$";
    if (currency == "EUR")
        return "€";
    if (currency == "GBP")
        return "£";
    return std::string(currency) + " ";
}

}  // namespace

std::string format_money(std::int64_t minor, const MoneyStyle& style) {
    std::uint64_t scale = 1;
    for (int i = 0; i < style.exponent; ++i)
        scale *= 10;
    const std::uint64_t magnitude = magnitude_of(minor);
    std::string text = std::string(sign_of(minor)) + symbol_of(style.currency) + grouped(magnitude / scale);
    if (style.exponent > 0) {
        const std::string fraction = std::to_string(magnitude % scale);
        text += "." + std::string(static_cast<std::size_t>(style.exponent) - fraction.size(), '0') + fraction;
    }
    return text;
}

std::string format_date(std::int64_t instant_seconds, Language) {
    constexpr auto months =
        std::to_array<std::string_view>({"January", "February", "March", "April", "May", "June", "July",
                                         "August", "September", "October", "November", "December"});
    const Date date = Instant{instant_seconds}.date();
    return std::to_string(date.day()) + " " +
           std::string(months[static_cast<std::size_t>(date.month() - 1)]) + " " +
           std::to_string(date.year());
}

std::string format_instant(std::int64_t instant_seconds, Language language) {
    // The time of day of the machine form, `2026-11-22T14:02:09Z`.
    return format_date(instant_seconds, language) + ", " + Instant{instant_seconds}.text().substr(11, 8) +
           " UTC";
}

std::string format_count(std::int64_t number) {
    return std::string(sign_of(number)) + grouped(magnitude_of(number));
}

std::string format_basis_points(std::int64_t basis_points) {
    const std::uint64_t magnitude = magnitude_of(basis_points);
    std::string text = std::string(sign_of(basis_points)) + grouped(magnitude / 100);
    if (magnitude % 100 != 0) {
        text += "." + std::to_string(magnitude % 100 / 10);
        if (magnitude % 10 != 0)
            text += std::to_string(magnitude % 10);
    }
    return text + " %";
}

std::string message(const Violation& violation, Language language) {
    const Sentence& sentence = find_sentence(violation.code);
    std::string text;
    std::string_view rest = sentence.full;
    for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
        const std::size_t close = rest.find('}', open);
        const auto known = figure(rest.substr(open + 1, close - open - 1), violation, language);
        if (!known)
            return std::string(sentence.plain);
        text.append(rest.substr(0, open)).append(*known);
        rest.remove_prefix(close + 1);
    }
    return text.append(rest);
}

std::string message(const Fix& fix, Language) {
    switch (fix.kind) {
        case FixKind::replace_with: return "Use " + fix.subject;
        case FixKind::add_quantity: return "Add " + format_count(fix.amount) + " " + fix.subject;
        case FixKind::set_to: return "Set to " + format_count(fix.amount);
        case FixKind::remove: return "Remove " + fix.subject;
    }
    return {};
}

}  // namespace certfolio::core
