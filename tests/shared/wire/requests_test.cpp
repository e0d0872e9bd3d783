#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "field_generator.hpp"
#include "support/vectors.hpp"
#include "wire/codec.hpp"
#include "wire/json_tree.hpp"

using namespace certfolio;

namespace {

/// `code field` of each fault, one per line; `accepted` for none.
std::string faults_of(const core::Violations& faults) {
    std::string text;
    for (const core::Violation& fault : faults) {
        text += (text.empty() ? "" : ", ") + std::string(core::slug(fault.code)) +
                (fault.field.empty() ? "" : " " + fault.field);
    }
    return text;
}

template <class T>
std::string verdict(const wire::Decoded<T>& decoded) {
    return decoded ? "accepted" : faults_of(decoded.error());
}

std::string decode_as(const std::string& kind, std::string_view json) {
    if (kind == "quote_request") {
        return verdict(wire::decode_quote_request(json));
    }
    if (kind == "draft_save_request") {
        return verdict(wire::decode_draft_save_request(json));
    }
    if (kind == "order_place_request") {
        return verdict(wire::decode_order_place_request(json));
    }
    if (kind == "catalogue") {
        return verdict(wire::decode_catalogue(json));
    }
    if (kind == "quote") {
        return verdict(wire::decode_quote(json));
    }
    throw std::runtime_error("no decoder called " + kind);
}

}  // namespace

TEST_CASE("each request of the vectors is accepted or refused at its place") {
    for (const tests::Vector& vector : tests::read_vectors("request.vec")) {
        INFO(vector.place());
        const std::string got = decode_as(vector.value("Decode"), vector.value("Json"));
        CHECK(got == vector.expect);
        CHECK((got == "accepted") == vector.valid);
    }
}

TEST_CASE("bytes that are not UTF-8 are refused at their field") {
    for (const std::string bytes : {"\xFF", "\xC0\xAF", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                    "\x80", "\xF8\x88\x80\x80\x80", "\xE0\x80\xAF"}) {
        const auto decoded = wire::decode_draft_save_request("{\"tax_place\":\"" + bytes + "\"}");
        REQUIRE_FALSE(decoded.has_value());
        CHECK(faults_of(decoded.error()) == "request.text_not_utf8 /tax_place");
    }
}

TEST_CASE("nesting is followed to 32 levels and no further") {
    const auto nested = [](std::size_t levels) {
        core::Violations faults;
        const std::string json = std::string(levels, '[') + std::string(levels, ']');
        const wire::JsonTree tree(json, faults);
        return faults;
    };
    CHECK(nested(32).empty());
    CHECK(nested(33).contains(core::Code::request_nested_too_deep));
    CHECK(nested(200'000).contains(core::Code::request_nested_too_deep));
}

TEST_CASE("a hostile number of members costs no more than its limit") {
    std::string json = "{";
    for (int i = 0; i < 20'000; ++i) {
        json += "\"k" + std::to_string(i) + "\":0,";
    }
    core::Violations faults;
    const wire::JsonTree tree(json, faults);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == core::Code::request_list_too_long);
    CHECK(faults[0].limit == wire::JsonTree::members_per_object_max);
}

TEST_CASE("limits on texts and lists hold at the last byte and element") {
    const auto with_entry = [](std::size_t bytes) {
        return wire::decode_draft_save_request("{\"domains_entry\":\"" + std::string(bytes, 'a') + "\"}");
    };
    CHECK(with_entry(60'000).has_value());
    CHECK(faults_of(with_entry(60'001).error()) == "request.text_too_long /domains_entry");
    const auto with_organisations = [](std::size_t count) {
        std::string list;
        for (std::size_t i = 0; i < count; ++i) {
            list += list.empty() ? "\"a\"" : ",\"a\"";
        }
        return wire::decode_draft_save_request("{\"organisations\":[" + list + "]}");
    };
    CHECK(with_organisations(256).has_value());
    CHECK(faults_of(with_organisations(257).error()) == "request.list_too_long /organisations");
}

TEST_CASE("a text cut off anywhere is refused, never half understood") {
    tests::Seeded seeded(7);
    const std::string json = wire::encode(tests::any<wire::OrderPlaceRequest>(seeded));
    for (std::size_t length = 0; length < json.size(); ++length) {
        REQUIRE_FALSE(wire::decode_order_place_request(std::string_view(json).substr(0, length)).has_value());
    }
}

TEST_CASE("changed bytes are judged as another JSON library judges them, or more strictly") {
    tests::Seeded seeded(11);
    constexpr std::string_view alphabet = "{}[]\",:\\u0123456789eE+-.tfn \n/abd\x80\xC3\xFF";
    int accepted = 0;
    int refused = 0;
    for (int round = 0; round < 3'000; ++round) {
        std::string json = wire::encode(tests::any<wire::QuoteRequest>(seeded));
        for (std::int64_t change = seeded.between(1, 3); change > 0; --change) {
            const auto at =
                static_cast<std::size_t>(seeded.between(0, static_cast<std::int64_t>(json.size()) - 1));
            json[at] = alphabet[static_cast<std::size_t>(
                seeded.between(0, static_cast<std::int64_t>(alphabet.size()) - 1))];
        }
        core::Violations faults;
        const wire::JsonTree tree(json, faults);
        const bool other = nlohmann::json::accept(json);
        INFO(json);
        if (faults.empty()) {
            ++accepted;
            CHECK(other);
        } else {
            ++refused;
            CHECK((!other || faults.contains(core::Code::request_field_duplicate)));
        }
    }
    CHECK(accepted > 100);
    CHECK(refused > 100);
}
