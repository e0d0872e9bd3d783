#include "random_texts.hpp"

#include <array>
#include <string_view>

#include "random_cases.hpp"

namespace certfolio::differential {

namespace {

constexpr auto strange_pieces = std::to_array<std::string_view>({" ",
                                                                 "  ",
                                                                 ".",
                                                                 "..",
                                                                 "-",
                                                                 "_",
                                                                 "*",
                                                                 "@",
                                                                 "/",
                                                                 "\\",
                                                                 "\t",
                                                                 "\n",
                                                                 "\xC2\xA0",
                                                                 "\xE2\x80\x8B",
                                                                 "\xEF\xBC\xA1",
                                                                 "\xD0\xB0",
                                                                 "\xCE\xBF",
                                                                 "\xC3\xBC",
                                                                 "\xC3\x9F",
                                                                 "\xE6\x97\xA5",
                                                                 "\xD7\x90",
                                                                 "\xF0\x9F\x94\x92",
                                                                 "\xFF",
                                                                 "\xC3",
                                                                 "xn--",
                                                                 "%20"});

constexpr auto domain_seeds =
    std::to_array<std::string_view>({"example.com",
                                     "www.example.org",
                                     "shop.example.co.uk",
                                     "b\xC3\xBC"
                                     "cher.example",
                                     "xn--bcher-kva.example",
                                     "https://Example.com/path?query",
                                     "*.example.com",
                                     "co.uk",
                                     "localhost",
                                     "10.0.0.1",
                                     "[2001:db8::1]",
                                     "4.3.2.1.in-addr.arpa",
                                     "intranet.local",
                                     "a.b.c.d.e.f.example.net",
                                     "user@example.com",
                                     "example.com.",
                                     "EXAMPLE.COM:8443",
                                     "\xD0\xBF\xD1\x80\xD0\xB8\xD0\xBC\xD0\xB5\xD1\x80.example",
                                     "\xE6\x97\xA5\xE6\x9C\xAC.example",
                                     "-dash.example.com",
                                     "dash-.example.com",
                                     "ab--cd.example.com",
                                     "example..com",
                                     "exa mple.com",
                                     "foo_bar.example.com"});

constexpr auto organisation_seeds = std::to_array<std::string_view>(
    {"Example Ltd.", "Muster GmbH & Co. KG", "Soci\xC3\xA9t\xC3\xA9 Exemple S.A.",
     "\xD0\x9F\xD1\x80\xD0\xB8\xD0\xBC\xD0\xB5\xD1\x80", "ACME  Corporation", " Leading space Inc.",
     "  \xEF\xBC\xA6irm  N\xD0\xB0me, ", "Full\xEF\xBC\xB7idth KK", "P\xD0\xB0ypal Limited", "Example,",
     "A very long name of an organisation that goes on beyond what fits into a certificate field Limited",
     ""});

constexpr auto given_names = std::to_array<std::string_view>(
    {"Ada", "Grace", "Bj\xC3\xB6rn", "\xE8\x8A\xB1\xE5\xAD\x90", "", " ", "O'Neil"});
constexpr auto countries =
    std::to_array<std::string_view>({"US", "CA", "GB", "DE", "FR", "JP", "IE", "XX", "", "us"});
constexpr auto phones = std::to_array<std::string_view>(
    {"+44 20 7946 0000", "0044 (0)20 7946-0000", "020 7946 0000", "416-555-0100", "+1 416 555 0100 x12", "12",
     "+999 1234567", "", "phone me", "+49 (0) 30 901820"});
constexpr auto expiries =
    std::to_array<std::string_view>({"12/30", "01/2027", "1130", "12 - 30", "2030-12", "13/30", "00/30",
                                     "11/26", "10/26", "12/99", "", "soon", "1/27", "12/2030 "});

template <std::size_t Count>
std::string pick_text(RandomSource& random, const std::array<std::string_view, Count>& choices) {
    return std::string(random.pick(std::span<const std::string_view>(choices)));
}

}  // namespace

std::string perhaps_garbled(RandomSource& random, std::string text) {
    if (!random.one_in(3))
        return text;
    const auto place = static_cast<std::size_t>(random.below(static_cast<std::int64_t>(text.size()) + 1));
    switch (random.below(4)) {
        case 0: text.insert(place, pick_text(random, strange_pieces)); break;
        case 1: text.erase(place, static_cast<std::size_t>(random.between(1, 3))); break;
        case 2: text.insert(place, text.substr(place / 2)); break;
        case 3:
            if (place < text.size())
                text[place] = static_cast<char>(random.between(1, 255));
            break;
    }
    return text;
}

std::string random_digits(RandomSource& random, std::int64_t least, std::int64_t most) {
    std::string digits;
    for (std::int64_t left = random.between(least, most); left > 0; --left)
        digits.push_back(static_cast<char>('0' + random.below(10)));
    return digits;
}

std::string random_domain_text(RandomSource& random) {
    std::string text = pick_text(random, domain_seeds);
    if (random.one_in(2))
        text = std::to_string(random.below(40)) + "." + text;
    if (random.one_in(20))
        text = std::string(static_cast<std::size_t>(random.between(60, 66)), 'a') + "." + text;
    if (random.one_in(30))
        for (std::int64_t i = random.between(2, 6); i > 0; --i)
            text = std::string(50, 'b') + "." + text;
    return perhaps_garbled(random, std::move(text));
}

std::string random_organisation_text(RandomSource& random) {
    std::string text = pick_text(random, organisation_seeds);
    if (random.one_in(2))
        text += " " + std::to_string(random.below(30));
    if (random.one_in(40))
        text.append(static_cast<std::size_t>(random.between(200, 300)), 'x');
    return perhaps_garbled(random, std::move(text));
}

std::string random_email_text(RandomSource& random) {
    std::string text = "person" + std::to_string(random.below(4)) + "@";
    text += pick_text(random, domain_seeds);
    if (random.one_in(8))
        text = "Person <" + text + ">";
    return perhaps_garbled(random, std::move(text));
}

domain::ContactDraft random_contact(RandomSource& random) {
    domain::ContactDraft contact;
    contact.given_name = pick_text(random, given_names);
    contact.family_name = perhaps_garbled(random, "Lovelace");
    contact.job_title = random.one_in(6) ? "" : "Engineer";
    contact.email = random.one_in(2) ? "ada@example.com" : random_email_text(random);
    contact.phone = pick_text(random, phones);
    contact.phone_country = pick_text(random, countries);
    contact.street = random.one_in(5) ? "" : "1 High Street";
    contact.city = random.one_in(5) ? "" : "London";
    contact.region = random.one_in(2) ? "" : "ON";
    contact.postcode = random.one_in(4) ? "" : perhaps_garbled(random, "SW1A 1AA");
    contact.country = pick_text(random, countries);
    return contact;
}

domain::ContactDraft careful_contact(RandomSource& random) {
    domain::ContactDraft contact;
    contact.given_name = "Ada";
    contact.family_name = "Lovelace";
    contact.job_title = "Engineer";
    contact.email = "person" + std::to_string(random.below(4)) + "@Example.com";
    contact.phone = "020 7946 0000";
    contact.phone_country = "GB";
    contact.street = "1 High Street";
    contact.city = "London";
    contact.postcode = "SW1A 1AA";
    contact.country = "GB";
    return contact;
}

std::string random_card_number(RandomSource& random) {
    constexpr auto numbers =
        std::to_array<std::string_view>({"4242 4242 4242 4242", "5555-5555-5555-4444", "378282246310005",
                                         "6011111111111117", "4000000000000002"});
    if (random.one_in(3))
        return random_digits(random, 10, 20);
    return perhaps_garbled(random, pick_text(random, numbers));
}

std::string random_card_expiry(RandomSource& random) {
    return perhaps_garbled(random, pick_text(random, expiries));
}

}  // namespace certfolio::differential
