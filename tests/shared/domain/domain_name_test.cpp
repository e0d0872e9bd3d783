#include "domain/domain_name.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/code.hpp"
#include "domain/public_suffix.hpp"
#include "support/vectors.hpp"

using namespace certfolio;
using domain::DomainName;

TEST_CASE("domain names are read as people paste them, or refused with the nearest fix", "[R64][R67][R71]") {
    for (const tests::Vector& vector : tests::read_vectors("domain_name.vec")) {
        INFO(vector.place() << " " << vector.value("Domain"));
        const auto name = DomainName::parse(vector.value("Domain"));
        REQUIRE(name.has_value() == vector.valid);
        if (vector.valid) {
            CHECK(name->text() == vector.expect);
            if (vector.has("Unicode"))
                CHECK(name->unicode() == vector.value("Unicode"));
            continue;
        }
        CHECK(core::slug(name.error().code) == vector.expect);
        CHECK(name.error().field.empty());
        if (!vector.has("Fix"))
            continue;
        REQUIRE(!name.error().fixes.empty());
        CHECK(name.error().fixes.front().subject == vector.value("Fix"));
    }
}

TEST_CASE("every fix that is offered for a domain name is itself accepted", "[R67]") {
    for (const tests::Vector& vector : tests::read_vectors("domain_name.vec")) {
        const auto name = DomainName::parse(vector.value("Domain"));
        if (name)
            continue;
        for (const core::Fix& fix : name.error().fixes) {
            INFO(vector.place());
            CHECK(DomainName::parse(fix.subject).has_value());
        }
    }
}

TEST_CASE("a domain name reads back from both of its forms", "[R67]") {
    for (const tests::Vector& vector : tests::read_vectors("domain_name.vec")) {
        if (!vector.valid)
            continue;
        const auto name = DomainName::parse(vector.value("Domain"));
        REQUIRE(name.has_value());
        INFO(vector.place());
        CHECK(DomainName::parse(name->text()) == name);
        CHECK(DomainName::parse(name->unicode()) == name);
    }
}

TEST_CASE("bytes that are not UTF-8 are refused without being shown", "[R67]") {
    for (const std::string text :
         {"\xFF.com", "a\xC3.com", "\xC0\xAF.com", "\xED\xA0\x80.com", "\xF4\x90\x80\x80.com"}) {
        const auto name = DomainName::parse(text);
        REQUIRE(!name.has_value());
        CHECK(name.error().code == core::Code::domain_character_not_allowed);
        CHECK(name.error().actual == "\xEF\xBF\xBD");
    }
}

TEST_CASE("a text far longer than any name is refused before it is read", "[R67]") {
    const auto name = DomainName::parse(std::string(100'000, 'a'));
    REQUIRE(!name.has_value());
    CHECK(name.error().code == core::Code::domain_too_long);
    CHECK(name.error().limit == 253);
}

TEST_CASE("lengths carry their limit and what was found", "[R67]") {
    const auto label = DomainName::parse(std::string(64, 'a') + ".com");
    REQUIRE(!label.has_value());
    CHECK(label.error().limit == 63);
    CHECK(label.error().actual == "64");
}

TEST_CASE("shape is reported before range, and range before place", "[R67]") {
    const std::string long_label(64, 'a');
    const auto shape = DomainName::parse(long_label + "._.local");
    const auto range = DomainName::parse(long_label + ".local");
    REQUIRE((!shape && !range));
    CHECK(shape.error().code == core::Code::domain_character_not_allowed);
    CHECK(range.error().code == core::Code::domain_label_too_long);
}

TEST_CASE("the public suffix is found by the longest rule, wildcards and exceptions included", "[R67]") {
    const auto count = [](std::vector<std::string_view> labels) {
        return domain::count_public_suffix_labels(labels);
    };
    CHECK(count({"example", "com"}) == 1);
    CHECK(count({"example", "co", "uk"}) == 2);
    CHECK(count({"a", "foo", "ck"}) == 2);
    CHECK(count({"www", "ck"}) == 1);
    CHECK(count({"a", "b", "kawasaki", "jp"}) == 3);
    CHECK(count({"city", "kawasaki", "jp"}) == 2);
    CHECK(count({"x", "aisai", "aichi", "jp"}) == 3);
    CHECK(count({"a", "example"}) == 1);
    CHECK(count({"a", "nosuchtopleveldomain"}) == 0);
    CHECK(count({"aaa"}) == 1);
    CHECK(count({"zw"}) == 1);
    CHECK(count({"a", "aaaa"}) == 0);
    CHECK(count({"a", "zzzz"}) == 0);
    CHECK(count({}) == 0);
}

TEST_CASE("a stored name is read by its shape, whatever lists say today") {
    for (const char* const text :
         {"example.com", "xn--bcher-kva.example.org", "co.uk", "host.local", "a.b", "1.2.3.4"}) {
        INFO(text);
        const auto name = DomainName::stored(text);
        REQUIRE(name);
        CHECK(name->text() == text);
    }
    for (const std::string& text :
         {std::string(), std::string("."), std::string("example"), std::string("Example.com"),
          std::string("example.com."), std::string(".example.com"), std::string("a..b"),
          std::string("-a.com"), std::string("a-.com"), std::string("*.example.com"),
          std::string("b\xC3\xBC.com"), std::string(64, 'a') + ".com", std::string("a b.com"),
          std::string(63, 'a') + "." + std::string(63, 'a') + "." + std::string(63, 'a') + "." +
              std::string(63, 'a')}) {
        INFO(text);
        CHECK_FALSE(DomainName::stored(text));
    }
}
