#include "rules/lapse_rules.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/sample_catalogue.hpp"

namespace {

using namespace certfolio;
using namespace certfolio::tests;

rules::Lapse year_long(const domain::Catalogue& catalogue, const char* certificate_ends) {
    return rules::plan_lapse(at("2026-11-22T09:00:00Z"), at("2027-11-22T09:00:00Z"), at(certificate_ends),
                             catalogue);
}

}  // namespace

TEST_CASE("reminders go out ahead of a licence's end, ascending", "[R32][D-e]") {
    const rules::Lapse lapse = year_long(sample_catalogue(), "2028-11-22T09:00:00Z");
    const std::vector<core::Instant> expected{at("2027-08-24T09:00:00Z"), at("2027-09-23T09:00:00Z"),
                                              at("2027-10-23T09:00:00Z"), at("2027-11-08T09:00:00Z"),
                                              at("2027-11-15T09:00:00Z"), at("2027-11-21T09:00:00Z")};
    CHECK(lapse.reminders == expected);
}

TEST_CASE("a licence too short for the first reminder is spoken of at two thirds of its life", "[R32][D-e]") {
    const rules::Lapse lapse =
        rules::plan_lapse(at("2026-11-01"), at("2026-12-01"), at("2027-11-01"), sample_catalogue());
    const std::vector<core::Instant> expected{at("2026-11-01"), at("2026-11-17"), at("2026-11-21"),
                                              at("2026-11-24"), at("2026-11-30")};
    CHECK(lapse.reminders == expected);

    domain::Catalogue without = sample_catalogue();
    without.lapse_plans[0].remind_at_two_thirds = false;
    CHECK(rules::plan_lapse(at("2026-11-01"), at("2026-12-01"), at("2027-11-01"), without).reminders.size() ==
          4);
}

TEST_CASE("the certificate is revoked when licence and grace have ended, unless it ends first",
          "[R31][D-e]") {
    domain::Catalogue catalogue = sample_catalogue();
    CHECK(year_long(catalogue, "2027-11-22T09:00:01Z").revoked);
    CHECK_FALSE(year_long(catalogue, "2027-11-22T09:00:00Z").revoked);

    catalogue.lapse_plans[0].grace_days = 14;
    const rules::Lapse graced = year_long(catalogue, "2028-01-01T00:00:00Z");
    CHECK(graced.revoked);
    CHECK(graced.certificate_revoked == at("2027-12-06T09:00:00Z"));
    const rules::Lapse saved = year_long(catalogue, "2027-12-06T09:00:00Z");
    CHECK_FALSE(saved.revoked);
    CHECK(saved.certificate_revoked == at("2027-12-06T09:00:00Z"));
}

TEST_CASE("the plan in force on the day of the end decides", "[D-e]") {
    domain::Catalogue catalogue = sample_catalogue();
    catalogue.lapse_plans.push_back({day("2027-11-22"), {7}, false, 30, "superseded"});
    CHECK(year_long(catalogue, "2029-01-01").certificate_revoked == at("2027-12-22T09:00:00Z"));
    CHECK(year_long(catalogue, "2029-01-01").reminders.size() == 1);
    catalogue.lapse_plans.back().from = day("2027-11-23");
    CHECK(year_long(catalogue, "2029-01-01").certificate_revoked == at("2027-11-22T09:00:00Z"));
}

TEST_CASE("before the first plan nothing follows", "[D-e]") {
    const rules::Lapse lapse =
        rules::plan_lapse(at("2010-01-01"), at("2011-01-01"), at("2012-01-01"), sample_catalogue());
    CHECK(lapse.reminders.empty());
    CHECK_FALSE(lapse.revoked);
    CHECK(lapse.certificate_revoked == at("2012-01-01"));
}
