#include "documents/languages.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/message.hpp"
#include "documents/paragraph.hpp"
#include "http/problem.hpp"
#include "wire/codec.hpp"

using namespace certfolio;
using documents::choose_language;
using documents::find_language;

TEST_CASE("the best language of those that a client names is chosen", "[language]") {
    CHECK(choose_language("").tag() == "en");
    CHECK(choose_language("fr-CA").tag() == "fr-CA");
    CHECK(choose_language("fr").tag() == "fr-CA");
    CHECK(choose_language("fr-FR,fr;q=0.9,en;q=0.8").tag() == "fr-CA");
    CHECK(choose_language("en-GB,fr;q=0.9").tag() == "en");
    CHECK(choose_language("en;q=0.3, FR-ca;q=0.7").tag() == "fr-CA");
    CHECK(choose_language("fr;q=0").tag() == "en");
    CHECK(choose_language("fr;q=high").tag() == "en");
    CHECK(choose_language("de, *;q=0.1").tag() == "en");
    CHECK(choose_language(",;,q=1").tag() == "en");
}

TEST_CASE("numbers, money and dates are written as in Canadian French", "[language]") {
    const core::Language french = find_language("fr-ca");
    CHECK(core::format_count(1'234'567, french) == "1 234 567");
    CHECK(core::format_money(123'450, {"CAD", 2}, french) == "1 234,50 $");
    CHECK(core::format_money(-123'450, {"USD", 2}, french) == "−1 234,50 $ US");
    CHECK(core::format_money(1200, {"JPY", 0}, french) == "1 200 JPY");
    CHECK(core::format_basis_points(725, french) == "7,25 %");
    CHECK(core::format_date(1'804'809'600, french) == "12 mars 2027");
    CHECK(core::format_date(0, french) == "1er janvier 1970");
    CHECK(core::format_time(1'804'895'999, french) == "23 h 59");
    CHECK(core::format_instant(1'804'895'999, french) == "12 mars 2027, 23 h 59 min 59 s UTC");
}

TEST_CASE("an unknown language is English", "[language]") {
    CHECK(find_language("").tag() == "en");
    CHECK(find_language("tlh").tag() == "en");
}

TEST_CASE("a problem document is said again in another language", "[language]") {
    core::Violations violations(core::breach(core::Code::domain_empty, "/domains/0", "R64"));
    violations.add(core::breach(core::Code::email_missing, "/contacts/0", "R79"));
    http::Response response = http::problem_response(std::move(violations), "request");
    http::put_into_language(response, find_language("fr-CA"));
    const auto problem = wire::decode_problem(response.body);
    REQUIRE(problem);
    CHECK(problem.value().detail == "Entrez un nom de domaine, par exemple example.com. (et 1 de plus)");
    CHECK(response.body.find("Entrez une adresse de courriel.") != std::string::npos);
    CHECK(response.body.find("Enter ") == std::string::npos);

    http::Response broken = http::malfunction_response(500, "request");
    http::put_into_language(broken, find_language("fr-CA"));
    CHECK(broken.body.find("Le serveur n’a pas pu terminer.") != std::string::npos);
}

TEST_CASE("lines of a message break at spaces, never inside of a figure", "[language]") {
    const std::string text = documents::paragraph(std::string(70, 'a') + " 1 234 $ est");
    CHECK(text == std::string(70, 'a') + "\n1 234 $ est\n\n");
    CHECK(documents::paragraph("short") == "short\n\n");
}
