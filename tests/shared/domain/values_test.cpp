#include <catch2/catch_test_macros.hpp>

#include "core/code.hpp"
#include "domain/country_code.hpp"
#include "domain/email_address.hpp"
#include "domain/organisation_name.hpp"
#include "domain/phone_number.hpp"
#include "domain/postal_country.hpp"
#include "support/vectors.hpp"

using namespace certfolio;

namespace {

void check_refusal(const tests::Vector& vector, const core::Violation& violation) {
    CHECK(core::slug(violation.code) == vector.expect);
    if (!vector.has("Fix"))
        return;
    REQUIRE(!violation.fixes.empty());
    CHECK(violation.fixes.front().subject == vector.value("Fix"));
}

}  // namespace

TEST_CASE("e-mail addresses are read, or refused with the nearest fix", "[R81]") {
    for (const tests::Vector& vector : tests::read_vectors("email_address.vec")) {
        INFO(vector.place() << " " << vector.value("Email"));
        const auto email = domain::EmailAddress::parse(vector.value("Email"));
        REQUIRE(email.has_value() == vector.valid);
        if (!email) {
            check_refusal(vector, email.error());
            continue;
        }
        CHECK(email->text() == vector.expect);
        CHECK(domain::EmailAddress::parse(email->text()) == email);
    }
}

TEST_CASE("telephone numbers become E.164, or are refused", "[R81]") {
    for (const tests::Vector& vector : tests::read_vectors("phone_number.vec")) {
        INFO(vector.place() << " " << vector.value("Phone"));
        const auto phone = domain::PhoneNumber::parse(vector.value("Phone"), vector.value("Country"));
        REQUIRE(phone.has_value() == vector.valid);
        if (!phone) {
            check_refusal(vector, phone.error());
            continue;
        }
        CHECK(phone->text() == vector.expect);
        CHECK(domain::PhoneNumber::parse(phone->text(), {}) == phone);
    }
}

TEST_CASE("an organisation's name is kept byte for byte", "[R58][R59][R60]") {
    const std::string name = "  Example,  LIMITED. ";
    const auto parsed = domain::OrganisationName::parse(name);
    REQUIRE(parsed.has_value());
    CHECK(parsed->text() == name);
    CHECK(!domain::OrganisationName::parse("Example\xFF"));
    CHECK(domain::OrganisationName::parse(std::string(256, 'a')).has_value());
    CHECK(!domain::OrganisationName::parse(std::string(257, 'a')));
}

TEST_CASE("countries are 249, each once, in order of their names' first letters", "[R81]") {
    const auto countries = domain::all_countries();
    REQUIRE(countries.size() == 249);
    for (const domain::Country& country : countries) {
        INFO(country.code);
        CHECK(country.code.size() == 2);
        CHECK(!country.name.empty());
        CHECK((country.calling_code.size() >= 1 && country.calling_code.size() <= 3));
        CHECK(domain::find_country(country.code) == &country);
    }
    CHECK(countries.front().code == "AF");
    CHECK(countries.back().code == "ZW");
    CHECK(domain::find_country("gb") == nullptr);
    for (const char* const typed : {"gb", " GB", "UK", "united kingdom", "United Kingdom "}) {
        INFO(typed);
        REQUIRE(domain::guess_country(typed) != nullptr);
        CHECK(domain::guess_country(typed)->code == "GB");
    }
    CHECK(domain::guess_country("EL")->code == "GR");
    CHECK(domain::guess_country("ZZ") == nullptr);
    CHECK(domain::guess_country("") == nullptr);
    CHECK(domain::find_country("XX") == nullptr);
    CHECK(domain::find_country("") == nullptr);
}

TEST_CASE("an address needs a region and a postcode where the country uses them", "[R81]") {
    CHECK(domain::uses_regions("US"));
    CHECK(domain::uses_regions("CA"));
    CHECK(domain::uses_regions("AU"));
    CHECK(!domain::uses_regions("GB"));
    CHECK(domain::uses_postcodes("GB"));
    CHECK(!domain::uses_postcodes("HK"));
    CHECK(!domain::uses_postcodes("AE"));
}
