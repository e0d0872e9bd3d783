#include "rules/lifetime_rules.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/message.hpp"
#include "rules/lapse_rules.hpp"
#include "support/sample_catalogue.hpp"
#include "support/spelt_fixes.hpp"
#include "support/vectors.hpp"

namespace {

using namespace certfolio;
using namespace certfolio::tests;
using rules::Coverage;

int whole(const Vector& vector, const char* key) {
    return std::stoi(vector.value(key));
}

std::string limit_answer(const Vector& vector) {
    const auto decided = rules::lifetime_limit(sample_product(vector.value("Product")), sample_catalogue(),
                                               vector.value("Profile"), at(vector.value("Issued")));
    if (!decided)
        return summary(decided.error());
    const auto& recommended = decided->value.recommended_until;
    return decided->value.not_after.text() + (recommended ? " rec " + recommended->text() : "");
}

std::string term_answer(const Vector& vector) {
    rules::CertificateTermFacts facts{at(vector.value("Issued")), whole(vector, "Months"), {}};
    if (vector.has("From"))
        facts.coverage = Coverage{at(vector.value("From")), at(vector.value("Until"))};
    const auto decided = rules::decide_certificate_term(facts, sample_product(vector.value("Product")),
                                                        sample_catalogue(), vector.value("Profile"));
    return decided ? decided->value.until.text() : summary(decided.error());
}

std::string units_answer(const Vector& vector) {
    const core::Instant from = at(vector.value("From"));
    const core::Instant until = at(vector.value("Until"));
    const auto decided =
        vector.value("Rule") == "units"
            ? rules::units_needed(from, until, whole(vector, "Carried"))
            : rules::decide_unit_use(whole(vector, "Free"), from, until, whole(vector, "Carried"));
    return decided ? std::to_string(decided->value) : spelt(decided.error());
}

std::string answer(const Vector& vector) {
    const std::string rule = vector.value("Rule");
    if (rule == "limit")
        return limit_answer(vector);
    if (rule == "term")
        return term_answer(vector);
    if (rule == "units" || rule == "use")
        return units_answer(vector);
    REQUIRE(rule == "date");
    const auto date = rules::parse_issue_time(vector.value("Text"));
    return date ? date->text() : summary(core::Violations{date.error()});
}

rules::CertificateTermFacts asked(core::Instant issued_at, int months, Coverage coverage) {
    return {issued_at, months, coverage};
}

}  // namespace

TEST_CASE("certificates, coverage and units last as long as the vectors say",
          "[R35][R41][R42][D-b][D-c][D-o]") {
    for (const Vector& vector : read_vectors("lifetime.vec")) {
        INFO(vector.place());
        CHECK(answer(vector) == vector.expect);
        CHECK(vector.valid == (vector.expect.find("lifetime.") == std::string::npos));
    }
}

TEST_CASE("example 1: a one-year certificate leaves a two-year licence free for a second year",
          "[R12][R14][R15][R22][R23][R24][R25]") {
    const core::Instant start = at("2019-03-01T09:00:00Z");
    const core::Instant account_ends = rules::account_end(start, years(2));
    const Coverage licence = rules::licence_coverage(start, account_ends).value;
    CHECK(licence == Coverage{start, at("2021-03-01T09:00:00Z")});

    const domain::Product& product = sample_product("advantage-ov");
    const auto first =
        rules::decide_certificate_term(asked(start, 12, licence), product, sample_catalogue(), "guide");
    REQUIRE(first.has_value());
    CHECK(first->value.until == at("2020-03-01T09:00:00Z"));
    CHECK(first->value.until < licence.until);

    const auto second = rules::decide_certificate_term(asked(first->value.until, 12, licence), product,
                                                       sample_catalogue(), "guide");
    REQUIRE(second.has_value());
    CHECK(second->value.until == licence.until);
    const auto third = rules::decide_certificate_term(asked(second->value.until, 12, licence), product,
                                                      sample_catalogue(), "guide");
    REQUIRE_FALSE(third.has_value());
    CHECK(third.error().contains(core::Code::lifetime_outside_coverage));
}

TEST_CASE("example 2: a two-year certificate on a one-year licence is revoked unless the licence is renewed",
          "[R26][R27][R28][R29][R30][R31]") {
    const core::Instant start = at("2019-03-01T09:00:00Z");
    const core::Instant account_ends = rules::account_end(start, years(1));
    const Coverage licence = rules::licence_coverage(start, account_ends).value;
    CHECK(licence.until == at("2020-03-01T09:00:00Z"));

    const auto certificate = rules::decide_certificate_term(
        asked(start, 24, licence), sample_product("advantage-ov"), sample_catalogue(), "guide");
    REQUIRE(certificate.has_value());
    CHECK(certificate->value.until == at("2021-03-01T09:00:00Z"));
    const core::Step& last = certificate->explanation.back();
    CHECK(last.because == core::Because::coverage_follows_account);
    CHECK(last.rule.text() == "R30");
    CHECK(
        core::message(last, {"USD", 2}, core::Language::english) ==
        "What was paid for ends on 1 March 2020, 09:00:00 UTC, before the certificate does on 1 March 2021, "
        "09:00:00 UTC: from then on the licence must be renewed, or the certificate is revoked.");

    const rules::Lapse lapse =
        rules::plan_lapse(licence.from, licence.until, certificate->value.until, sample_catalogue());
    CHECK(lapse.revoked);
    CHECK(lapse.certificate_revoked == licence.until);

    const Coverage renewed{licence.from, rules::account_end(licence.until, years(1))};
    const rules::Lapse kept =
        rules::plan_lapse(renewed.from, renewed.until, certificate->value.until, sample_catalogue());
    CHECK_FALSE(kept.revoked);
}

TEST_CASE("example 2 cannot be bought under today's limit, and the longest allowed is offered",
          "[R27][R41][D-b]") {
    const core::Instant start = at("2026-11-22T00:00:00Z");
    const auto decided =
        rules::decide_certificate_term(asked(start, 24, {start, start.plus_months(12)}),
                                       sample_product("advantage-ov"), sample_catalogue(), "guide");
    REQUIRE_FALSE(decided.has_value());
    const core::Violation& violation = decided.error()[0];
    CHECK(violation.code == core::Code::lifetime_above_limit);
    CHECK(violation.row.text() == "R41");
    CHECK(violation.limit == 395);
    CHECK(violation.actual == "24");
    REQUIRE(violation.fixes.size() == 1);
    CHECK(violation.fixes[0] == core::Fix{core::FixKind::set_to, "", 13});
}

TEST_CASE("three units are three years, split over certificates in any way", "[R37][R38][R39]") {
    const core::Instant start = at("2019-05-06T07:08:09Z");
    const auto used_up = [&](std::initializer_list<int> certificate_years) {
        std::int64_t free = 3;
        for (const int length : certificate_years) {
            const auto left = rules::decide_unit_use(free, start, start.plus_months(12 * length), 0);
            if (!left)
                return std::int64_t{-1};
            free = left->value;
        }
        return free;
    };
    CHECK(used_up({1, 1, 1}) == 0);
    CHECK(used_up({2, 1}) == 0);
    CHECK(used_up({1, 2}) == 0);
    CHECK(used_up({3}) == 0);
    CHECK(used_up({2}) == 1);
    CHECK(used_up({2, 2}) == -1);
    CHECK(used_up({1, 1, 1, 1}) == -1);
    CHECK(rules::unit_coverage(start, 3).value == Coverage{start, at("2022-05-06T07:08:09Z")});
}

TEST_CASE("two units on one name are two years, delivered by certificates that each keep their limit",
          "[D-b][D-o]") {
    const core::Instant start = at("2026-11-22T00:00:00Z");
    const Coverage coverage = rules::unit_coverage(start, 2).value;
    for (const std::string_view profile : {"guide", "public-trust"}) {
        const auto plan =
            rules::plan_certificates(coverage, sample_product("standard-ov"), sample_catalogue(), profile);
        REQUIRE(plan.has_value());
        core::Instant next = start;
        for (const Coverage& certificate : plan->value) {
            CHECK(certificate.from == next);
            const auto limit = rules::lifetime_limit(sample_product("standard-ov"), sample_catalogue(),
                                                     profile, certificate.from);
            CHECK(certificate.until <= limit->value.until);
            next = certificate.until;
        }
        CHECK(next == coverage.until);
        CHECK(plan->explanation.size() + 1 == plan->value.size());
        CHECK(plan->value.size() == (profile == "guide" ? 2 : 7));
    }
    CHECK(rules::plan_certificates(coverage, sample_product("code-signing-ov"), sample_catalogue(), "guide")
              ->value.size() == 1);
    CHECK(rules::plan_certificates({start, start}, sample_product("standard-ov"), sample_catalogue(), "guide")
              .error()
              .contains(core::Code::lifetime_not_positive));
}

TEST_CASE("accounts end on the same day of a later year, a leap day on the last of February", "[R11]") {
    CHECK(rules::account_end(at("2028-02-29T23:59:59Z"), years(1)) == at("2029-02-28T23:59:59Z"));
    CHECK(rules::account_end(at("2028-02-29T23:59:59Z"), years(4)) == at("2032-02-29T23:59:59Z"));
    CHECK(rules::account_end(at("2026-12-31T00:00:00Z"), years(5)) == at("2031-12-31T00:00:00Z"));
}

TEST_CASE("a licence ends with its account, whenever it was bought", "[R12][D-d]") {
    const core::Instant ends = at("2027-11-22");
    CHECK(rules::licence_coverage(at("2027-11-21T23:59:59Z"), ends).value.until == ends);
    CHECK(rules::licence_coverage(at("2028-01-01"), ends).value == Coverage{ends, ends});
}

TEST_CASE("absurd numbers of units end with the calendar instead of wrapping around", "[R35]") {
    const core::Instant start = at("2026-11-22");
    CHECK(rules::unit_coverage(start, INT64_MAX).value.until == at("9999-12-31"));
    CHECK(rules::unit_coverage(start, -5).value.until == start);
}
