#pragma once

#include <string_view>

#include "domain/contact.hpp"

namespace certfolio::screens {

struct RoleWords {
    std::string_view title;
    std::string_view hint;
};

/// Step 2 of the enrolment.
struct ContactsWords {
    std::string_view title = "Contact information";
    std::string_view lead =
        "The people whom we may reach about this account. One person may have several roles.";
    std::string_view form = "Contacts";

    RoleWords administrator{
        "Account administrator",
        "Runs the account from day to day. More than one raises the chance that somebody can "
        "be reached."};
    RoleWords authorisation{"Authorisation contact",
                            "Confirms for your organisation that it wants this account."};
    RoleWords technical{"Technical contact", "Answers questions about servers and DNS."};
    RoleWords billing{"Billing contact", "Receives invoices and questions about payment."};
    RoleWords higher_authority{
        "Higher authority",
        "A senior person who may authorise the purchase, and who confirms that the contract "
        "signer may sign. Must be there to answer when we get in touch."};
    RoleWords contract_signer{
        "Contract signer",
        "Signs the agreement for your organisation. Must be there to answer when we get in "
        "touch."};
    std::string_view numbered = "{} {}";

    std::string_view complete = "Complete";
    std::string_view untouched = "Not filled in";
    std::string_view one_missing = "1 thing to mend";
    std::string_view missing = "{} things to mend";
    std::string_view copy_from = "Copy contact from";
    std::string_view copy_choice = "{}: {}";

    std::string_view given_name = "Given name";
    std::string_view family_name = "Family name";
    std::string_view job_title = "Job title";
    std::string_view email = "E-mail";
    std::string_view phone_country = "Country of the telephone number";
    std::string_view phone = "Telephone";
    std::string_view street = "Street address";
    std::string_view city = "City";
    std::string_view region = "State, province or region";
    std::string_view postcode = "Postcode";
    std::string_view country = "Country";
    std::string_view where_used = "Where your country uses it";

    std::string_view next_contact = "Next contact";
    std::string_view add_administrator = "Add another administrator";
    std::string_view remove = "Remove this administrator";
    std::string_view reach_one_person =
        "One person has every role. If they are away, nobody can be reached: another administrator helps.";
    std::string_view reach_one_administrator =
        "{} people, one of them administrator. A second administrator raises the chance that one can be "
        "reached.";
    std::string_view reach_good = "{} people, {} of them administrators: somebody can be reached.";
    std::string_view extended_note =
        "Because of the EV product in your cart we also call the higher authority and the contract signer. "
        "To "
        "avoid delays, tell them that we will.";
    std::string_view back = "Back: products and names";
    std::string_view next = "Next: payment";
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
