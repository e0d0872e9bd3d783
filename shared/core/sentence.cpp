#include "core/sentence.hpp"

#include <algorithm>
#include <array>

#include "core/assert.hpp"
#include "core/packed_texts.hpp"

namespace certfolio::core {

namespace {

// What happened and what to do, in one or two sentences, in order of the codes' numbers.
// clang-format off
constexpr auto sentences = std::to_array<Sentence>({
    {Code::catalogue_malformed,
     "“{actual}” is not written as this value of the catalogue must be. Correct it in the "
     "catalogue file."_en,
     "This value of the catalogue is not written as it must be. Correct it in the catalogue file."_en},
    {Code::catalogue_value_out_of_range,
     "{actual} is outside the range that this value of the catalogue may have. Correct it in the "
     "catalogue file."_en,
     "This value of the catalogue is outside its range. Correct it in the catalogue file."_en},
    {Code::catalogue_duplicate,
     "“{actual}” stands here a second time. Keep one of the two."_en,
     "This stands in the catalogue a second time. Keep one of the two."_en},
    {Code::catalogue_reference_unknown,
     "“{actual}” is named here, but it stands nowhere in the catalogue. Add it or name one that "
     "exists."_en,
     "Something is named here that stands nowhere in the catalogue. Add it or name one that "
     "exists."_en},
    {Code::catalogue_rows_out_of_order,
     "These rows must ascend, each by a later date or larger number than the one before. Put them "
     "in order."_en,
     {}},
    {Code::catalogue_rows_missing,
     "At least one row is needed here. Add one with the date from which it holds."_en,
     {}},
    {Code::catalogue_contradiction,
     "“{actual}” contradicts another part of the catalogue. Change one of the two."_en,
     "This contradicts another part of the catalogue. Change one of the two."_en},
    {Code::quantity_not_a_number,
     "“{actual}” is not a whole number. Enter how many you need in digits, such as 5."_en,
     "Enter how many you need as a whole number, such as 5."_en},
    {Code::quantity_below_minimum,
     "The smallest quantity is {limit}. Enter {limit} or more, or remove the line."_en,
     "This quantity is too small. Enter 1 or more, or remove the line."_en},
    {Code::quantity_above_maximum,
     "The largest quantity in one line is {limit}. Enter {limit} or less."_en,
     "This quantity is too large. Enter a smaller one."_en},
    {Code::cart_empty,
     "Your cart is empty. Add at least one product."_en,
     {}},
    {Code::cart_account_type_missing,
     "Choose an account type: subscription or unit-based."_en,
     {}},
    {Code::cart_term_missing,
     "Choose how many years the subscription is to last."_en,
     {}},
    {Code::cart_term_not_offered,
     "A term of {count} years is not offered. Choose one of the terms shown."_en,
     "This term is not offered. Choose one of the terms shown."_en},
    {Code::cart_term_not_applicable,
     "A unit-based account has no term. Leave the term out, or choose a subscription."_en,
     {}},
    {Code::cart_product_unknown,
     "There is no product “{actual}” in the catalogue. Remove this line and choose from the list."_en,
     "This product is not in the catalogue. Remove this line and choose from the list."_en},
    {Code::cart_product_not_on_sale,
     "This product is no longer on sale. Remove it and choose another."_en,
     {}},
    {Code::cart_product_duplicate,
     "This product is in the cart twice. Put both quantities into one line."_en,
     {}},
    {Code::cart_too_many_lines,
     "A cart holds {limit} products at most, and this one has {count}. Remove some lines."_en,
     "There are too many lines in the cart. Remove some."_en},
    {Code::cart_tax_place_missing,
     "Choose where you are taxed, so that the tax can be worked out."_en,
     {}},
    {Code::cart_tax_place_unknown,
     "“{actual}” is not a place that tax can be worked out for. Choose one from the list."_en,
     "Tax cannot be worked out for this place. Choose one from the list."_en},
    {Code::cart_amount_overflow,
     "This order is too large to be priced here. Reduce the quantities, or contact us for an "
     "offer."_en,
     {}},
    {Code::cart_account_ended,
     "The account ended on {instant}, so nothing can be added to it. Open a new account."_en,
     "The account has ended, so nothing can be added to it. Open a new account."_en},
    {Code::inventory_below_initial_minimum,
     "This is less than the smallest first order. Add some more of one product: any one of the "
     "choices offered is enough."_en,
     {}},
    {Code::cart_tax_place_differs,
     "You chose to be taxed in {actual}, but the invoice goes to another country. Check that both are "
     "right."_en,
     "The invoice goes to another country than the one you chose to be taxed in. Check that both are "
     "right."_en},
    {Code::organisation_missing,
     "Add at least one organisation whose domains you look after."_en,
     {}},
    {Code::organisation_too_many,
     "You can give {limit} organisation names now, and there are {count}. Remove some: you can "
     "add more later from your account."_en,
     "There are too many organisation names. Remove some: you can add more later from your "
     "account."_en},
    {Code::organisation_empty,
     "Enter the legal name of the organisation."_en,
     {}},
    {Code::organisation_too_long,
     "The name has {count} bytes, and at most {limit} can be kept. Enter the registered short "
     "form."_en,
     "The name is too long to be kept. Enter the registered short form."_en},
    {Code::organisation_not_text,
     "The name holds characters that cannot be printed, such as a tab or a line end. Type the "
     "name instead of pasting it."_en,
     {}},
    {Code::organisation_duplicate,
     "“{actual}” is in the list already. Remove one of the two."_en,
     "This name is in the list already. Remove one of the two."_en},
    {Code::organisation_spaces_doubled,
     "There are two spaces together. If your papers have one, change it: the name must match them "
     "exactly."_en,
     {}},
    {Code::organisation_spaces_around,
     "There is a space before or after the name. Remove it unless your papers have it."_en,
     {}},
    {Code::organisation_look_alike,
     "“{actual}” mixes letters of different alphabets that look alike. Check it against your "
     "papers, as a mismatch causes delay."_en,
     "The name holds an unusual space or an invisible character. Check it against your papers, as "
     "a mismatch causes delay."_en},
    {Code::organisation_full_width,
     "The name holds full-width characters. If your papers have ordinary ones, change them."_en,
     {}},
    {Code::organisation_trailing_punctuation,
     "The name ends with “{actual}”. Remove it unless your papers have it."_en,
     "The name ends with a punctuation mark. Remove it unless your papers have it."_en},
    {Code::organisation_longer_than_certificate_field,
     "The name has {count} characters, and a certificate has room for {limit}. We will agree a "
     "short form with you."_en,
     "The name is longer than a certificate has room for. We will agree a short form with you."_en},
    {Code::organisation_near_duplicate,
     "This differs from “{actual}” only in letter case or spaces. Keep the one that your papers "
     "have."_en,
     "This differs from another name only in letter case or spaces. Keep the one that your papers "
     "have."_en},
    {Code::domain_missing,
     "Add at least one domain name."_en,
     {}},
    {Code::domain_too_many,
     "You can give {limit} domain names now, and this would make {count}. Leave some out: you can "
     "add more later from your account."_en,
     "There are too many domain names. Leave some out: you can add more later from your account."_en},
    {Code::domain_empty,
     "Enter a domain name, such as example.com."_en,
     {}},
    {Code::domain_label_empty,
     "“{actual}” has a point with nothing before it. Remove the extra point."_en,
     "There is a point with nothing before it. Remove the extra point."_en},
    {Code::domain_label_too_long,
     "A part between two points has {count} characters, and {limit} is the most. Check the name "
     "for a missing point."_en,
     "A part between two points is too long. Check the name for a missing point."_en},
    {Code::domain_too_long,
     "The name has {count} characters, and {limit} is the most. Check that it is one name."_en,
     "The name is too long. Check that it is one name."_en},
    {Code::domain_character_not_allowed,
     "“{actual}” cannot stand in a domain name. Use letters, digits, hyphens and points."_en,
     "A space or another character here cannot stand in a domain name. Use letters, digits, "
     "hyphens and points."_en},
    {Code::domain_label_hyphen_at_edge,
     "“{actual}” begins or ends with a hyphen. Remove that hyphen."_en,
     "A part of the name begins or ends with a hyphen. Remove that hyphen."_en},
    {Code::domain_label_reserved,
     "“{actual}” has two hyphens in a place that is reserved. Check how the name is registered."_en,
     "Two hyphens stand in a place that is reserved. Check how the name is registered."_en},
    {Code::domain_idn_invalid,
     "“{actual}” is not allowed as part of an international domain name. Check it, or enter the "
     "form beginning with xn-- from your registrar."_en,
     "This is not allowed as part of an international domain name. Check it, or enter the form "
     "beginning with xn-- from your registrar."_en},
    {Code::domain_wildcard,
     "Leave out the “*.”: enter the domain itself. Wildcard certificates for it can be made later."_en,
     {}},
    {Code::domain_single_label,
     "“{actual}” is one word without an ending. Enter the whole name, such as {actual}.com."_en,
     "This is one word without an ending. Enter the whole name, such as example.com."_en},
    {Code::domain_public_suffix,
     "“{actual}” is an ending under which anybody can register names. Enter your own name under "
     "it."_en,
     "This is an ending under which anybody can register names. Enter your own name under it."_en},
    {Code::domain_reverse_zone,
     "“{actual}” is for looking up addresses and cannot have a certificate. Enter the name of the "
     "server."_en,
     "This name is for looking up addresses and cannot have a certificate. Enter the name of the "
     "server."_en},
    {Code::domain_internal,
     "Names ending in “{actual}” do not exist on the public internet, so nobody can prove a right "
     "to them. Enter a public name."_en,
     "This name does not exist on the public internet, so nobody can prove a right to it. Enter a "
     "public name."_en},
    {Code::domain_ip_address,
     "This is an IP address. Enter the domain name that leads to it."_en,
     {}},
    {Code::domain_duplicate,
     "{actual} is in the list already. Remove one of the two."_en,
     "This name is in the list already. Remove one of the two."_en},
    {Code::domain_method_missing,
     "Choose how we check your domains: by DNS, or with our help."_en,
     {}},
    {Code::contact_missing,
     "This contact is needed. Fill in the form, or copy another contact into it."_en,
     {}},
    {Code::contact_too_many,
     "There can be {limit} of this contact, and there are {count}. Remove some."_en,
     "There are too many of this contact. Remove some."_en},
    {Code::contact_name_missing,
     "Enter the name of this person."_en,
     {}},
    {Code::contact_name_too_long,
     "The name has {count} characters, and {limit} is the most. Shorten it."_en,
     "The name is too long. Shorten it."_en},
    {Code::contact_job_title_missing,
     "Enter what this person does in the organisation, such as IT manager."_en,
     {}},
    {Code::contact_job_title_too_long,
     "The job title has {count} characters, and {limit} is the most. Shorten it."_en,
     "The job title is too long. Shorten it."_en},
    {Code::contact_address_missing,
     "Fill in this part of the postal address."_en,
     {}},
    {Code::contact_address_too_long,
     "This part of the address has {count} characters, and {limit} is the most. Shorten it."_en,
     "This part of the address is too long. Shorten it."_en},
    {Code::contact_not_text,
     "This holds characters that cannot be printed, such as a tab or a line end. Type it instead "
     "of pasting it."_en,
     {}},
    {Code::contact_one_person_in_every_role,
     "The same person is in every role. Add a second account administrator, so that somebody can "
     "always be reached."_en,
     {}},
    {Code::email_missing,
     "Enter an e-mail address."_en,
     {}},
    {Code::email_malformed,
     "“{actual}” is not an e-mail address. Enter one such as jo@example.com."_en,
     "This is not an e-mail address. Enter one such as jo@example.com."_en},
    {Code::email_too_long,
     "This has {count} characters, and {limit} is the most an e-mail address can have there. "
     "Check that it is one address."_en,
     "The e-mail address is too long. Check that it is one address."_en},
    {Code::email_domain_invalid,
     "“{actual}” after the @ is not a public domain name that mail can reach. Check its spelling."_en,
     "What stands after the @ is not a public domain name that mail can reach. Check its spelling."_en},
    {Code::phone_missing,
     "Enter a telephone number."_en,
     {}},
    {Code::phone_malformed,
     "“{actual}” is not a telephone number. Enter digits only, without an extension, such as +44 "
     "20 7946 0000."_en,
     "This is not a telephone number. Enter digits only, without an extension, such as +44 20 "
     "7946 0000."_en},
    {Code::phone_too_short,
     "With its country code the number has {count} digits, and at least {limit} are needed. Check "
     "for a missing digit."_en,
     "The telephone number is too short. Check for a missing digit."_en},
    {Code::phone_too_long,
     "With its country code the number has {count} digits, and {limit} is the most. Check for a "
     "digit too many."_en,
     "The telephone number is too long. Check for a digit too many."_en},
    {Code::phone_country_unknown,
     "“{actual}” is not a country or country code that we know. Choose the country, or begin with "
     "+ and its code."_en,
     "Choose the country of this number, or begin it with + and the country code."_en},
    {Code::country_missing,
     "Choose a country."_en,
     {}},
    {Code::country_unknown,
     "“{actual}” is not the code of a country. Choose one from the list."_en,
     "This is not a country. Choose one from the list."_en},
    {Code::payment_method_missing,
     "Choose how you want to pay."_en,
     {}},
    {Code::payment_method_not_offered,
     "This way of paying is not offered here. Choose another."_en,
     {}},
    {Code::card_number_missing,
     "Enter the card number."_en,
     {}},
    {Code::card_number_malformed,
     "A card number has digits only. Remove everything else."_en,
     {}},
    {Code::card_number_length,
     "This number has {count} digits, but cards of this kind have {limit}. Check for a missing or "
     "extra digit."_en,
     "The card number does not have the right number of digits. Check for a missing or extra "
     "digit."_en},
    {Code::card_number_checksum,
     "This card number has a slip in it: its check digit does not fit. Compare it with the card."_en,
     {}},
    {Code::card_brand_not_accepted,
     "We do not accept this kind of card. Use another card, such as Visa or Mastercard."_en,
     {}},
    {Code::card_expiry_missing,
     "Enter the month and year until which the card is valid."_en,
     {}},
    {Code::card_expiry_malformed,
     "“{actual}” is not a month and year. Enter them as on the card, such as 12/30."_en,
     "Enter the month and year as on the card, such as 12/30."_en},
    {Code::card_expired,
     "This card was valid until {actual} and has expired. Use another card."_en,
     "This card has expired. Use another card."_en},
    {Code::card_expiry_too_far,
     "{actual} is more than {limit} years ahead. Compare the date with the card."_en,
     "The date is too far ahead. Compare it with the card."_en},
    {Code::card_security_code_missing,
     "Enter the security code (CVV) printed on the card."_en,
     {}},
    {Code::card_security_code_malformed,
     "The security code (CVV) has digits only. Compare it with the card."_en,
     {}},
    {Code::card_security_code_length,
     "The security code has {count} digits, but on this kind of card it has {limit}. Compare it "
     "with the card."_en,
     "The security code does not have the right number of digits. Compare it with the card."_en},
    {Code::card_holder_missing,
     "Enter the name as it stands on the card."_en,
     {}},
    {Code::card_holder_too_long,
     "The name has {count} characters, and {limit} is the most. Enter it as it stands on the card."_en,
     "The name is too long. Enter it as it stands on the card."_en},
    {Code::purchase_order_number_missing,
     "Enter the number of your purchase order."_en,
     {}},
    {Code::purchase_order_number_malformed,
     "A purchase order number has at most {limit} letters, digits, spaces and the marks - / . _ "
     "#. Check it."_en,
     "A purchase order number has letters, digits, spaces and the marks - / . _ # only. Check it."_en},
    {Code::payment_token_missing,
     "The card was not handed to the payment service yet. Press the button again."_en,
     {}},
    {Code::payment_token_malformed,
     "The answer of the payment service cannot be read. Enter the card again."_en,
     {}},
    {Code::payment_declined,
     "The payment was declined and nothing was charged. Try another card, or ask your bank."_en,
     {}},
    {Code::agreement_not_accepted,
     "Read the agreement and tick that you accept it."_en,
     {}},
    {Code::agreement_version_not_in_force,
     "The agreement has changed since you opened this page. Read the new text and accept it."_en,
     {}},
    {Code::agreement_digest_mismatch,
     "The text that you accepted is not the agreement as published. Reload the page, read it "
     "again and accept it."_en,
     {}},
    {Code::order_price_changed,
     "The price has changed since you saw it, so nothing was charged. Look at the new price and "
     "confirm it."_en,
     {}},
    {Code::order_unknown,
     "There is no order behind this link. Check that the whole link was copied from the "
     "confirmation."_en,
     {}},
    {Code::draft_unknown,
     "There is no saved enrolment behind this link: it was deleted, completed or has expired. "
     "Start a new one."_en,
     {}},
    {Code::draft_too_large,
     "The enrolment is too large to be saved. Shorten the longest entries."_en,
     {}},
    {Code::revision_conflict,
     "This was changed elsewhere in the meantime. Look at the newest version and make your change "
     "again."_en,
     {}},
    {Code::request_malformed,
     "The request is not well-formed JSON ({actual}). Correct it and send it again."_en,
     "The request cannot be read. Correct it and send it again."_en},
    {Code::request_too_large,
     "The request is larger than {limit} bytes, the most that is read here. Send less."_en,
     "The request is too large. Send less."_en},
    {Code::request_field_unknown,
     "There is no field “{actual}” here. Remove it or correct its name."_en,
     "There is no such field here. Remove it or correct its name."_en},
    {Code::request_field_missing,
     "This field is needed. Add it."_en,
     {}},
    {Code::request_field_type,
     "This value is not of the type that the field has: {actual}. See the description of the "
     "interface."_en,
     "This value is not of the type that the field has. See the description of the interface."_en},
    {Code::request_field_duplicate,
     "The field “{actual}” stands here twice. Send it once."_en,
     "A field stands here twice. Send it once."_en},
    {Code::request_number_out_of_range,
     "{actual} is outside the range of this field. See the description of the interface."_en,
     "This number is outside the range of its field. See the description of the interface."_en},
    {Code::request_text_not_utf8,
     "The text is not valid UTF-8. Send it in that encoding."_en,
     {}},
    {Code::request_text_too_long,
     "The text is longer than {limit} bytes, the most for this field. Shorten it."_en,
     "The text is too long for its field. Shorten it."_en},
    {Code::request_list_too_long,
     "The list has more than {limit} items, the most for this field. Send fewer."_en,
     "The list is too long for its field. Send fewer items."_en},
    {Code::request_nested_too_deep,
     "The request is nested more than {limit} levels deep. Send a flatter one."_en,
     "The request is nested too deep. Send a flatter one."_en},
    {Code::request_query_unknown,
     "There is no query parameter “{actual}” here. Remove it."_en,
     "There is no such query parameter here. Remove it."_en},
    {Code::request_media_type,
     "Requests here are JSON. Send them with the content type application/json."_en,
     {}},
    {Code::request_method_not_allowed,
     "This address does not know that method. See the description of the interface."_en,
     {}},
    {Code::request_path_unknown,
     "There is nothing at this address. Check it for a slip."_en,
     {}},
    {Code::request_idempotency_key_missing,
     "This request needs an Idempotency-Key header, so that a repetition does no harm. Send one."_en,
     {}},
    {Code::request_idempotency_key_malformed,
     "The Idempotency-Key header is not 16 to 64 letters, digits, hyphens and underscores. Send "
     "such a key."_en,
     {}},
    {Code::request_idempotency_key_reused,
     "This Idempotency-Key was used for another request. Send a new key."_en,
     {}},
    {Code::request_in_progress,
     "The same request is being worked on. Wait a moment and send it again with the same key."_en,
     {}},
    {Code::request_origin_forbidden,
     "Requests from other web sites are not accepted. Open the page of this service itself."_en,
     {}},
    {Code::request_timed_out,
     "The request did not arrive in time. Send it again."_en,
     {}},
    {Code::request_card_number_found,
     "This looks like a card number, which belongs into the card field only. Take it out."_en,
     {}},
    {Code::lifetime_product_unlimited,
     "No limit on the lifetime holds for this product. Choose an SSL product to look one up."_en,
     {}},
    {Code::lifetime_not_positive,
     "A lifetime must be longer than nothing. Choose an end after the start."_en,
     {}},
    {Code::lifetime_above_limit,
     "{count} months is longer than a certificate of that day may last. Choose a shorter lifetime."_en,
     "This is longer than a certificate of that day may last. Choose a shorter lifetime."_en},
    {Code::lifetime_units_insufficient,
     "The lifetime needs {count} units, more than the {limit} there are. Add units or choose a shorter "
     "lifetime."_en,
     "The lifetime needs more units than there are. Add units or choose a shorter lifetime."_en},
    {Code::lifetime_profile_unknown,
     "There is no limit profile “{actual}”. Choose one from the list."_en,
     "There is no such limit profile. Choose one from the list."_en},
    {Code::lifetime_date_malformed,
     "“{actual}” is not a day of the calendar. Enter one such as 2026-11-22."_en,
     "Enter a day of the calendar, such as 2026-11-22."_en},
    {Code::lifetime_outside_coverage,
     "On {instant} there is no licence or unit that covers a certificate. Choose a day within the "
     "coverage."_en,
     "There is no licence or unit that covers a certificate on that day. Choose a day within the "
     "coverage."_en},
    {Code::lifetime_no_limit_in_force,
     "No limit was in force on {instant}. Choose a later day."_en,
     "No limit was in force on that day. Choose a later day."_en},
});
// clang-format on

static_assert(std::is_sorted(sentences.begin(), sentences.end(),
                             [](const Sentence& a, const Sentence& b) { return a.code < b.code; }));
static_assert(std::all_of(sentences.begin(), sentences.end(), [](const Sentence& sentence) {
    return !sentence.plain.empty() || sentence.full.english().find('{') == std::string_view::npos;
}));

constexpr auto codes = [] {
    std::array<Code, sentences.size()> made{};
    for (std::size_t i = 0; i < sentences.size(); ++i)
        made[i] = sentences[i].code;
    return made;
}();

constexpr auto texts = [] {
    std::array<std::string_view, 2 * sentences.size()> made{};
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        made[2 * i] = sentences[i].full.english();
        made[2 * i + 1] = sentences[i].plain.english();
    }
    return made;
}();
constexpr auto packed = pack_texts<packed_bytes(texts)>(texts);

std::array<Sentence, codes.size()> unpack() noexcept {
    std::array<Sentence, codes.size()> made{};
    PackedReader reader(packed);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        made[i].code = codes[i];
        made[i].full = Phrase::unpacked(reader.next());
        made[i].plain = Phrase::unpacked(reader.next());
    }
    return made;
}

}  // namespace

const Sentence& find_sentence(Code code) noexcept {
    static const auto unpacked = unpack();
    const auto found = std::lower_bound(codes.begin(), codes.end(), code);
    CERTFOLIO_ASSERT(found != codes.end() && *found == code);
    return unpacked[static_cast<std::size_t>(found - codes.begin())];
}

}  // namespace certfolio::core
