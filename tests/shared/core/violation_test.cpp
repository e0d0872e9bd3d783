#include "core/violation.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <set>
#include <string>

#include "core/decimal.hpp"

using namespace certfolio::core;

TEST_CASE("codes are told apart by number and by slug, and read back", "[core]") {
    std::set<std::string_view> slugs;
    for (std::size_t i = 0; i < code_count(); ++i) {
        const Code code = first_code()[i];
        CHECK(parse_code(slug(code)) == code);
        CHECK(slugs.insert(slug(code)).second);
        CHECK(slug(code).find('.') != std::string_view::npos);
        if (i > 0)
            CHECK(first_code()[i - 1] < code);
    }
    CHECK(!parse_code("unknown").has_value());
    CHECK(!parse_code("").has_value());
}

TEST_CASE("a list of refusals stops growing, says so, and refuses", "[core]") {
    Violations list;
    for (int i = 0; i < 40; ++i)
        list.add(breach(Code::domain_empty, "/domains/" + std::to_string(i) + "/name", "R67"));
    CHECK(list.size() == Violations::refusals_max);
    CHECK(list.truncated());
    CHECK(list.refuses());
}

TEST_CASE("no number of warnings refuses, says that more is wrong, or keeps a refusal out", "[core][R61]") {
    Violations list;
    for (int i = 0; i < 500; ++i)
        list.add(breach(Code::organisation_near_duplicate, "/organisations/" + std::to_string(i), "R60"));
    CHECK(list.size() == Violations::warnings_max);
    CHECK(!list.truncated());
    CHECK(!list.refuses());
    CHECK(list.refusals().empty());
    for (std::size_t i = 0; i < Violations::refusals_max; ++i)
        list.add(breach(Code::domain_empty, "/domains/" + std::to_string(i) + "/name", "R67"));
    CHECK(list.size() == Violations::count_max);
    CHECK(list.refusals().size() == Violations::refusals_max);
    CHECK(list.refuses());
    CHECK(!list.truncated());
}

TEST_CASE("whatever is put together, a list refuses exactly when a refusal stands in it", "[core][R61]") {
    std::minstd_rand random(7);
    for (int round = 0; round < 2'000; ++round) {
        Violations whole;
        std::size_t refusals = 0;
        for (std::size_t part = random() % 5; part > 0; --part) {
            Violations other;
            for (std::size_t left = random() % 90; left > 0; --left) {
                const bool warning = random() % 8 != 0;
                other.add(breach(warning ? Code::organisation_full_width : Code::domain_empty, "/x", "R67"));
                refusals += warning ? 0 : 1;
            }
            whole.add_under("/part", std::move(other));
        }
        const auto kept = std::count_if(whole.begin(), whole.end(), [](const Violation& violation) {
            return !is_warning(violation.code);
        });
        CHECK(whole.refuses() == (kept > 0));
        CHECK(whole.refuses() == (refusals > 0));
        CHECK(whole.truncated() == (refusals > Violations::refusals_max));
        const Violations without_warnings = whole.refusals();
        CHECK(without_warnings.size() == static_cast<std::size_t>(kept));
        CHECK(without_warnings.refuses() == whole.refuses());
        CHECK(without_warnings.truncated() == whole.truncated());
    }
}

TEST_CASE("warnings alone do not refuse", "[core][R61]") {
    Violations list(Violation{Code::organisation_spaces_around, {}, {}, {}, {}, {}});
    CHECK(!list.refuses());
    list.add({Code::domain_empty, {}, {}, {}, {}, {}});
    CHECK(list.refuses());
}

TEST_CASE("violations of a part are found at their place in the whole", "[core]") {
    Violations whole;
    whole.add_under("/contacts/2/contact", Violation{Code::email_missing, "/email", {}, {}, {}, {}});
    REQUIRE(whole.find_at("/contacts/2/contact/email") != nullptr);
    CHECK(whole.find_at("/contacts/2/contact/email")->code == Code::email_missing);
    CHECK(whole.find_at("/email") == nullptr);
    CHECK(whole.contains(Code::email_missing));
    CHECK(!whole.contains(Code::email_malformed));
}

TEST_CASE("money is rounded half away from zero without losing a digit", "[core][D-d]") {
    CHECK(share_half_up(5, 1, 2) == 3);
    CHECK(share_half_up(-5, 1, 2) == -3);
    CHECK(share_half_up(4, 1, 3) == 1);
    CHECK(share_half_up(5, 1, 3) == 2);
    CHECK(share_half_up(INT64_MAX, INT64_MAX, INT64_MAX) == INT64_MAX);
    CHECK(!share_half_up(INT64_MAX, 2, 1).has_value());
    CHECK(!share_half_up(1, 1, 0).has_value());
    CHECK(!share_half_up(1, 1, -1).has_value());
}
