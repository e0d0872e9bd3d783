#pragma once

#include "core/phrase.hpp"
#include "domain/contact.hpp"

namespace certfolio::screens {

struct RoleWords {
    core::Phrase title;
    core::Phrase hint;
};

/// Step 2 of the enrolment.
struct ContactsWords {
    static constexpr core::Phrase title = "Contact information"_en;
    static constexpr core::Phrase lead =
        "The people whom we may reach about this account. One person may have several roles."_en;
    static constexpr core::Phrase form = "Contacts"_en;

    RoleWords administrator{
        "Account administrator"_en,
        "Runs the account from day to day. More than one raises the chance that somebody can "
        "be reached."_en};
    RoleWords authorisation{"Authorisation contact"_en,
                            "Confirms for your organisation that it wants this account."_en};
    RoleWords technical{"Technical contact"_en, "Answers questions about servers and DNS."_en};
    RoleWords billing{"Billing contact"_en, "Receives invoices and questions about payment."_en};
    RoleWords higher_authority{
        "Higher authority"_en,
        "A senior person who may authorise the purchase, and who confirms that the contract "
        "signer may sign. Must be there to answer when we get in touch."_en};
    RoleWords contract_signer{
        "Contract signer"_en,
        "Signs the agreement for your organisation. Must be there to answer when we get in "
        "touch."_en};
    static constexpr core::Phrase numbered = "{} {}"_en;

    static constexpr core::Phrase complete = "Complete"_en;
    static constexpr core::Phrase untouched = "Not filled in"_en;
    static constexpr core::CountedPhrase missing{"{} thing to mend"_en, "{} things to mend"_en};
    static constexpr core::Phrase copy_from = "Copy contact from"_en;
    static constexpr core::Phrase copy_choice = "{}: {}"_en;

    static constexpr core::Phrase given_name = "Given name"_en;
    static constexpr core::Phrase family_name = "Family name"_en;
    static constexpr core::Phrase job_title = "Job title"_en;
    static constexpr core::Phrase email = "E-mail"_en;
    static constexpr core::Phrase phone_country = "Country of the telephone number"_en;
    static constexpr core::Phrase phone = "Telephone"_en;
    static constexpr core::Phrase street = "Street address"_en;
    static constexpr core::Phrase city = "City"_en;
    static constexpr core::Phrase region = "State, province or region"_en;
    static constexpr core::Phrase postcode = "Postcode"_en;
    static constexpr core::Phrase country = "Country"_en;
    static constexpr core::Phrase where_used = "Where your country uses it"_en;

    static constexpr core::Phrase next_contact = "Next contact"_en;
    static constexpr core::Phrase add_administrator = "Add another administrator"_en;
    static constexpr core::Phrase remove = "Remove this administrator"_en;
    static constexpr core::Phrase reach_one_person =
        "One person has every role. If they are away, nobody can be reached: another administrator helps."_en;
    static constexpr core::Phrase reach_one_administrator =
        "{} people, one of them administrator. A second administrator raises the chance that one can be "
        "reached."_en;
    static constexpr core::Phrase reach_good =
        "{} people, {} of them administrators: somebody can be reached."_en;
    static constexpr core::Phrase extended_note =
        "Because of the EV product in your cart we also call the higher authority and the contract signer. "
        "To "
        "avoid delays, tell them that we will."_en;
    static constexpr core::Phrase back = "Back: products and names"_en;
    static constexpr core::Phrase next = "Next: payment"_en;
};
inline constexpr ContactsWords contacts_words{};

[[nodiscard]] constexpr const RoleWords& words_of(domain::ContactRole role) noexcept {
    switch (role) {
        case domain::ContactRole::account_administrator: return contacts_words.administrator;
        case domain::ContactRole::authorisation: return contacts_words.authorisation;
        case domain::ContactRole::technical: return contacts_words.technical;
        case domain::ContactRole::billing: return contacts_words.billing;
        case domain::ContactRole::higher_authority: return contacts_words.higher_authority;
        case domain::ContactRole::contract_signer: return contacts_words.contract_signer;
    }
    return contacts_words.administrator;
}

}  // namespace certfolio::screens
