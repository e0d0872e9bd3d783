#include "domain/payment_card.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/code.hpp"
#include "support/vectors.hpp"

using namespace certfolio;
using domain::CardBrand;
using domain::CardExpiry;
using domain::CardNumber;

namespace {

core::Instant instant(const tests::Vector& vector) {
    const auto now = core::Instant::parse(vector.value("Now"));
    REQUIRE(now.has_value());
    return *now;
}

void check_number(const tests::Vector& vector) {
    const auto number = CardNumber::parse(vector.value("Number"));
    REQUIRE(number.has_value() == vector.valid);
    if (number) {
        CHECK(domain::slug(number->brand()) == vector.expect);
        CHECK(CardNumber::parse(domain::format_card_number(number->digits()))->digits() == number->digits());
    } else {
        CHECK(core::slug(number.error().code) == vector.expect);
    }
}

void check_expiry(const tests::Vector& vector) {
    const auto expiry = CardExpiry::parse(vector.value("Expiry"), instant(vector));
    REQUIRE(expiry.has_value() == vector.valid);
    if (!expiry) {
        CHECK(core::slug(expiry.error().code) == vector.expect);
        return;
    }
    const std::string month = std::to_string(expiry->month);
    CHECK(std::to_string(expiry->year) + "-" + (month.size() == 1 ? "0" : "") + month == vector.expect);
}

void check_code(const tests::Vector& vector) {
    const auto wrong = domain::check_security_code(vector.value("SecurityCode"),
                                                   domain::parse_card_brand(vector.value("Brand")));
    REQUIRE(wrong.has_value() != vector.valid);
    if (wrong)
        CHECK(core::slug(wrong->code) == vector.expect);
}

}  // namespace

TEST_CASE("card number, date and security code are checked as the schemes say", "[R93][R94]") {
    for (const tests::Vector& vector : tests::read_vectors("payment_card.vec")) {
        INFO(vector.place());
        if (vector.has("Number"))
            check_number(vector);
        else if (vector.has("Expiry"))
            check_expiry(vector);
        else
            check_code(vector);
    }
}

TEST_CASE("no refusal repeats a digit of a card number or security code", "[R94]") {
    for (const std::string_view number :
         {"4242424242424241", "424242424242424", "9999999999999995", "4242x"}) {
        const auto refused = CardNumber::parse(number);
        REQUIRE(!refused.has_value());
        CHECK(refused.error().actual.size() <= 2);
        CHECK(refused.error().fixes.empty());
    }
    const auto wrong = domain::check_security_code("98765", CardBrand::visa);
    REQUIRE(wrong.has_value());
    CHECK(wrong->actual == "5");
}

TEST_CASE("a changed digit of a card number is always noticed", "[R93]") {
    const std::string number = "4242424242424242";
    for (std::size_t at = 1; at < number.size(); ++at) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string changed = number;
            changed[at] = digit;
            CHECK(CardNumber::parse(changed).has_value() == (changed == number));
        }
    }
}

TEST_CASE("the brand is known as soon as the digits tell", "[R93]") {
    CHECK(domain::find_brand("4") == CardBrand::visa);
    CHECK(domain::find_brand("5") == std::nullopt);
    CHECK(domain::find_brand("51") == CardBrand::mastercard);
    CHECK(domain::find_brand("56") == std::nullopt);
    CHECK(domain::find_brand("22") == std::nullopt);
    CHECK(domain::find_brand("23") == CardBrand::mastercard);
    CHECK(domain::find_brand("2220") == std::nullopt);
    CHECK(domain::find_brand("2221") == CardBrand::mastercard);
    CHECK(domain::find_brand("2720") == CardBrand::mastercard);
    CHECK(domain::find_brand("2721") == std::nullopt);
    CHECK(domain::find_brand("34") == CardBrand::american_express);
    CHECK(domain::find_brand("3") == std::nullopt);
    CHECK(domain::find_brand("62") == CardBrand::unionpay);
    CHECK(domain::find_brand("65") == CardBrand::discover);
    CHECK(domain::find_brand("") == std::nullopt);
    for (const std::string_view name :
         {"visa", "mastercard", "american_express", "discover", "diners_club", "jcb", "unionpay"}) {
        const auto brand = domain::parse_card_brand(name);
        REQUIRE(brand.has_value());
        CHECK(domain::slug(*brand) == name);
        CHECK(!domain::brand_name(*brand).empty());
    }
    CHECK(!domain::parse_card_brand("Visa"));
}

TEST_CASE("digits are shown in the groups that stand on the card", "[R93]") {
    CHECK(domain::format_card_number("4242424242424242") == "4242 4242 4242 4242");
    CHECK(domain::format_card_number("378282246310005") == "3782 822463 10005");
    CHECK(domain::format_card_number("42424") == "4242 4");
    CHECK(domain::format_card_number("").empty());
}
