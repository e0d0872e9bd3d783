#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/sort_stably.hpp"
#include "rules/catalogue_rules.hpp"
#include "rules/lifetime_rules.hpp"

namespace certfolio::rules {

namespace {

using core::Because;
using core::Code;
using core::Instant;
using core::Operand;
using core::Unit;
using core::Violation;
using core::Violations;
using domain::Catalogue;
using domain::LimitProfile;

constexpr std::string_view guide_profile = "guide";

/// Ten years of certificates of one day each: beyond this a plan is cut off.
constexpr std::size_t certificates_max = 3'660;

Operand instant(Instant at) {
    return {Unit::instant, at.seconds};
}

const LimitProfile* find_profile(const Catalogue& catalogue, std::string_view id) {
    const auto& profiles = catalogue.limit_profiles;
    const auto found = std::find_if(profiles.begin(), profiles.end(),
                                    [&](const LimitProfile& profile) { return profile.id.text() == id; });
    return found == profiles.end() ? nullptr : &*found;
}

Violation unknown_profile(const Catalogue& catalogue, std::string_view id) {
    Violation violation = breach(Code::lifetime_profile_unknown, "/profile", "D-o", id);
    for (const LimitProfile& profile : catalogue.limit_profiles)
        violation.offer(core::FixKind::replace_with, profile.id.text());
    return violation;
}

core::Clause clause_of(const LimitProfile& profile) {
    if (profile.id.text() == guide_profile)
        return "R41";
    return profile.id.text() == "public-trust" ? core::Clause("BR 6.3.2") : core::Clause("D-o");
}

/// What one profile's row in force says of a certificate issued then, with the step that explains it.
struct RowLimit {
    Instant until;
    std::optional<Instant> recommended_until;
    core::Step step;
};

std::optional<RowLimit> limit_of(const LimitProfile& profile, const Catalogue& catalogue, Instant issued_at) {
    const auto row = find_row_in_force<domain::LimitRow>(profile.rows, issued_at.date());
    if (!row)
        return std::nullopt;
    const domain::LimitRow& limit = profile.rows[*row];
    RowLimit found;
    Operand length;
    if (limit.days_max) {
        found.until = issued_at.plus_days(*limit.days_max);
        length = {Unit::days, *limit.days_max};
    } else {
        found.until = issued_at.plus_months(limit.months_max.value_or(0));
        length = {Unit::months, limit.months_max.value_or(0)};
    }
    Operand recommended;
    if (limit.days_recommended) {
        found.recommended_until = issued_at.plus_days(*limit.days_recommended);
        recommended = {Unit::days, *limit.days_recommended};
    }
    const auto item = static_cast<std::uint16_t>(&profile - catalogue.limit_profiles.data());
    found.step = {Because::limit_row_holds,
                  clause_of(profile),
                  {core::Table::limit_profiles, item, static_cast<std::uint16_t>(*row)},
                  -1,
                  {length, instant(issued_at), instant(found.until), recommended}};
    return found;
}

/// The longest whole months from the issue that still end within the limit, so that a form can offer them.
int months_within(Instant issued_at, Instant until) {
    int months = 0;
    while (issued_at.plus_months(months + 1) <= until && months < 1'200)
        ++months;
    return months;
}

Violation above_limit(const CertificateTermFacts& facts, const core::Explained<LifetimeLimit>& limit) {
    const core::Clause clause =
        limit.explanation.empty() ? core::Clause("R41") : limit.explanation.front().rule;
    Violation violation =
        breach(Code::lifetime_above_limit, "/months", clause.text(), std::to_string(facts.months));
    violation.limit = core::started_days_between(facts.issued_at, limit.value.until);
    if (const int months = months_within(facts.issued_at, limit.value.until); months > 0)
        violation.offer(core::FixKind::set_to, {}, months);
    return violation;
}

bool is_unlimited(const Violations& violations) {
    return violations.contains(Code::lifetime_product_unlimited) ||
           violations.contains(Code::lifetime_no_limit_in_force);
}

}  // namespace

core::Decision<LifetimeLimit> lifetime_limit(const domain::Product& product, const Catalogue& catalogue,
                                             std::string_view profile_id, Instant issued_at) {
    const LimitProfile* profile = find_profile(catalogue, profile_id);
    if (!profile)
        return core::Unexpected{Violations{unknown_profile(catalogue, profile_id)}};
    if (product.family != domain::ProductFamily::ssl)
        return core::Unexpected{
            Violations{breach(Code::lifetime_product_unlimited, "/product", "R42", product.id.text())}};

    std::vector<RowLimit> limits;
    if (const auto own = limit_of(*profile, catalogue, issued_at))
        limits.push_back(*own);
    const LimitProfile* guide =
        profile->smaller_with_guide ? find_profile(catalogue, guide_profile) : nullptr;
    if (guide)
        if (const auto other = limit_of(*guide, catalogue, issued_at))
            limits.push_back(*other);
    if (limits.empty())
        return core::Unexpected{
            Violations{breach(Code::lifetime_no_limit_in_force, "/issued_at", "D-o", issued_at.text())}};

    // The row that decides stands first in the explanation.
    core::sort_stably(limits.begin(), limits.end(),
                      [](const RowLimit& left, const RowLimit& right) { return left.until < right.until; });
    core::Explained<LifetimeLimit> decided;
    decided.value.until = limits.front().until;
    decided.value.not_after = decided.value.until.plus_seconds(-1);
    for (const RowLimit& limit : limits) {
        auto& recommended = decided.value.recommended_until;
        if (limit.recommended_until && *limit.recommended_until < recommended.value_or(decided.value.until))
            recommended = limit.recommended_until;
        decided.explanation.push_back(limit.step);
    }
    return decided;
}

core::Decision<Coverage> decide_certificate_term(const CertificateTermFacts& facts,
                                                 const domain::Product& product, const Catalogue& catalogue,
                                                 std::string_view profile) {
    Violations violations;
    const Coverage asked{facts.issued_at, facts.issued_at.plus_months(facts.months)};
    if (asked.until <= asked.from)
        violations.add(breach(Code::lifetime_not_positive, "/months", "R23", std::to_string(facts.months)));
    if (facts.coverage &&
        (facts.issued_at < facts.coverage->from || facts.issued_at >= facts.coverage->until))
        violations.add(breach(Code::lifetime_outside_coverage, "/issued_at", "R19", facts.issued_at.text()));

    core::Explained<Coverage> decided{asked, {}};
    auto limit = lifetime_limit(product, catalogue, profile, facts.issued_at);
    if (limit) {
        if (asked.until > limit->value.until)
            violations.add(above_limit(facts, *limit));
        decided.explanation = std::move(limit->explanation);
    } else if (!is_unlimited(limit.error())) {
        violations.add_under("", std::move(limit).error());
    }
    if (!violations.empty())
        return core::Unexpected{std::move(violations)};

    if (facts.coverage && asked.until > facts.coverage->until)
        decided.explanation.push_back(
            {Because::coverage_follows_account,
             "R30",
             {},
             -1,
             {instant(facts.coverage->from), instant(facts.coverage->until), instant(asked.until), {}}});
    return decided;
}

core::Decision<std::vector<Coverage>> plan_certificates(const Coverage& coverage,
                                                        const domain::Product& product,
                                                        const Catalogue& catalogue,
                                                        std::string_view profile) {
    if (coverage.until <= coverage.from)
        return core::Unexpected{
            Violations{breach(Code::lifetime_not_positive, "/until", "D-b", coverage.until.text())}};
    core::Explained<std::vector<Coverage>> plan;
    Instant issued_at = coverage.from;
    while (issued_at < coverage.until && plan.value.size() < certificates_max) {
        const auto limit = lifetime_limit(product, catalogue, profile, issued_at);
        if (!limit && !is_unlimited(limit.error()))
            return core::Unexpected{limit.error()};
        const Instant until = limit ? std::min(limit->value.until, coverage.until) : coverage.until;
        plan.value.push_back({issued_at, until});
        if (limit && until < coverage.until) {
            core::Step step = limit->explanation.front();
            step.because = Because::certificate_capped;
            step.operands = {instant(coverage.until), instant(until), instant(issued_at), Operand{}};
            plan.explanation.push_back(step);
        }
        issued_at = until;
    }
    return plan;
}

}  // namespace certfolio::rules
