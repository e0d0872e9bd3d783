#include <catch2/catch_test_macros.hpp>

#include "ports/digest.hpp"
#include "support/test_product.hpp"

using namespace certfolio;
using enum wire::Operation;
using support::problem_of;
using support::TestProduct;

TEST_CASE("settings.show tells versions, time and what is offered", "[R112][R113]") {
    TestProduct product;
    const auto response = product.show(settings_show);
    REQUIRE(response.status == 200);
    const auto view = wire::decode_settings(response.body);
    REQUIRE(view);
    CHECK(view->catalogue_version == tests::sample_catalogue().version.text());
    CHECK(view->now == product.clock().now());
    CHECK(view->payment_gateway == "fake");
    CHECK_FALSE(view->sandbox);
    CHECK(view->report_errors_to == "mailto:errors@example.com");
    CHECK_FALSE(view->product_version.empty());
}

TEST_CASE("catalogue.show gives the catalogue by which the server prices") {
    TestProduct product;
    const auto response = product.show(catalogue_show);
    REQUIRE(response.status == 200);
    const auto catalogue = wire::decode_catalogue(response.body);
    REQUIRE(catalogue);
    CHECK(*catalogue == tests::sample_catalogue());
}

TEST_CASE("agreement.show gives the text whose digest the catalogue names", "[R95]") {
    TestProduct product;
    for (const domain::AgreementVersion& named : tests::sample_catalogue().agreements) {
        const auto response = product.show(agreement_show, std::string(named.version.text()));
        REQUIRE(response.status == 200);
        const auto view = wire::decode_agreement(response.body);
        REQUIRE(view);
        CHECK(view->sha256 == named.sha256);
        CHECK(ports::hexadecimal(ports::sha256(view->text)) == named.sha256);
    }
    const auto unknown = product.show(agreement_show, "1999-01");
    CHECK(unknown.status == 404);
    CHECK(problem_of(unknown) == "request.path_unknown /path");
    CHECK(product.show(agreement_show, "..%2F..%2Fetc%2Fpasswd").status == 404);
}

TEST_CASE("quote.create prices a cart at the server's time, each figure explained", "[R7][R50]") {
    TestProduct product;
    const auto response = product.call(
        quote_create,
        R"({"account_type":"subscription","term_years":2,"headquarters_outside":true,"tax_place":"CA-ON",)"
        R"("cart":[{"product":"advantage-ov","quantity":5}]})",
        "");
    REQUIRE(response.status == 200);
    const auto view = wire::decode_quote(response.body);
    REQUIRE(view);
    CHECK(view->quote.at == product.clock().now());
    CHECK(view->quote.lines.size() == 1);
    CHECK(view->quote.total.minor > view->quote.net.minor);
    CHECK(view->explanation.size() > 4);
}

TEST_CASE("quote.create points at what it cannot price, in the request's own terms") {
    TestProduct product;
    const auto response = product.call(
        quote_create, R"({"headquarters_outside":false,"cart":[{"product":"no-such-thing","quantity":5}]})",
        "");
    CHECK(response.status == 422);
    CHECK(problem_of(response).find("cart.account_type_missing /account_type") != std::string::npos);
    CHECK(problem_of(response).find("cart.product_unknown /cart/0/product") != std::string::npos);
}
