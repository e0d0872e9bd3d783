#include "rules/lapse_rules.hpp"

#include <algorithm>

#include "rules/catalogue_rules.hpp"

namespace certfolio::rules {

namespace {

using core::Instant;

std::vector<Instant> list_reminders(const domain::LapsePlan& plan, Instant from, Instant ends) {
    std::vector<Instant> reminders;
    bool lifetime_is_short = false;
    for (const std::int64_t days : plan.remind_days_before) {
        const Instant at = ends.plus_days(-days);
        if (at < from)
            lifetime_is_short = true;
        else if (at < ends)
            reminders.push_back(at);
    }
    // A licence too short for the plan's earliest reminder is spoken of at two thirds of its life as well.
    if (plan.remind_at_two_thirds && lifetime_is_short && from < ends)
        reminders.push_back(from.plus_seconds((ends.seconds - from.seconds) * 2 / 3));
    std::sort(reminders.begin(), reminders.end());
    reminders.erase(std::unique(reminders.begin(), reminders.end()), reminders.end());
    return reminders;
}

}  // namespace

Lapse plan_lapse(Instant licence_from, Instant licence_ends, Instant certificate_ends,
                 const domain::Catalogue& catalogue) {
    Lapse lapse;
    lapse.licence_ends = licence_ends;
    lapse.certificate_revoked = certificate_ends;
    const auto row = find_row_in_force<domain::LapsePlan>(catalogue.lapse_plans, licence_ends.date());
    if (!row)
        return lapse;
    const domain::LapsePlan& plan = catalogue.lapse_plans[*row];
    lapse.reminders = list_reminders(plan, licence_from, licence_ends);
    const Instant revocation = licence_ends.plus_days(plan.grace_days);
    lapse.revoked = revocation < certificate_ends;
    lapse.certificate_revoked = std::min(revocation, certificate_ends);
    return lapse;
}

}  // namespace certfolio::rules
