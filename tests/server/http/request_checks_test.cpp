#include "http/request_checks.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace certfolio;
using namespace certfolio::http;
using core::Code;

namespace {

Request with(std::vector<Header> headers, std::string query = {}) {
    Request request;
    request.query = std::move(query);
    request.headers = std::move(headers);
    request.headers.push_back({"host", "certfolio.example:8443"});
    return request;
}

constexpr const char* key = "0123456789abcdef0123456789abcdef";

}  // namespace

TEST_CASE("requests of other sites are recognised by what the browser says") {
    CHECK_FALSE(is_cross_site(with({})));
    CHECK_FALSE(is_cross_site(with({{"sec-fetch-site", "same-origin"}})));
    CHECK_FALSE(is_cross_site(with({{"sec-fetch-site", "none"}})));
    CHECK_FALSE(is_cross_site(with({{"sec-fetch-site", "same-origin"}, {"origin", "null"}})));
    CHECK_FALSE(is_cross_site(with({{"origin", "https://Certfolio.example:8443"}})));
    CHECK(is_cross_site(with({{"sec-fetch-site", "cross-site"}})));
    CHECK(is_cross_site(with({{"sec-fetch-site", "same-site"}})));
    CHECK(is_cross_site(
        with({{"sec-fetch-site", "cross-site"}, {"origin", "https://certfolio.example:8443"}})));
    CHECK(is_cross_site(with({{"origin", "https://certfolio.example"}})));
    CHECK(is_cross_site(with({{"origin", "https://evil.example"}})));
    CHECK(is_cross_site(with({{"origin", "null"}})));
    CHECK(is_cross_site(with({{"origin", ""}})));
}

TEST_CASE("a writing endpoint asks for origin, media type and key in this order") {
    const wire::Endpoint& place = wire::endpoint(wire::Operation::order_place);
    const Header json{"content-type", "application/json"};
    CHECK(check_head(with({{"origin", "null"}}), place) == Code::request_origin_forbidden);
    CHECK(check_head(with({}, "utm=1"), place) == Code::request_query_unknown);
    CHECK(check_head(with({}), place) == Code::request_media_type);
    CHECK(check_head(with({{"content-type", "text/plain"}}), place) == Code::request_media_type);
    CHECK(check_head(with({json, {"content-encoding", "gzip"}}), place) == Code::request_media_type);
    CHECK(check_head(with({json}), place) == Code::request_idempotency_key_missing);
    CHECK(check_head(with({json, {"idempotency-key", "short"}}), place) ==
          Code::request_idempotency_key_malformed);
    CHECK(check_head(with({json, {"idempotency-key", "0123456789abcdef 0123456789"}}), place) ==
          Code::request_idempotency_key_malformed);
    CHECK_FALSE(check_head(with({json, {"idempotency-key", key}}), place));
    CHECK_FALSE(check_head(
        with({{"content-type", "Application/JSON; charset=UTF-8"}, {"idempotency-key", key}}), place));
}

TEST_CASE("a reading endpoint asks for nothing but that there is no query") {
    const wire::Endpoint& show = wire::endpoint(wire::Operation::catalogue_show);
    CHECK_FALSE(check_head(with({{"sec-fetch-site", "cross-site"}}), show));
    CHECK(check_head(with({}, "a=b"), show) == Code::request_query_unknown);
}
