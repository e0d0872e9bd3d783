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
        return violation.limit ? std::optional(format_count(*violation.limit, language)) : std::nullopt;
    if (trim_ascii(violation.actual).empty())
        return std::nullopt;
    if (name == "count") {
        const auto number = parse_whole_number(violation.actual);
        return number ? std::optional(format_count(*number, language)) : std::nullopt;
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

/// The marks that divide the digits of a number, taken out of a sample: the languages' own spaces and points
/// are of one byte or of several.
struct NumberMarks {
    std::string_view group;
    std::string_view fraction;
};

NumberMarks marks_of(Language language) noexcept {
    const std::string_view sample = language.text("1,234.56"_en);
    const std::size_t digits = sample.find("234");
    const std::size_t fraction = sample.find("56");
    return {sample.substr(1, digits - 1), sample.substr(digits + 3, fraction - digits - 3)};
}

std::string grouped(std::uint64_t number, std::string_view mark) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, mark);
    }
    return digits;
}

/// Empty for a currency that is written by its code.
std::string_view symbol_of(std::string_view currency, Language language) noexcept {
    if (currency == "USD")
        return language.text("$"_en);
    if (currency == "CAD")
        return language.text("CA$"_en);
    if (currency == "EUR")
        return "€";
    if (currency == "GBP")
        return "£";
    return {};
}

constexpr auto months = std::to_array<Phrase>({"January"_en, "February"_en, "March"_en, "April"_en, "May"_en,
                                               "June"_en, "July"_en, "August"_en, "September"_en,
                                               "October"_en, "November"_en, "December"_en});

/// The digits of the machine form, `2026-11-22T14:02:09Z`.
std::string_view clock_digits(std::string_view machine_form, std::size_t at) noexcept {
    return machine_form.substr(at, 2);
}

}  // namespace

std::string format_money(std::int64_t minor, const MoneyStyle& style, Language language) {
    std::uint64_t scale = 1;
    for (int i = 0; i < style.exponent; ++i)
        scale *= 10;
    const NumberMarks marks = marks_of(language);
    const std::uint64_t magnitude = magnitude_of(minor);
    std::string amount = grouped(magnitude / scale, marks.group);
    if (style.exponent > 0) {
        const std::string fraction = std::to_string(magnitude % scale);
        amount.append(marks.fraction)
            .append(static_cast<std::size_t>(style.exponent) - fraction.size(), '0')
            .append(fraction);
    }
    const std::string_view symbol = symbol_of(style.currency, language);
    const std::string_view pattern =
        language.text(symbol.empty() ? "{code} {amount}"_en : "{symbol}{amount}"_en);
    return std::string(sign_of(minor)) +
           fill_named(pattern, {{"symbol", symbol}, {"code", style.currency}, {"amount", amount}});
}

std::string format_date(std::int64_t instant_seconds, Language language) {
    const Date date = Instant{instant_seconds}.date();
    const Phrase pattern = date.day() == 1 ? "1 {month} {year}"_en : "{day} {month} {year}"_en;
    return fill_named(language.text(pattern),
                      {{"day", std::to_string(date.day())},
                       {"month", language.text(months[static_cast<std::size_t>(date.month() - 1)])},
                       {"year", std::to_string(date.year())}});
}

std::string format_time(std::int64_t instant_seconds, Language language) {
    const std::string text = Instant{instant_seconds}.text();
    return fill_named(language.text("{hour}:{minute}"_en),
                      {{"hour", clock_digits(text, 11)}, {"minute", clock_digits(text, 14)}});
}

std::string format_instant(std::int64_t instant_seconds, Language language) {
    const std::string text = Instant{instant_seconds}.text();
    return fill_named(language.text("{date}, {hour}:{minute}:{second} UTC"_en),
                      {{"date", format_date(instant_seconds, language)},
                       {"hour", clock_digits(text, 11)},
                       {"minute", clock_digits(text, 14)},
                       {"second", clock_digits(text, 17)}});
}

std::string format_count(std::int64_t number, Language language) {
    return std::string(sign_of(number)) + grouped(magnitude_of(number), marks_of(language).group);
}

std::string format_basis_points(std::int64_t basis_points, Language language) {
    const NumberMarks marks = marks_of(language);
    const std::uint64_t magnitude = magnitude_of(basis_points);
    std::string text = std::string(sign_of(basis_points)) + grouped(magnitude / 100, marks.group);
    if (magnitude % 100 != 0) {
        text.append(marks.fraction).append(std::to_string(magnitude % 100 / 10));
        if (magnitude % 10 != 0)
            text += std::to_string(magnitude % 10);
    }
    return language.fill("{} %"_en, {text});
}

std::string message(const Violation& violation, Language language) {
    const Sentence& sentence = find_sentence(violation.code);
    std::string text;
    std::string_view rest = language.text(sentence.full);
    for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
        const std::size_t close = rest.find('}', open);
        const auto known = figure(rest.substr(open + 1, close - open - 1), violation, language);
        if (!known)
            return std::string(language.text(sentence.plain));
        text.append(rest.substr(0, open)).append(*known);
        rest.remove_prefix(close + 1);
    }
    return text.append(rest);
}

std::string message(const Fix& fix, Language language) {
    switch (fix.kind) {
        case FixKind::replace_with: return language.fill("Use {}"_en, {fix.subject});
        case FixKind::add_quantity:
            return language.fill("Add {} {}"_en, {format_count(fix.amount, language), fix.subject});
        case FixKind::set_to: return language.fill("Set to {}"_en, {format_count(fix.amount, language)});
        case FixKind::remove: return language.fill("Remove {}"_en, {fix.subject});
    }
    return {};
}

}  // namespace certfolio::core
