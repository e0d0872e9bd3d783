#include <string>

#include "core/message.hpp"

namespace certfolio::core {

namespace {

/// Reads the operands of one step, in the order that the rules' headers give.
class StepProse {
 public:
    StepProse(const Step& step, const MoneyStyle& style, Language language)
        : step_(step), style_(style), language_(language) {}

    [[nodiscard]] std::string text() const;

 private:
    [[nodiscard]] std::int64_t number(std::size_t i) const { return step_.operands[i].number; }
    [[nodiscard]] bool has(std::size_t i) const { return step_.operands[i].unit != Unit::none; }
    [[nodiscard]] std::string money(std::size_t i) const { return format_money(number(i), style_); }
    [[nodiscard]] std::string percent(std::size_t i) const { return format_basis_points(number(i)); }
    [[nodiscard]] std::string count(std::size_t i) const { return format_count(number(i)); }
    [[nodiscard]] std::string date(std::size_t i) const { return format_date(number(i), language_); }
    [[nodiscard]] std::string instant(std::size_t i) const { return format_instant(number(i), language_); }
    [[nodiscard]] std::string counted(std::size_t i, const char* noun) const {
        return count(i) + " " + noun + (number(i) == 1 ? "" : "s");
    }

    [[nodiscard]] std::string tier(const char* name, const std::string& least) const;
    [[nodiscard]] std::string tax() const;
    [[nodiscard]] std::string coverage() const;
    [[nodiscard]] std::string units() const;
    [[nodiscard]] std::string limit() const;

    const Step& step_;
    const MoneyStyle& style_;
    Language language_;
};

std::string StepProse::tier(const char* name, const std::string& least) const {
    return std::string(name) + " price, " + least + " or more: " + percent(1) + " of " + money(3) +
           " is taken off, " + money(2) + ".";
}

std::string StepProse::tax() const {
    if (number(0) == 0)
        return "No tax is charged in this place.";
    return "Tax of " + percent(0) + " on " + money(1) + " is " + money(2) + ".";
}

std::string StepProse::coverage() const {
    if (has(2))
        return "What was paid for ends on " + instant(1) + ", before the certificate does on " + instant(2) +
               ": from then on the licence must be renewed, or the certificate is revoked.";
    return "The licence ends with the account: it covers " + instant(0) + " until " + instant(1) + ".";
}

std::string StepProse::units() const {
    std::string text = counted(0, "month") + " of life, each begun year counted, ";
    if (number(1) > 0)
        text += "without the " + counted(1, "month") + " carried over, ";
    return text + (number(2) == 1 ? "needs " : "need ") + counted(2, "unit") + ".";
}

std::string StepProse::limit() const {
    const bool in_days = step_.operands[0].unit == Unit::days;
    std::string text = "A certificate issued on " + date(1) + " may last at most " +
                       counted(0, in_days ? "day" : "month") + ": until " + instant(2) + ".";
    if (has(3))
        text += " At most " + counted(3, "day") + " are recommended.";
    return text;
}

std::string StepProse::text() const {
    switch (step_.because) {
        case Because::price_row_holds: return "List price " + money(0) + ", in force since " + date(1) + ".";
        case Because::term_multiplies:
            return money(0) + " a year for " + counted(1, "year") + " makes " + money(2) + " each.";
        case Because::quantity_multiplies: return count(1) + " × " + money(0) + " makes " + money(2) + ".";
        case Because::volume_tier_reduces: return tier("Volume", count(0));
        case Because::term_tier_reduces: return tier("Multi-year", counted(0, "year"));
        case Because::proration_by_day:
            return count(0) + " of " + counted(1, "day") + " of the term are charged: " + money(3) +
                   " instead of " + money(2) + ".";
        case Because::minimum_charge_applies:
            return counted(1, "day") + " of the term left, but at least " + counted(0, "day") +
                   " are charged.";
        case Because::international_fee_applies:
            return "Headquarters outside the home countries: a fee of " + money(0) + " per new account.";
        case Because::tax_applies: return tax();
        case Because::tax_unknown: return "No place of tax is chosen yet: the price is without tax.";
        case Because::total_is_sum:
            return money(0) + " for the products, " + money(1) + " in fees and " + money(2) +
                   " in tax make " + money(3) + ".";
        case Because::account_ends:
            return "An account that starts on " + date(0) + " for " + counted(1, "year") + " ends on " +
                   instant(2) + ".";
        case Because::coverage_follows_account: return coverage();
        case Because::coverage_from_units:
            return counted(0, "unit") + " of one year each cover " + counted(1, "month") + ": " + instant(2) +
                   " until " + instant(3) + ".";
        case Because::units_needed: return units();
        case Because::limit_row_holds: return limit();
        case Because::certificate_capped:
            return "A certificate issued on " + date(2) + " cannot last until " + instant(0) +
                   ": it ends on " + instant(1) + ", and another one follows.";
        case Because::carried_over:
            return counted(0, "month") + " left from an early renewal is kept and costs nothing.";
    }
    return {};
}

}  // namespace

std::string message(const Step& step, const MoneyStyle& style, Language language) {
    return StepProse(step, style, language).text();
}

}  // namespace certfolio::core
