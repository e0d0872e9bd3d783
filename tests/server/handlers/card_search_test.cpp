#include "handlers/card_search.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>

using namespace certfolio;
using handlers::holds_card_number;
using handlers::telephone_holds_card_number;

namespace {

std::string random_digits(std::mt19937& random, std::size_t count) {
    std::string digits;
    for (std::size_t i = 0; i < count; ++i)
        digits.push_back(static_cast<char>('0' + random() % 10));
    return digits;
}

/// How many of 10,000 texts are taken for cards; `#` stands for a digit by chance.
int taken_of_10000(std::string_view pattern) {
    std::mt19937 random(20'261'122);
    int taken = 0;
    for (int i = 0; i < 10'000; ++i) {
        std::string text;
        for (const char c : pattern)
            text += c == '#' ? random_digits(random, 1) : std::string(1, c);
        taken += holds_card_number(text) ? 1 : 0;
    }
    return taken;
}

}  // namespace

TEST_CASE("a card number is found however it is written and whatever digits stand around it", "[R94]") {
    for (const char* const text : {
             "4111111111111111",
             "4111 1111 1111 1111",
             "4111-1111-1111-1111",
             "4111.1111.1111.1111",
             "4111\xC2\xA0"
             "1111\xC2\xA0"
             "1111\xC2\xA0"
             "1111",
             "4111\xE2\x80\xAF"
             "1111\xE2\x80\xAF"
             "1111\xE2\x80\xAF"
             "1111",
             "4111 - 1111 - 1111 - 1111",
             "\xEF\xBC\x94\xEF\xBC\x91\xEF\xBC\x91\xEF\xBC\x91 1111 1111 1111",
             "4111 1111 1111 1111 123",
             "4111 1111 1111 1111 12 30",
             "4111 1111 1111 1111 12/30 123",
             "4111 1111 1111 1111123",
             "4111111111111111-737",
             "4111111111111111737",
             "41111111111111111230",
             "41111111111111111230737",
             "12/30 4111 1111 1111 1111 737",
             "PO 17 4111111111111111",
             "3782 822463 10005 1234",
             "378282246310005 1234",
             "3782822463100051234",
             "3056 930902 5904 123",
             "6011 1111 1111 1117 12/29",
             "41 11 11 11 11 11 11 11",
             "41 11 11 11 11 11 11 11 123",
             "my card 4111 1111 1111 1111, code 123",
             "+4111 1111 1111 1111",
         }) {
        INFO(text);
        CHECK(holds_card_number(text));
    }
}

TEST_CASE("what people and organisations write besides is no card number") {
    for (const char* const text : {
             "4111 1111 1111 1112",
             "4111 1111 1111 1112 123",
             "416 555 0100",
             "+1 416 555 0100, +1 416 555 0199",
             "+49 170 4111111",
             "+4222222222222",
             "0049 170 1234567",
             "DE89 3704 0044 0532 0130 00",
             "GB29 NWBK 6016 1331 9268 19",
             "FR76 3000 6000 0112 3456 7890 189",
             "HRB 86891, DE 811569869",
             "2026-11-22 16:32:09 to 2027-11-22",
             "192.168.10.11 192.168.10.12",
             "4006381333931",
             "PO-2026/0000000000000017",
             "00000000000000000000000000",
             "12345678901234567890",
             "99999 99999 99999 99999",
             "",
         }) {
        INFO(text);
        CHECK_FALSE(holds_card_number(text));
    }
}

TEST_CASE("few numbers that are none are taken for cards") {
    // Ten digits and two of them; international ones; long numbers, of which one in ten has the check digit.
    CHECK(taken_of_10000("### ### ####") == 0);
    CHECK(taken_of_10000("+## ### #######") == 0);
    CHECK(taken_of_10000("### ### #### / ### ### ####") < 400);
    CHECK(taken_of_10000("################") < 400);
    CHECK(taken_of_10000("####################") < 500);
    CHECK(taken_of_10000("##############################") == 0);
}

TEST_CASE("a telephone field may hold any telephone number and no card number", "[R94]") {
    for (const char* const text : {"+4 242 424 242 424 242", "4222222222222", "0049 170 4111 1111",
                                   "416 555 0100", "416 555 0100 416 555 0199", "378282246310005"}) {
        INFO(text);
        CHECK_FALSE(telephone_holds_card_number(text));
    }
    for (const char* const text : {"4111111111111111", "4111 1111 1111 1111", "4111 1111 1111 1111 123",
                                   "4111111111111111123", "Tel. 5555-5555-5555-4444"}) {
        INFO(text);
        CHECK(telephone_holds_card_number(text));
    }
}

TEST_CASE("a text full of digits is searched in no time") {
    std::string text;
    for (int i = 0; i < 100'000; ++i)
        text += "4 ";
    CHECK_FALSE(holds_card_number(text));
    CHECK_FALSE(holds_card_number(std::string(200'000, '4')));
}
