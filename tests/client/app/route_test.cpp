#include "app/route.hpp"

#include <catch2/catch_test_macros.hpp>
#include <utility>

using namespace certfolio;
using app::Page;

TEST_CASE("every page has an address that reads back as itself") {
    const std::pair<const char*, Page> pages[] = {
        {"/", Page::start},
        {"/enrol", Page::products},
        {"/enrol/contacts", Page::contacts},
        {"/enrol/payment", Page::payment},
        {"/enrol/confirmation/abc", Page::confirmation},
        {"/orders/abc", Page::order},
        {"/orders", Page::find_order},
        {"/calculator?term=2", Page::calculator},
        {"/help", Page::help},
        {"/help/enrolling", Page::help_enrolling},
        {"/help/logging-in", Page::help_logging_in},
        {"/draft/abc", Page::resume},
        {"/about", Page::about},
    };
    for (const auto& [address, page] : pages) {
        CAPTURE(address);
        const app::Route route = app::parse_route(address);
        CHECK(route.page == page);
        CHECK(app::address_of(route) == address);
    }
}

TEST_CASE("the old deep link and tracking parameters lead to the enrolment", "[R6]") {
    CHECK(app::parse_route("/index.html?&_ga=2.45.532-1365.151#/enterprise/quoteOrder").page ==
          Page::products);
    CHECK(app::parse_route("/enrol?_ga=1.2&utm_source=x&y").page == Page::products);
    CHECK(app::parse_route("/enrol/").page == Page::products);
}

TEST_CASE("an address that means nothing is said to be so") {
    CHECK(app::parse_route("/nowhere").page == Page::not_found);
    CHECK(app::parse_route("/orders/a/b").page == Page::not_found);
    CHECK(app::parse_route("/enrol/confirmation/").page == Page::not_found);
}

TEST_CASE("a query keeps any text") {
    std::string query;
    app::append_query(query, "line", "a&b=c d%ü");
    app::append_query(query, "empty", "");
    const auto items = app::parse_query(query);
    REQUIRE(items.size() == 2);
    CHECK(items[0].value == "a&b=c d%ü");
    CHECK(items[1].name == "empty");
    CHECK(items[1].value.empty());
}
