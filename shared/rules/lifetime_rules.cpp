#include "rules/lifetime_rules.hpp"

#include <algorithm>
#include <string>
#include <utility>
namespace certfolio::rules {

namespace {

using core::Because;
using core::Code;
using core::Instant;
using core::Operand;
using core::Unit;
using core::Violation;
using core::Violations;

/// More than the calendar holds, so that months of any number of units still fit an int.
constexpr std::int64_t units_counted_max = 10'000;
constexpr int months_per_unit = 12;

Operand instant(Instant at) {
    return {Unit::instant, at.seconds};
}
Operand months(std::int64_t number) {
    return {Unit::months, number};
}

core::Step step(Because because, core::Clause rule, Operand a = {}, Operand b = {}, Operand c = {},
                Operand d = {}) {
    return {because, rule, {}, -1, {a, b, c, d}};
}

/// The fewest whole months from `start` that reach `until`.
std::int64_t started_months_between(Instant start, Instant until) {
    const core::Date from = start.date();
    const core::Date to = until.date();
    int count = (to.year() - from.year()) * 12 + (to.month() - from.month());
    // The count of calendar months is right or one too few: the day and the time of day decide.
    return start.plus_months(count) < until ? count + 1 : count;
}

}  // namespace

Instant account_end(Instant start, domain::Term term) {
    return start.plus_months(12 * term.years());
}

core::Explained<Coverage> licence_coverage(Instant bought_at, Instant account_ends_at) {
    const Coverage coverage{std::min(bought_at, account_ends_at), account_ends_at};
    return {
        coverage,
        {step(Because::coverage_follows_account, "R12", instant(coverage.from), instant(coverage.until))}};
}

core::Explained<Coverage> unit_coverage(Instant start, std::int64_t units) {
    const std::int64_t counted = std::clamp<std::int64_t>(units, 0, units_counted_max);
    const std::int64_t length = counted * months_per_unit;
    const Coverage coverage{start, start.plus_months(static_cast<int>(length))};
    return {coverage,
            {step(Because::coverage_from_units, "R35", {Unit::quantity, units}, months(length),
                  instant(coverage.from), instant(coverage.until))}};
}

core::Decision<std::int64_t> units_needed(Instant start, Instant until, int carried_over_months) {
    if (until <= start)
        return core::Unexpected{
            Violations{breach(Code::lifetime_not_positive, "/until", "R35", until.text())}};
    const std::int64_t length = started_months_between(start, until);
    // D-c: what is carried over comes on top of a paid unit, so it never makes a certificate free.
    const std::int64_t carried = std::min<std::int64_t>(std::clamp(carried_over_months, 0, 1),
                                                        std::max<std::int64_t>(length - months_per_unit, 0));
    const std::int64_t units = (length - carried + months_per_unit - 1) / months_per_unit;
    core::Explained<std::int64_t> decided{units, {}};
    if (carried > 0)
        decided.explanation.push_back(step(Because::carried_over, "D-c", months(carried)));
    decided.explanation.push_back(
        step(Because::units_needed, "D-c", months(length), months(carried), {Unit::quantity, units}));
    return decided;
}

core::Decision<std::int64_t> decide_unit_use(std::int64_t units_free, Instant start, Instant until,
                                             int carried_over_months) {
    auto needed = units_needed(start, until, carried_over_months);
    if (!needed)
        return needed;
    const std::int64_t units = needed->value;
    if (units > units_free) {
        Violation violation =
            breach(Code::lifetime_units_insufficient, "/until", "R39", std::to_string(units));
        violation.limit = std::max<std::int64_t>(units_free, 0);
        if (units_free > 0) {
            const int free = static_cast<int>(std::min(units_free, units_counted_max));
            const int carried = std::clamp(carried_over_months, 0, 1);
            violation.fixes = {
                {core::FixKind::replace_with, start.plus_months(free * months_per_unit + carried).text(), 0}};
        }
        return core::Unexpected{Violations{std::move(violation)}};
    }
    needed->value = units_free - units;
    return needed;
}

core::Expected<Instant, Violation> parse_issue_time(std::string_view text) {
    if (const auto date = core::Date::parse(text))
        return Instant::at_start_of(*date);
    if (const auto at = Instant::parse(text))
        return *at;
    return core::Unexpected{breach(Code::lifetime_date_malformed, "/issued_at", "D-l", text)};
}

}  // namespace certfolio::rules
