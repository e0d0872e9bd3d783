#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/ascii.hpp"
#include "rules/catalogue_rules_faults.hpp"

namespace certfolio::rules::catalogue_faults {

namespace {

using core::Code;
using domain::Catalogue;
using domain::LimitProfile;

/// RFC 5280 5.3.1, without the two that cannot be the reason of a lapse (removeFromCRL, certificateHold).
constexpr auto revocation_reasons = std::to_array<std::string_view>(
    {"unspecified", "keyCompromise", "cACompromise", "affiliationChanged", "superseded",
     "cessationOfOperation", "privilegeWithdrawn", "aACompromise"});

bool has_profile(const Catalogue& catalogue, std::string_view id) {
    return std::any_of(catalogue.limit_profiles.begin(), catalogue.limit_profiles.end(),
                       [&](const LimitProfile& profile) { return profile.id.text() == id; });
}

void check_limit_row(const domain::LimitRow& row, const std::string& field, Faults& faults) {
    if (row.months_max.has_value() == row.days_max.has_value())
        faults.add(Code::catalogue_contradiction, field + (row.months_max ? "/days_max" : "/months_max"),
                   "D-o");
    if (row.months_max)
        faults.check_range(field + "/months_max", "D-o", *row.months_max, 1, 120);
    if (row.days_max)
        faults.check_range(field + "/days_max", "D-o", *row.days_max, 1, 3'660);
    if (row.days_recommended) {
        faults.check_range(field + "/days_recommended", "D-o", *row.days_recommended, 1, 3'660);
        // A month has at most 31 days: beyond that a recommendation can never be the stricter one.
        const std::int64_t most =
            row.days_max ? *row.days_max : std::int64_t{row.months_max.value_or(120)} * 31;
        if (*row.days_recommended > most)
            faults.add(Code::catalogue_contradiction, field + "/days_recommended", "D-o",
                       std::to_string(*row.days_recommended));
    }
    faults.check_text(field + "/source", "D-o", row.source, 120);
}

void check_limit_profiles(const Catalogue& catalogue, Faults& faults) {
    const auto& profiles = catalogue.limit_profiles;
    faults.check_count("/limit_profiles", "D-o", profiles.size(), 1);
    if (!has_profile(catalogue, catalogue.limit_profile.text()))
        faults.add(Code::catalogue_reference_unknown, "/limit_profile", "D-o",
                   std::string(catalogue.limit_profile.text()));
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const LimitProfile& profile = profiles[i];
        const std::string field = at("/limit_profiles", i);
        const auto same_id = [&](const LimitProfile& other) { return other.id == profile.id; };
        faults.check_identifier(field + "/id", "D-o", profile.id.text());
        if (&*std::find_if(profiles.begin(), profiles.end(), same_id) != &profile)
            faults.add(Code::catalogue_duplicate, field + "/id", "D-o", std::string(profile.id.text()));
        faults.check_text(field + "/name", "D-o", profile.name, 80);
        faults.check_translations(field, "D-o", profile.translations);
        if (profile.smaller_with_guide && profile.id.text() == "guide")
            faults.add(Code::catalogue_contradiction, field + "/smaller_with_guide", "D-o", "true");
        else if (profile.smaller_with_guide && !has_profile(catalogue, "guide"))
            faults.add(Code::catalogue_reference_unknown, field + "/smaller_with_guide", "D-o", "guide");
        faults.check_count(field + "/rows", "D-o", profile.rows.size(), 1);
        faults.check_ascending<domain::LimitRow>(field + "/rows", "D-o", profile.rows);
        for (std::size_t row = 0; row < profile.rows.size(); ++row)
            check_limit_row(profile.rows[row], at(field + "/rows", row), faults);
    }
}

void check_lapse_plans(const Catalogue& catalogue, Faults& faults) {
    const auto& plans = catalogue.lapse_plans;
    faults.check_count("/lapse_plans", "D-e", plans.size(), 1);
    faults.check_ascending<domain::LapsePlan>("/lapse_plans", "D-e", plans);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const std::string field = at("/lapse_plans", i);
        const auto& days = plans[i].remind_days_before;
        faults.check_count(field + "/remind_days_before", "R32", days.size(), 0, 32);
        for (std::size_t day = 0; day < days.size(); ++day) {
            const std::string place = at(field + "/remind_days_before", day);
            faults.check_range(place, "R32", days[day], 1, 3'660);
            if (day > 0 && days[day] >= days[day - 1])
                faults.add(days[day] == days[day - 1] ? Code::catalogue_duplicate
                                                      : Code::catalogue_rows_out_of_order,
                           place, "R32", std::to_string(days[day]));
        }
        faults.check_range(field + "/grace_days", "D-e", plans[i].grace_days, 0, 366);
        const auto& reason = plans[i].revocation_reason;
        if (std::find(revocation_reasons.begin(), revocation_reasons.end(), reason) ==
            revocation_reasons.end())
            faults.add(Code::catalogue_reference_unknown, field + "/revocation_reason", "R31", reason);
    }
}

void check_agreements(const Catalogue& catalogue, Faults& faults) {
    const auto& agreements = catalogue.agreements;
    faults.check_count("/agreements", "R95", agreements.size(), 1);
    faults.check_ascending<domain::AgreementVersion>("/agreements", "R95", agreements);
    const auto is_hexadecimal = [](char c) { return core::is_ascii_digit(c) || (c >= 'a' && c <= 'f'); };
    for (std::size_t i = 0; i < agreements.size(); ++i) {
        const auto& agreement = agreements[i];
        const std::string field = at("/agreements", i);
        const auto same_version = [&](const domain::AgreementVersion& other) {
            return other.version == agreement.version;
        };
        // The version is also the name of the file that holds the text.
        faults.check_identifier(field + "/version", "R95", agreement.version.text());
        if (&*std::find_if(agreements.begin(), agreements.end(), same_version) != &agreement)
            faults.add(Code::catalogue_duplicate, field + "/version", "R95",
                       std::string(agreement.version.text()));
        if (agreement.sha256.size() != 64 ||
            !std::all_of(agreement.sha256.begin(), agreement.sha256.end(), is_hexadecimal))
            faults.add(Code::catalogue_malformed, field + "/sha256", "R95", agreement.sha256);
    }
}

}  // namespace

void check_limits(const Catalogue& catalogue, Faults& faults) {
    check_limit_profiles(catalogue, faults);
    check_lapse_plans(catalogue, faults);
    check_agreements(catalogue, faults);
    const domain::EnrolmentLimits& limits = catalogue.limits;
    faults.check_range("/limits/organisations_max", "R62", limits.organisations_max, 1, 100);
    faults.check_range("/limits/domains_max", "R68", limits.domains_max, 1, 100);
    faults.check_range("/limits/account_administrators_max", "R82", limits.account_administrators_max, 1,
                       100);
    faults.check_range("/limits/cart_lines_max", "R52", limits.cart_lines_max, 1, 256);
}

}  // namespace certfolio::rules::catalogue_faults
