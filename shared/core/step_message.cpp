#include <array>
#include <string>
#include <string_view>

#include "core/message.hpp"

namespace certfolio::core {

namespace {

/// Writes the sentences of one step. In a sentence `{money 2}` stands for operand 2 as an amount of money;
/// `percent`, `count`, `date` and `instant` are the other forms, and any other word is a noun that is
/// counted: `{year 1}` becomes "1 year" or "3 years". The operands come in the order that the rules' headers
/// give.
class StepProse {
 public:
    StepProse(const Step& step, const MoneyStyle& style, Language language)
        : step_(step), style_(style), language_(language) {}

    [[nodiscard]] std::string text() const;

 private:
    [[nodiscard]] std::int64_t number(std::size_t i) const { return step_.operands[i].number; }
    [[nodiscard]] bool has(std::size_t i) const { return step_.operands[i].unit != Unit::none; }

    [[nodiscard]] std::string operand(std::string_view form, std::size_t i) const;
    [[nodiscard]] std::string fill(Phrase phrase) const;
    [[nodiscard]] std::string units() const;
    [[nodiscard]] std::string limit() const;

    const Step& step_;
    const MoneyStyle& style_;
    Language language_;
};

/// The nouns that are counted in the sentences.
struct Noun {
    std::string_view name;
    CountedPhrase counted;
};
constexpr auto nouns = std::to_array<Noun>({
    {"year", CountedPhrase{"{} year"_en, "{} years"_en}},
    {"month", CountedPhrase{"{} month"_en, "{} months"_en}},
    {"day", CountedPhrase{"{} day"_en, "{} days"_en}},
    {"unit", CountedPhrase{"{} unit"_en, "{} units"_en}},
});

std::string StepProse::operand(std::string_view form, std::size_t i) const {
    if (form == "money")
        return format_money(number(i), style_, language_);
    if (form == "percent")
        return format_basis_points(number(i), language_);
    if (form == "date")
        return format_date(number(i), language_);
    if (form == "instant")
        return format_instant(number(i), language_);
    for (const Noun& noun : nouns)
        if (noun.name == form)
            return language_.count(noun.counted, number(i));
    return format_count(number(i), language_);
}

std::string StepProse::fill(Phrase phrase) const {
    std::string_view sentence = language_.text(phrase);
    std::string text;
    for (;;) {
        const std::size_t open = sentence.find('{');
        text.append(sentence.substr(0, open));
        if (open == std::string_view::npos)
            return text;
        const std::size_t close = sentence.find('}', open);
        const std::size_t space = sentence.find(' ', open);
        text += operand(sentence.substr(open + 1, space - open - 1),
                        static_cast<std::size_t>(sentence[close - 1] - '0'));
        sentence.remove_prefix(close + 1);
    }
}

std::string StepProse::units() const {
    const bool one = number(2) == 1;
    if (number(1) > 0)
        return fill(one ? "{month 0} of life, each begun year counted, without the {month 1} carried over, "
                          "needs {unit 2}."_en
                        : "{month 0} of life, each begun year counted, without the {month 1} carried over, "
                          "need {unit 2}."_en);
    return fill(one ? "{month 0} of life, each begun year counted, needs {unit 2}."_en
                    : "{month 0} of life, each begun year counted, need {unit 2}."_en);
}

std::string StepProse::limit() const {
    std::string text =
        fill(step_.operands[0].unit == Unit::days
                 ? "A certificate issued on {date 1} may last at most {day 0}: until {instant 2}."_en
                 : "A certificate issued on {date 1} may last at most {month 0}: until {instant 2}."_en);
    if (has(3))
        text.append(" ").append(fill("At most {day 3} are recommended."_en));
    return text;
}

std::string StepProse::text() const {
    switch (step_.because) {
        case Because::price_row_holds: return fill("List price {money 0}, in force since {date 1}."_en);
        case Because::term_multiplies: return fill("{money 0} a year for {year 1} makes {money 2} each."_en);
        case Because::quantity_multiplies: return fill("{count 1} × {money 0} makes {money 2}."_en);
        case Because::volume_tier_reduces:
            return fill(
                "Volume price, {count 0} or more: {percent 1} of {money 3} is taken off, {money 2}."_en);
        case Because::term_tier_reduces:
            return fill(
                "Multi-year price, {year 0} or more: {percent 1} of {money 3} is taken off, {money 2}."_en);
        case Because::proration_by_day:
            return fill("{count 0} of {day 1} of the term are charged: {money 3} instead of {money 2}."_en);
        case Because::minimum_charge_applies:
            return fill("{day 1} of the term left, but at least {day 0} are charged."_en);
        case Because::international_fee_applies:
            return fill("Headquarters outside the home countries: a fee of {money 0} per new account."_en);
        case Because::tax_applies:
            return fill(number(0) == 0 ? "No tax is charged in this place."_en
                                       : "Tax of {percent 0} on {money 1} is {money 2}."_en);
        case Because::tax_unknown: return fill("No place of tax is chosen yet: the price is without tax."_en);
        case Because::total_is_sum:
            return fill(
                "{money 0} for the products, {money 1} in fees and {money 2} in tax make {money 3}."_en);
        case Because::account_ends:
            return fill("An account that starts on {date 0} for {year 1} ends on {instant 2}."_en);
        case Because::coverage_follows_account:
            return fill(
                has(2) ? "What was paid for ends on {instant 1}, before the certificate does on {instant 2}: "
                         "from then on the licence must be renewed, or the certificate is revoked."_en
                       : "The licence ends with the account: it covers {instant 0} until {instant 1}."_en);
        case Because::coverage_from_units:
            return fill("{unit 0} of one year each cover {month 1}: {instant 2} until {instant 3}."_en);
        case Because::units_needed: return units();
        case Because::limit_row_holds: return limit();
        case Because::certificate_capped:
            return fill(
                "A certificate issued on {date 2} cannot last until {instant 0}: it ends on {instant 1}, and "
                "another one follows."_en);
        case Because::carried_over:
            return fill("{month 0} left from an early renewal is kept and costs nothing."_en);
    }
    return {};
}

}  // namespace

std::string message(const Step& step, const MoneyStyle& style, Language language) {
    return StepProse(step, style, language).text();
}

}  // namespace certfolio::core
