#include "http/problem.hpp"

#include <catch2/catch_test_macros.hpp>
#include <stdexcept>

#include "wire/codec.hpp"

using namespace certfolio;
using core::Code;

TEST_CASE("each refusal of the protocol has its own status and every rule's is 422") {
    CHECK(http::status_of(Code::request_malformed) == 400);
    CHECK(http::status_of(Code::request_too_large) == 413);
    CHECK(http::status_of(Code::request_path_unknown) == 404);
    CHECK(http::status_of(Code::request_method_not_allowed) == 405);
    CHECK(http::status_of(Code::request_media_type) == 415);
    CHECK(http::status_of(Code::request_idempotency_key_reused) == 422);
    CHECK(http::status_of(Code::request_in_progress) == 409);
    CHECK(http::status_of(Code::order_price_changed) == 409);
    CHECK(http::status_of(Code::revision_conflict) == 409);
    CHECK(http::status_of(Code::payment_declined) == 402);
    CHECK(http::status_of(Code::inventory_below_initial_minimum) == 422);
    for (std::size_t i = 0; i < core::code_count(); ++i) {
        const int status = http::status_of(core::first_code()[i]);
        CHECK(status >= 400);
        CHECK(status < 500);
        CHECK_FALSE(http::reason_phrase(status).empty());
    }
}

TEST_CASE("the first violation that refuses decides, not a warning before it") {
    core::Violations violations;
    core::Violation warning;
    warning.code = Code::organisation_spaces_doubled;
    violations.add(warning);
    core::Violation conflict;
    conflict.code = Code::revision_conflict;
    violations.add(conflict);
    const http::Response response = http::problem_response(violations, "0123");
    CHECK(response.status == 409);
    const auto problem = wire::decode_problem(response.body);
    REQUIRE(problem.has_value());
    CHECK(problem->type == "/problems/revision.conflict");
    CHECK(problem->request_id == "0123");
    CHECK(problem->violations.size() == 2);
}

TEST_CASE("a refusal that names no violation is a malfunction, whatever it warns of") {
    core::Violations violations;
    CHECK_THROWS_AS(http::problem_response(violations, "0123"), std::logic_error);
    violations.mark_truncated();
    CHECK_THROWS_AS(http::problem_response(violations, "0123"), std::logic_error);
    violations.add(core::breach(Code::organisation_spaces_doubled, "/organisations/0", "R59"));
    CHECK_THROWS_AS(http::problem_response(422, violations, "0123"), std::logic_error);
}

TEST_CASE("a malfunction says only its request id") {
    const auto problem = wire::decode_problem(http::malfunction_response(500, "abcd").body);
    REQUIRE(problem.has_value());
    CHECK(problem->type == "about:blank");
    CHECK(problem->request_id == "abcd");
    CHECK(problem->violations.empty());
}
