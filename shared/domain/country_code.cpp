#include "domain/country_code.hpp"

#include <algorithm>
#include <array>

#include "core/ascii.hpp"
#include "core/packed_texts.hpp"

namespace certfolio::domain {

namespace {

// ISO 3166-1 with the codes of ITU-T E.164; accents do not count in the order.
constexpr auto countries = std::to_array<Country>({
    {"AF", "Afghanistan"_en, "93"},
    {"AX", "Åland Islands"_en, "358"},
    {"AL", "Albania"_en, "355"},
    {"DZ", "Algeria"_en, "213"},
    {"AS", "American Samoa"_en, "1"},
    {"AD", "Andorra"_en, "376"},
    {"AO", "Angola"_en, "244"},
    {"AI", "Anguilla"_en, "1"},
    {"AQ", "Antarctica"_en, "672"},
    {"AG", "Antigua and Barbuda"_en, "1"},
    {"AR", "Argentina"_en, "54"},
    {"AM", "Armenia"_en, "374"},
    {"AW", "Aruba"_en, "297"},
    {"AU", "Australia"_en, "61"},
    {"AT", "Austria"_en, "43"},
    {"AZ", "Azerbaijan"_en, "994"},
    {"BS", "Bahamas"_en, "1"},
    {"BH", "Bahrain"_en, "973"},
    {"BD", "Bangladesh"_en, "880"},
    {"BB", "Barbados"_en, "1"},
    {"BY", "Belarus"_en, "375"},
    {"BE", "Belgium"_en, "32"},
    {"BZ", "Belize"_en, "501"},
    {"BJ", "Benin"_en, "229"},
    {"BM", "Bermuda"_en, "1"},
    {"BT", "Bhutan"_en, "975"},
    {"BO", "Bolivia"_en, "591"},
    {"BQ", "Bonaire, Sint Eustatius and Saba"_en, "599"},
    {"BA", "Bosnia and Herzegovina"_en, "387"},
    {"BW", "Botswana"_en, "267"},
    {"BV", "Bouvet Island"_en, "47"},
    {"BR", "Brazil"_en, "55"},
    {"IO", "British Indian Ocean Territory"_en, "246"},
    {"BN", "Brunei"_en, "673"},
    {"BG", "Bulgaria"_en, "359"},
    {"BF", "Burkina Faso"_en, "226"},
    {"BI", "Burundi"_en, "257"},
    {"CV", "Cabo Verde"_en, "238"},
    {"KH", "Cambodia"_en, "855"},
    {"CM", "Cameroon"_en, "237"},
    {"CA", "Canada"_en, "1"},
    {"KY", "Cayman Islands"_en, "1"},
    {"CF", "Central African Republic"_en, "236"},
    {"TD", "Chad"_en, "235"},
    {"CL", "Chile"_en, "56"},
    {"CN", "China"_en, "86"},
    {"CX", "Christmas Island"_en, "61"},
    {"CC", "Cocos (Keeling) Islands"_en, "61"},
    {"CO", "Colombia"_en, "57"},
    {"KM", "Comoros"_en, "269"},
    {"CG", "Congo"_en, "242"},
    {"CD", "Congo (Democratic Republic)"_en, "243"},
    {"CK", "Cook Islands"_en, "682"},
    {"CR", "Costa Rica"_en, "506"},
    {"CI", "Côte d’Ivoire"_en, "225"},
    {"HR", "Croatia"_en, "385"},
    {"CU", "Cuba"_en, "53"},
    {"CW", "Curaçao"_en, "599"},
    {"CY", "Cyprus"_en, "357"},
    {"CZ", "Czechia"_en, "420"},
    {"DK", "Denmark"_en, "45"},
    {"DJ", "Djibouti"_en, "253"},
    {"DM", "Dominica"_en, "1"},
    {"DO", "Dominican Republic"_en, "1"},
    {"EC", "Ecuador"_en, "593"},
    {"EG", "Egypt"_en, "20"},
    {"SV", "El Salvador"_en, "503"},
    {"GQ", "Equatorial Guinea"_en, "240"},
    {"ER", "Eritrea"_en, "291"},
    {"EE", "Estonia"_en, "372"},
    {"SZ", "Eswatini"_en, "268"},
    {"ET", "Ethiopia"_en, "251"},
    {"FK", "Falkland Islands"_en, "500"},
    {"FO", "Faroe Islands"_en, "298"},
    {"FJ", "Fiji"_en, "679"},
    {"FI", "Finland"_en, "358"},
    {"FR", "France"_en, "33"},
    {"GF", "French Guiana"_en, "594"},
    {"PF", "French Polynesia"_en, "689"},
    {"TF", "French Southern Territories"_en, "262"},
    {"GA", "Gabon"_en, "241"},
    {"GM", "Gambia"_en, "220"},
    {"GE", "Georgia"_en, "995"},
    {"DE", "Germany"_en, "49"},
    {"GH", "Ghana"_en, "233"},
    {"GI", "Gibraltar"_en, "350"},
    {"GR", "Greece"_en, "30"},
    {"GL", "Greenland"_en, "299"},
    {"GD", "Grenada"_en, "1"},
    {"GP", "Guadeloupe"_en, "590"},
    {"GU", "Guam"_en, "1"},
    {"GT", "Guatemala"_en, "502"},
    {"GG", "Guernsey"_en, "44"},
    {"GN", "Guinea"_en, "224"},
    {"GW", "Guinea-Bissau"_en, "245"},
    {"GY", "Guyana"_en, "592"},
    {"HT", "Haiti"_en, "509"},
    {"HM", "Heard Island and McDonald Islands"_en, "672"},
    {"VA", "Holy See"_en, "39"},
    {"HN", "Honduras"_en, "504"},
    {"HK", "Hong Kong"_en, "852"},
    {"HU", "Hungary"_en, "36"},
    {"IS", "Iceland"_en, "354"},
    {"IN", "India"_en, "91"},
    {"ID", "Indonesia"_en, "62"},
    {"IR", "Iran"_en, "98"},
    {"IQ", "Iraq"_en, "964"},
    {"IE", "Ireland"_en, "353"},
    {"IM", "Isle of Man"_en, "44"},
    {"IL", "Israel"_en, "972"},
    {"IT", "Italy"_en, "39"},
    {"JM", "Jamaica"_en, "1"},
    {"JP", "Japan"_en, "81"},
    {"JE", "Jersey"_en, "44"},
    {"JO", "Jordan"_en, "962"},
    {"KZ", "Kazakhstan"_en, "7"},
    {"KE", "Kenya"_en, "254"},
    {"KI", "Kiribati"_en, "686"},
    {"KP", "Korea (North)"_en, "850"},
    {"KR", "Korea (South)"_en, "82"},
    {"KW", "Kuwait"_en, "965"},
    {"KG", "Kyrgyzstan"_en, "996"},
    {"LA", "Laos"_en, "856"},
    {"LV", "Latvia"_en, "371"},
    {"LB", "Lebanon"_en, "961"},
    {"LS", "Lesotho"_en, "266"},
    {"LR", "Liberia"_en, "231"},
    {"LY", "Libya"_en, "218"},
    {"LI", "Liechtenstein"_en, "423"},
    {"LT", "Lithuania"_en, "370"},
    {"LU", "Luxembourg"_en, "352"},
    {"MO", "Macao"_en, "853"},
    {"MG", "Madagascar"_en, "261"},
    {"MW", "Malawi"_en, "265"},
    {"MY", "Malaysia"_en, "60"},
    {"MV", "Maldives"_en, "960"},
    {"ML", "Mali"_en, "223"},
    {"MT", "Malta"_en, "356"},
    {"MH", "Marshall Islands"_en, "692"},
    {"MQ", "Martinique"_en, "596"},
    {"MR", "Mauritania"_en, "222"},
    {"MU", "Mauritius"_en, "230"},
    {"YT", "Mayotte"_en, "262"},
    {"MX", "Mexico"_en, "52"},
    {"FM", "Micronesia"_en, "691"},
    {"MD", "Moldova"_en, "373"},
    {"MC", "Monaco"_en, "377"},
    {"MN", "Mongolia"_en, "976"},
    {"ME", "Montenegro"_en, "382"},
    {"MS", "Montserrat"_en, "1"},
    {"MA", "Morocco"_en, "212"},
    {"MZ", "Mozambique"_en, "258"},
    {"MM", "Myanmar"_en, "95"},
    {"NA", "Namibia"_en, "264"},
    {"NR", "Nauru"_en, "674"},
    {"NP", "Nepal"_en, "977"},
    {"NL", "Netherlands"_en, "31"},
    {"NC", "New Caledonia"_en, "687"},
    {"NZ", "New Zealand"_en, "64"},
    {"NI", "Nicaragua"_en, "505"},
    {"NE", "Niger"_en, "227"},
    {"NG", "Nigeria"_en, "234"},
    {"NU", "Niue"_en, "683"},
    {"NF", "Norfolk Island"_en, "672"},
    {"MK", "North Macedonia"_en, "389"},
    {"MP", "Northern Mariana Islands"_en, "1"},
    {"NO", "Norway"_en, "47"},
    {"OM", "Oman"_en, "968"},
    {"PK", "Pakistan"_en, "92"},
    {"PW", "Palau"_en, "680"},
    {"PS", "Palestine"_en, "970"},
    {"PA", "Panama"_en, "507"},
    {"PG", "Papua New Guinea"_en, "675"},
    {"PY", "Paraguay"_en, "595"},
    {"PE", "Peru"_en, "51"},
    {"PH", "Philippines"_en, "63"},
    {"PN", "Pitcairn"_en, "64"},
    {"PL", "Poland"_en, "48"},
    {"PT", "Portugal"_en, "351"},
    {"PR", "Puerto Rico"_en, "1"},
    {"QA", "Qatar"_en, "974"},
    {"RE", "Réunion"_en, "262"},
    {"RO", "Romania"_en, "40"},
    {"RU", "Russia"_en, "7"},
    {"RW", "Rwanda"_en, "250"},
    {"BL", "Saint Barthélemy"_en, "590"},
    {"SH", "Saint Helena, Ascension and Tristan da Cunha"_en, "290"},
    {"KN", "Saint Kitts and Nevis"_en, "1"},
    {"LC", "Saint Lucia"_en, "1"},
    {"MF", "Saint Martin (French part)"_en, "590"},
    {"PM", "Saint Pierre and Miquelon"_en, "508"},
    {"VC", "Saint Vincent and the Grenadines"_en, "1"},
    {"WS", "Samoa"_en, "685"},
    {"SM", "San Marino"_en, "378"},
    {"ST", "Sao Tome and Principe"_en, "239"},
    {"SA", "Saudi Arabia"_en, "966"},
    {"SN", "Senegal"_en, "221"},
    {"RS", "Serbia"_en, "381"},
    {"SC", "Seychelles"_en, "248"},
    {"SL", "Sierra Leone"_en, "232"},
    {"SG", "Singapore"_en, "65"},
    {"SX", "Sint Maarten (Dutch part)"_en, "1"},
    {"SK", "Slovakia"_en, "421"},
    {"SI", "Slovenia"_en, "386"},
    {"SB", "Solomon Islands"_en, "677"},
    {"SO", "Somalia"_en, "252"},
    {"ZA", "South Africa"_en, "27"},
    {"GS", "South Georgia and the South Sandwich Islands"_en, "500"},
    {"SS", "South Sudan"_en, "211"},
    {"ES", "Spain"_en, "34"},
    {"LK", "Sri Lanka"_en, "94"},
    {"SD", "Sudan"_en, "249"},
    {"SR", "Suriname"_en, "597"},
    {"SJ", "Svalbard and Jan Mayen"_en, "47"},
    {"SE", "Sweden"_en, "46"},
    {"CH", "Switzerland"_en, "41"},
    {"SY", "Syria"_en, "963"},
    {"TW", "Taiwan"_en, "886"},
    {"TJ", "Tajikistan"_en, "992"},
    {"TZ", "Tanzania"_en, "255"},
    {"TH", "Thailand"_en, "66"},
    {"TL", "Timor-Leste"_en, "670"},
    {"TG", "Togo"_en, "228"},
    {"TK", "Tokelau"_en, "690"},
    {"TO", "Tonga"_en, "676"},
    {"TT", "Trinidad and Tobago"_en, "1"},
    {"TN", "Tunisia"_en, "216"},
    {"TR", "Türkiye"_en, "90"},
    {"TM", "Turkmenistan"_en, "993"},
    {"TC", "Turks and Caicos Islands"_en, "1"},
    {"TV", "Tuvalu"_en, "688"},
    {"UG", "Uganda"_en, "256"},
    {"UA", "Ukraine"_en, "380"},
    {"AE", "United Arab Emirates"_en, "971"},
    {"GB", "United Kingdom"_en, "44"},
    {"US", "United States"_en, "1"},
    {"UM", "United States Minor Outlying Islands"_en, "1"},
    {"UY", "Uruguay"_en, "598"},
    {"UZ", "Uzbekistan"_en, "998"},
    {"VU", "Vanuatu"_en, "678"},
    {"VE", "Venezuela"_en, "58"},
    {"VN", "Vietnam"_en, "84"},
    {"VG", "Virgin Islands (British)"_en, "1"},
    {"VI", "Virgin Islands (U.S.)"_en, "1"},
    {"WF", "Wallis and Futuna"_en, "681"},
    {"EH", "Western Sahara"_en, "212"},
    {"YE", "Yemen"_en, "967"},
    {"ZM", "Zambia"_en, "260"},
    {"ZW", "Zimbabwe"_en, "263"},
});

constexpr auto texts = [] {
    std::array<std::string_view, 3 * countries.size()> made{};
    for (std::size_t i = 0; i < countries.size(); ++i) {
        made[3 * i] = countries[i].code;
        made[3 * i + 1] = countries[i].name.english();
        made[3 * i + 2] = countries[i].calling_code;
    }
    return made;
}();
constexpr auto packed = core::pack_texts<core::packed_bytes(texts)>(texts);

std::array<Country, countries.size()> unpack() noexcept {
    std::array<Country, countries.size()> made{};
    core::PackedReader reader(packed);
    for (Country& country : made) {
        country.code = reader.next();
        country.name = core::Phrase::unpacked(reader.next());
        country.calling_code = reader.next();
    }
    return made;
}

}  // namespace

std::span<const Country> all_countries() noexcept {
    static const auto unpacked = unpack();
    return unpacked;
}

const Country* find_country(std::string_view code) noexcept {
    const std::span<const Country> all = all_countries();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Country& country) { return country.code == code; });
    return found == all.end() ? nullptr : &*found;
}

const Country* guess_country(std::string_view text) {
    const std::string typed = core::to_ascii_lower(core::trim_ascii(text));
    // In use beside the codes of ISO 3166: the country's own habit, and the European Union's in tax numbers.
    const std::string_view meant = typed == "uk" ? "gb" : typed == "el" ? "gr" : std::string_view(typed);
    const std::span<const Country> all = all_countries();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Country& country) {
        return core::to_ascii_lower(country.code) == meant ||
               core::to_ascii_lower(country.name.english()) == meant;
    });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace certfolio::domain
