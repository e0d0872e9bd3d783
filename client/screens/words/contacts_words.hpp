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
    static constexpr std::string_view title = "Contact information";
    static constexpr std::string_view lead =
        "The people whom we may reach about this account. One person may have several roles.";
    static constexpr std::string_view form = "Contacts";

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
    static constexpr std::string_view numbered = "{} {}";

    static constexpr std::string_view complete = "Complete";
    static constexpr std::string_view untouched = "Not filled in";
    static constexpr std::string_view one_missing = "1 thing to mend";
    static constexpr std::string_view missing = "{} things to mend";
    static constexpr std::string_view copy_from = "Copy contact from";
    static constexpr std::string_view copy_choice = "{}: {}";

    static constexpr std::string_view given_name = "Given name";
    static constexpr std::string_view family_name = "Family name";
    static constexpr std::string_view job_title = "Job title";
    static constexpr std::string_view email = "E-mail";
    static constexpr std::string_view phone_country = "Country of the telephone number";
    static constexpr std::string_view phone = "Telephone";
    static constexpr std::string_view street = "Street address";
    static constexpr std::string_view city = "City";
    static constexpr std::string_view region = "State, province or region";
    static constexpr std::string_view postcode = "Postcode";
    static constexpr std::string_view country = "Country";
    static constexpr std::string_view where_used = "Where your country uses it";

    static constexpr std::string_view next_contact = "Next contact";
    static constexpr std::string_view add_administrator = "Add another administrator";
    static constexpr std::string_view remove = "Remove this administrator";
    static constexpr std::string_view reach_one_person =
        "One person has every role. If they are away, nobody can be reached: another administrator helps.";
    static constexpr std::string_view reach_one_administrator =
        "{} people, one of them administrator. A second administrator raises the chance that one can be "
        "reached.";
    static constexpr std::string_view reach_good =
        "{} people, {} of them administrators: somebody can be reached.";
    static constexpr std::string_view extended_note =
        "Because of the EV product in your cart we also call the higher authority and the contract signer. "
        "To "
        "avoid delays, tell them that we will.";
    static constexpr std::string_view back = "Back: products and names";
    static constexpr std::string_view next = "Next: payment";
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
