#include "documents/recipient.hpp"

#include <stdexcept>

#include "documents/languages.hpp"

namespace certfolio::documents {

ports::Email address_to_administrator(const domain::OrderContents& contents) {
    for (const domain::OrderedContact& contact : contents.contacts) {
        if (contact.role != domain::ContactRole::account_administrator)
            continue;
        ports::Email email;
        email.to_address = contact.contact.email;
        email.to_name = contact.contact.given_name + " " + contact.contact.family_name;
        email.text = find_language(contents.language).fill("Dear {},"_en, {email.to_name}) + "\n\n";
        return email;
    }
    throw std::logic_error("an order without an account administrator was stored");
}

std::string sign(const ConfirmationFacts& facts, core::Language language) {
    const std::string_view parameter = language == core::Language::english ? "" : "?language=";
    const std::string_view tag = language == core::Language::english ? "" : language.tag();
    return facts.tracking_url + std::string(parameter) + std::string(tag) + "\n\n" + facts.operator_name +
           "\n\n" + language.fill("Errors or omissions: {}"_en, {facts.report_errors_to}) + "\nCertfolio " +
           facts.product_version + "\n";
}

}  // namespace certfolio::documents
