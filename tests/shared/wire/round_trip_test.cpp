#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "field_generator.hpp"
#include "wire/codec.hpp"

using namespace certfolio;

namespace {

wire::Decoded<domain::Catalogue> decode(const domain::Catalogue*, std::string_view json) {
    return wire::decode_catalogue(json);
}
wire::Decoded<wire::SettingsView> decode(const wire::SettingsView*, std::string_view json) {
    return wire::decode_settings(json);
}
wire::Decoded<wire::AgreementView> decode(const wire::AgreementView*, std::string_view json) {
    return wire::decode_agreement(json);
}
wire::Decoded<wire::QuoteRequest> decode(const wire::QuoteRequest*, std::string_view json) {
    return wire::decode_quote_request(json);
}
wire::Decoded<wire::QuoteView> decode(const wire::QuoteView*, std::string_view json) {
    return wire::decode_quote(json);
}
wire::Decoded<domain::EnrolmentDraft> decode(const domain::EnrolmentDraft*, std::string_view json) {
    return wire::decode_enrolment_draft(json);
}
wire::Decoded<wire::DraftSaveRequest> decode(const wire::DraftSaveRequest*, std::string_view json) {
    return wire::decode_draft_save_request(json);
}
wire::Decoded<wire::DraftView> decode(const wire::DraftView*, std::string_view json) {
    return wire::decode_draft(json);
}
wire::Decoded<wire::OrderPlaceRequest> decode(const wire::OrderPlaceRequest*, std::string_view json) {
    return wire::decode_order_place_request(json);
}
wire::Decoded<wire::OrderView> decode(const wire::OrderView*, std::string_view json) {
    return wire::decode_order(json);
}
wire::Decoded<domain::OrderContents> decode(const domain::OrderContents*, std::string_view json) {
    return wire::decode_order_contents(json);
}
wire::Decoded<wire::Problem> decode(const wire::Problem*, std::string_view json) {
    return wire::decode_problem(json);
}

bool same(const wire::Problem& left, const wire::Problem& right) {
    return left.type == right.type && left.title == right.title && left.status == right.status &&
           left.detail == right.detail && left.request_id == right.request_id &&
           left.violations == right.violations && left.current == right.current;
}
template <class T>
bool same(const T& left, const T& right) {
    return left == right;
}

std::string first_fault(const core::Violations& faults) {
    return std::string(core::slug(faults[0].code)) + " " + faults[0].field + " " + faults[0].actual;
}

}  // namespace

TEMPLATE_TEST_CASE("what is encoded is decoded to the same value and encoded to the same bytes", "",
                   domain::Catalogue, wire::SettingsView, wire::AgreementView, wire::QuoteRequest,
                   wire::QuoteView, domain::EnrolmentDraft, wire::DraftSaveRequest, wire::DraftView,
                   wire::OrderPlaceRequest, wire::OrderView, domain::OrderContents, wire::Problem) {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        tests::Seeded seeded(seed);
        const auto value = tests::any<TestType>(seeded);
        const std::string json = wire::encode(value);
        INFO("seed " << seed << " " << json);
        const auto decoded = decode(static_cast<const TestType*>(nullptr), json);
        if (!decoded) {
            FAIL(first_fault(decoded.error()));
        }
        CHECK(same(*decoded, value));
        CHECK(wire::encode(*decoded) == json);
    }
}

TEMPLATE_TEST_CASE("another JSON library reads what is encoded and writes the same bytes", "",
                   domain::Catalogue, wire::QuoteView, wire::DraftView, wire::OrderPlaceRequest,
                   wire::OrderView, wire::Problem) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        tests::Seeded seeded(seed);
        const std::string json = wire::encode(tests::any<TestType>(seeded));
        INFO("seed " << seed << " " << json);
        const auto other = nlohmann::ordered_json::parse(json, nullptr, false);
        REQUIRE_FALSE(other.is_discarded());
        CHECK(other.dump() == json);
    }
}

TEST_CASE("text that is not UTF-8 goes out as U+FFFD, so that it can always be read") {
    wire::AgreementView view;
    view.text = "cut off: \xE2\x82";
    const auto decoded = wire::decode_agreement(wire::encode(view));
    REQUIRE(decoded);
    CHECK(decoded->text == "cut off: \uFFFD\uFFFD");
}

TEST_CASE("a draft may leave out what was not typed yet") {
    const auto decoded =
        wire::decode_enrolment_draft(R"({"contacts":[{"role":"billing","contact":{"email":"a"}}]})");
    REQUIRE(decoded);
    REQUIRE(decoded->contacts.size() == 1);
    CHECK(decoded->contacts[0].contact.email == "a");
    CHECK_FALSE(decoded->account_type);
    CHECK(wire::decode_enrolment_draft("{}").has_value());
}

TEST_CASE("amounts take the currency that stands before them") {
    domain::Quote quote;
    quote.total = {110'00, {core::FixedText<3>("JPY"), 0}};
    quote.net = quote.tax = quote.international_fee = {0, quote.total.currency};
    const std::string json = wire::encode(wire::QuoteView{quote, {}});
    CHECK(json.find(R"("currency":{"code":"JPY","exponent":0})") != std::string::npos);
    const auto decoded = wire::decode_quote(json);
    REQUIRE(decoded);
    CHECK(decoded->quote == quote);
}
