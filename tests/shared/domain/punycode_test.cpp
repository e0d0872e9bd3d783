#include "domain/punycode.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace certfolio::domain;

namespace {

struct Sample {
    std::u32string points;
    std::string code;
};

/// RFC 3492, section 7.1 (letter case of the encoded form folded).
const std::vector<Sample> samples = {
    {U"\u0644\u064A\u0647\u0645\u0627\u0628\u062A\u0643\u0644\u0645\u0648\u0634\u0639\u0631\u0628\u064A"
     U"\u061F",
     "egbpdaj6bu4bxfgehfvwxn"},
    {U"\u4ED6\u4EEC\u4E3A\u4EC0\u4E48\u4E0D\u8BF4\u4E2D\u6587", "ihqwcrb4cv8a8dqg056pqjye"},
    {U"Pro\u010Dprost\u011Bnemluv\u00ED\u010Desky", "Proprostnemluvesky-uyb24dma41a"},
    {U"3\u5E74B\u7D44\u91D1\u516B\u5148\u751F", "3B-ww4c5e180e575a65lsy2b"},
    {U"-> $1.00 <-", "-> $1.00 <--"},
    {U"b\u00FCcher", "bcher-kva"},
};

}  // namespace

TEST_CASE("punycode agrees with the samples of RFC 3492", "[R67]") {
    for (const Sample& sample : samples) {
        INFO(sample.code);
        CHECK(encode_punycode(sample.points) == sample.code);
        CHECK(decode_punycode(sample.code) == sample.points);
    }
}

TEST_CASE("what is not punycode gives nothing", "[R67]") {
    for (const std::string_view text : {"a-!", "99999999", "bcher-kva\xC3", "\xC3-kva", "zzzzzzzzzzzzzz"}) {
        INFO(text);
        CHECK(!decode_punycode(text).has_value());
    }
}
