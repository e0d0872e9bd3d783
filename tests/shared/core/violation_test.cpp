#include "core/violation.hpp"

#include <catch2/catch_test_macros.hpp>
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

TEST_CASE("a list of violations stops growing, says so, and then always refuses", "[core]") {
    Violations list;
    for (int i = 0; i < 40; ++i)
        list.add({Code::organisation_near_duplicate, "/organisations/" + std::to_string(i), {}, {}, {}, {}});
    CHECK(list.size() == Violations::count_max);
    CHECK(list.truncated());
    CHECK(list.refuses());
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
