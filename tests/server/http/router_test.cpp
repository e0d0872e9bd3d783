#include "http/router.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace certfolio::http;

namespace {

Router sample() {
    Router router;
    router.add(Method::get, "/api/v1/drafts/{secret}", 0);
    router.add(Method::put, "/api/v1/drafts/{secret}", 1);
    router.add(Method::delete_, "/api/v1/drafts/{secret}", 2);
    router.add(Method::post, "/api/v1/drafts", 3);
    router.add(Method::get, "/api/v1/drafts/newest", 4);
    return router;
}

}  // namespace

TEST_CASE("a path finds its route and its parameter, decoded once") {
    const Router router = sample();
    CHECK(std::get<Router::Found>(router.find(Method::put, "/api/v1/drafts/abc")).target == 1);
    CHECK(std::get<Router::Found>(router.find(Method::get, "/api/v1/drafts/a%2542")).parameter == "a%42");
    CHECK(std::get<Router::Found>(router.find(Method::head, "/api/v1/drafts/abc")).target == 0);
    CHECK(std::get<Router::Found>(router.find(Method::get, "/api/v1/drafts/newest")).target == 4);
}

TEST_CASE("a known path with another method names the methods that it has") {
    const auto wrong = std::get<Router::WrongMethod>(sample().find(Method::post, "/api/v1/drafts/abc"));
    CHECK(wrong.allow == "GET, HEAD, PUT, DELETE");
    CHECK(std::holds_alternative<Router::WrongMethod>(sample().find(Method::other, "/api/v1/drafts")));
}

TEST_CASE("anything beside the literal segments is unknown") {
    const Router router = sample();
    for (const char* path :
         {"/", "/api", "/api/v1/drafts/", "/api/v1//drafts", "/api/v1/drafts/a/b", "/API/v1/drafts",
          "/api/v1/drafts/%", "/api/v1/drafts/%2", "/api/v1/drafts/%zz", "/api/v1/drafts/%2f",
          "/api/v1/drafts/..%5c", "/api/v1/drafts/%00", "/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a"}) {
        INFO(path);
        CHECK(std::holds_alternative<Router::NotFound>(router.find(Method::get, path)));
    }
}
