#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "domain/domain_name.hpp"
#include "domain/email_address.hpp"
#include "domain/phone_number.hpp"
#include "rules/cart_rules.hpp"
#include "support/cart_vectors.hpp"
#include "support/enrolment_vectors.hpp"

using namespace certfolio;
using namespace certfolio::tests;
using core::Code;

namespace {

/// The codes of an enrolment, and those of them that came with a fix at least once.
struct Seen {
    std::set<Code> refusals;
    std::set<Code> mended;

    void add(const core::Violations& violations) {
        for (const core::Violation& violation : violations.refusals()) {
            refusals.insert(violation.code);
            if (!violation.fixes.empty())
                mended.insert(violation.code);
        }
    }
    template <class Parsed>
    void add_error(const Parsed& parsed) {
        if (!parsed)
            add(core::Violations(parsed.error()));
    }
};

void look_at_carts(Seen& seen) {
    for (const Vector& vector : read_vectors("cart.vec")) {
        domain::Catalogue catalogue = sample_catalogue();
        if (vector.has("LinesMax"))
            catalogue.limits.cart_lines_max = std::stoi(vector.value("LinesMax"));
        const core::Instant now = vector.has("At") ? at(vector.value("At")) : base_now();
        const auto cart = rules::parse_cart(draft_of(vector));
        if (!cart) {
            seen.add(cart.error());
            continue;
        }
        seen.add(rules::check_cart(*cart, catalogue, now));
        seen.add(rules::check_initial_inventory(*cart, catalogue, now));
    }
}

Seen look_at_all_vectors() {
    Seen seen;
    for (const Vector& vector : read_vectors("enrolment.vec")) {
        const auto order = rules::decide_order(changed_enrolment(vector), payment_of(vector),
                                               sample_catalogue(), now_of(vector));
        if (!order)
            seen.add(order.error());
    }
    look_at_carts(seen);
    for (const Vector& vector : read_vectors("domain_name.vec"))
        seen.add_error(domain::DomainName::parse(vector.value("Domain")));
    for (const Vector& vector : read_vectors("email_address.vec"))
        seen.add_error(domain::EmailAddress::parse(vector.value("Email")));
    for (const Vector& vector : read_vectors("phone_number.vec"))
        seen.add_error(domain::PhoneNumber::parse(vector.value("Phone"), vector.value("Country")));
    for (const Vector& vector : read_vectors("organisation_name.vec"))
        seen.add(rules::check_organisation(vector.value("Name")));
    for (const Vector& vector : read_vectors("payment_card.vec"))
        if (vector.has("Number"))
            seen.add(rules::check_card({vector.value("Number"), "", ""}, base_now()));
        else if (vector.has("Expiry"))
            seen.add(rules::check_card({"", vector.value("Expiry"), ""}, at(vector.value("Now"))));
        else
            seen.add(rules::check_card({"", "", vector.value("SecurityCode")}, base_now()));
    return seen;
}

/// Refusals to which nothing that could be put in its place is nearer than anything else.
constexpr Code unmended[] = {
    // nothing was given, and only the person knows what it is
    Code::cart_empty,
    Code::organisation_missing,
    Code::organisation_empty,
    Code::domain_missing,
    Code::domain_empty,
    Code::contact_missing,
    Code::contact_name_missing,
    Code::contact_job_title_missing,
    Code::contact_address_missing,
    Code::email_missing,
    Code::phone_missing,
    Code::country_missing,
    Code::card_number_missing,
    Code::card_expiry_missing,
    Code::card_security_code_missing,
    Code::card_holder_missing,
    Code::purchase_order_number_missing,
    // too much, and a cut somewhere would make something else of it
    Code::domain_label_too_long,
    Code::domain_too_long,
    Code::contact_too_many,
    Code::contact_name_too_long,
    Code::contact_job_title_too_long,
    Code::contact_address_too_long,
    Code::email_too_long,
    Code::card_holder_too_long,
    // not what is asked for, and no guess is better than another
    Code::quantity_not_a_number,
    Code::domain_label_reserved,
    Code::domain_idn_invalid,
    Code::domain_single_label,
    Code::domain_public_suffix,
    Code::domain_reverse_zone,
    Code::domain_ip_address,
    Code::contact_not_text,
    Code::phone_too_short,
    Code::phone_too_long,
    Code::purchase_order_number_malformed,
    // R94: no digit of a card is repeated anywhere, so none is proposed either
    Code::card_number_malformed,
    Code::card_number_length,
    Code::card_number_checksum,
    Code::card_brand_not_accepted,
    Code::card_expiry_malformed,
    Code::card_expired,
    Code::card_expiry_too_far,
    Code::card_security_code_malformed,
    Code::card_security_code_length,
    Code::payment_token_missing,
    Code::payment_token_malformed,
    // consent is given by the person
    Code::agreement_not_accepted,
};

std::string listed(const std::set<Code>& codes) {
    std::string text;
    for (const Code code : codes)
        text += std::string(core::slug(code)) + " ";
    return text;
}

}  // namespace

TEST_CASE("every refusal of an enrolment names its nearest fix, or stands among those without one",
          "[R46][R61][R67]") {
    const Seen seen = look_at_all_vectors();
    std::set<Code> without;
    for (const Code code : seen.refusals)
        if (!seen.mended.contains(code))
            without.insert(code);
    CHECK(listed(without) == listed({std::begin(unmended), std::end(unmended)}));
}
