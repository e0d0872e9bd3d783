#include <idn2.h>
#include <rapidcheck.h>

#include <catch2/catch_test_macros.hpp>

#include "domain/domain_name.hpp"
#include "domain/email_address.hpp"
#include "domain/idn_label.hpp"
#include "domain/normal_form.hpp"
#include "domain/organisation_name.hpp"
#include "domain/payment_card.hpp"
#include "domain/punycode.hpp"
#include "domain/utf8.hpp"
#include "rules/enrolment_rules.hpp"

using namespace certfolio;
using domain::DomainName;

namespace {

struct Script {
    const char* name;
    char32_t first;
    char32_t last;
};
/// 27 scripts, whole blocks: capital letters, marks, digits, signs and unassigned places are tried, too.
constexpr Script scripts[] = {
    {"Latin-1", 0xC0, 0xFF},
    {"Latin Extended", 0x100, 0x24F},
    {"Vietnamese", 0x1E00, 0x1EFF},
    {"Greek", 0x370, 0x3FF},
    {"Polytonic", 0x1F00, 0x1FFF},
    {"Cyrillic", 0x400, 0x52F},
    {"Armenian", 0x530, 0x58F},
    {"Hebrew", 0x590, 0x5FF},
    {"Arabic", 0x600, 0x6FF},
    {"Thaana", 0x780, 0x7BF},
    {"Devanagari", 0x900, 0x97F},
    {"Bengali", 0x980, 0x9FF},
    {"Gurmukhi", 0xA00, 0xA7F},
    {"Gujarati", 0xA80, 0xAFF},
    {"Oriya", 0xB00, 0xB7F},
    {"Tamil", 0xB80, 0xBFF},
    {"Telugu", 0xC00, 0xC7F},
    {"Kannada", 0xC80, 0xCFF},
    {"Malayalam", 0xD00, 0xD7F},
    {"Sinhala", 0xD80, 0xDFF},
    {"Thai", 0xE00, 0xE7F},
    {"Lao", 0xE80, 0xEFF},
    {"Tibetan", 0xF00, 0xFFF},
    {"Georgian", 0x10A0, 0x10FF},
    {"Hiragana and Katakana", 0x3040, 0x30FF},
    {"Han", 0x4E00, 0x9FFF},
    {"Hangul", 0xAC00, 0xD7A3},
};

/// What libidn2 makes of a label, or nothing when it refuses.
std::optional<std::string> encode_elsewhere(const std::u32string& label) {
    const std::string text = domain::encode_utf8(label);
    std::uint8_t* out = nullptr;
    const int result = idn2_lookup_u8(reinterpret_cast<const std::uint8_t*>(text.c_str()), &out,
                                      IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
    if (result != IDN2_OK)
        return std::nullopt;
    std::string encoded(reinterpret_cast<const char*>(out));
    idn2_free(out);
    return encoded;
}

/// A small generator of its own, so that the labels are the same in every run.
struct Seed {
    std::uint64_t state;
    std::uint32_t below(std::uint32_t bound) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::uint32_t>((state >> 33) % bound);
    }
};

std::u32string random_label(Seed& seed, const Script& script) {
    std::u32string label;
    const std::uint32_t length = 1 + seed.below(8);
    for (std::uint32_t i = 0; i < length; ++i) {
        const std::uint32_t kind = seed.below(12);
        if (kind == 0)
            label.push_back(U"-0aZ\u0301\u0308\u200D\u00B7"[seed.below(8)]);
        else
            label.push_back(script.first + seed.below(script.last - script.first + 1));
    }
    return label;
}

rc::Gen<std::u32string> labels_of_any_script() {
    return rc::gen::map(rc::gen::arbitrary<std::uint64_t>(), [](std::uint64_t state) {
        Seed seed{state};
        return random_label(seed, scripts[seed.below(std::size(scripts))]);
    });
}

}  // namespace

TEST_CASE("international labels agree with libidn2, or are refused", "[R67]") {
    for (const Script& script : scripts) {
        Seed seed{script.first};
        int accepted = 0;
        for (int i = 0; i < 20'000; ++i) {
            const std::u32string label = random_label(seed, script);
            const std::u32string mapped = domain::map_for_lookup(label);
            if (std::all_of(mapped.begin(), mapped.end(), [](char32_t p) { return p < 0x80; }))
                continue;
            const auto ours = domain::encode_a_label(mapped);
            if (!ours || ours->size() > DomainName::label_bytes_max)
                continue;
            ++accepted;
            const auto theirs = encode_elsewhere(label);
            INFO(script.name << " " << domain::encode_utf8(label) << " ours " << *ours << " theirs "
                             << theirs.value_or("refused"));
            REQUIRE(ours == theirs);
        }
        INFO(script.name);
        CHECK(accepted > 100);
    }
}

TEST_CASE("every single letter that libidn2 keeps as it is in 27 scripts is mapped alike or refused",
          "[R67]") {
    for (const Script& script : scripts) {
        int accepted = 0;
        for (char32_t point = script.first; point <= script.last; ++point) {
            const auto ours = domain::encode_a_label(domain::map_for_lookup(std::u32string(1, point)));
            if (!ours)
                continue;
            ++accepted;
            INFO(script.name << " " << std::hex << static_cast<std::uint32_t>(point));
            REQUIRE(ours == encode_elsewhere(std::u32string(1, point)));
        }
        CHECK(accepted > 20);
    }
}

TEST_CASE("punycode read back is what was written", "[R67]") {
    CHECK(rc::check("decode(encode(x)) == x", [] {
        const std::u32string label = *labels_of_any_script();
        const auto code = domain::encode_punycode(label);
        RC_ASSERT(code.has_value());
        RC_ASSERT(domain::decode_punycode(*code) == label);
    }));
}

TEST_CASE("any bytes give a domain name that reads back as itself, or a refusal", "[R67]") {
    CHECK(rc::check("parse(text(parse(x))) == parse(x)", [](const std::string& bytes) {
        const auto name = DomainName::parse(bytes);
        if (!name)
            return;
        RC_ASSERT(DomainName::parse(name->text()) == name);
        RC_ASSERT(DomainName::parse(name->unicode()) == name);
        RC_ASSERT(name->text().size() <= DomainName::bytes_max);
    }));
}

TEST_CASE("names of any script read back from what is shown", "[R67]") {
    CHECK(rc::check("parse(unicode(parse(x))) == parse(x)", [] {
        const auto name = DomainName::parse(domain::encode_utf8(*labels_of_any_script()) + ".example");
        if (!name)
            return;
        RC_ASSERT(DomainName::parse(name->unicode()) == name);
        RC_ASSERT(DomainName::parse(name->text()) == name);
    }));
}

TEST_CASE("normalising twice changes nothing more", "[R67]") {
    CHECK(rc::check("nfc(nfc(x)) == nfc(x)", [] {
        const std::u32string once = domain::to_normal_form(*labels_of_any_script());
        RC_ASSERT(domain::to_normal_form(once) == once);
    }));
}

TEST_CASE("an organisation's name is accepted as it is or not at all", "[R59][R60]") {
    CHECK(rc::check("text(parse(x)) == x", [](const std::string& bytes) {
        const auto name = domain::OrganisationName::parse(bytes);
        if (name)
            RC_ASSERT(name->text() == bytes);
        RC_ASSERT(rules::check_organisation(bytes).refuses() != name.has_value());
    }));
}

TEST_CASE("any bytes give an address, card or telephone number that reads back, or a refusal", "[R81][R93]") {
    CHECK(rc::check("parse(text(parse(x))) == parse(x)", [](const std::string& bytes) {
        const auto email = domain::EmailAddress::parse(bytes);
        if (email)
            RC_ASSERT(domain::EmailAddress::parse(email->text()) == email);
        const auto card = domain::CardNumber::parse(bytes);
        if (card)
            RC_ASSERT(domain::CardNumber::parse(card->digits())->brand() == card->brand());
    }));
}
