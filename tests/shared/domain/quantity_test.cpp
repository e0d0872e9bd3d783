#include "domain/quantity.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace {

using certfolio::core::Code;
using certfolio::domain::Quantity;

/// The number read, or the code's slug.
std::string read(std::string_view text) {
    const auto quantity = Quantity::parse(text);
    return quantity ? std::to_string(quantity->number())
                    : std::string(certfolio::core::slug(quantity.error().code));
}

}  // namespace

TEST_CASE("quantities are read as people type them", "[R50]") {
    CHECK(read("1") == "1");
    CHECK(read(" 25\t") == "25");
    CHECK(read("007") == "7");
    CHECK(read("1,000") == "1000");
    CHECK(read("1 000") == "1000");
    CHECK(read("100,000") == "100000");
    CHECK(read("000000000000000000000000000005") == "5");
}

TEST_CASE("what is no whole number is said to be none", "[R50]") {
    for (const char* text : {"", " ", "two", "1.5", "1,5", "1,00", "10,0000", ",100", "1,000 000", "1e3",
                             "0x10", "5 each", "--1", "1-", "½", "٣"})
        CHECK(read(text) == "quantity.not_a_number");
}

TEST_CASE("quantities outside the range are refused with the nearest one that is allowed", "[R50]") {
    for (const char* text : {"0", "-1", "-0", "000", "-5,000"})
        CHECK(read(text) == "quantity.below_minimum");
    for (const char* text : {"100001", "1,000,000", "99999999999999999999999999"})
        CHECK(read(text) == "quantity.above_maximum");
    const auto below = Quantity::from(0);
    REQUIRE_FALSE(below.has_value());
    CHECK(below.error().limit == Quantity::min);
    CHECK(below.error().fixes.front().amount == Quantity::min);
    const auto above = Quantity::from(Quantity::max + 1);
    REQUIRE_FALSE(above.has_value());
    CHECK(above.error().code == Code::quantity_above_maximum);
    CHECK(above.error().fixes.front().amount == Quantity::max);
    CHECK(Quantity::from(Quantity::max)->number() == Quantity::max);
    CHECK(Quantity::from(Quantity::min)->number() == Quantity::min);
    CHECK_FALSE(Quantity::from(INT64_MIN).has_value());
    CHECK_FALSE(Quantity::from(INT64_MAX).has_value());
}
