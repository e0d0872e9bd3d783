#include "documents/recipient.hpp"

#include <stdexcept>

namespace certfolio::documents {

ports::Email address_to_administrator(const domain::OrderContents& contents) {
    for (const domain::OrderedContact& contact : contents.contacts) {
        if (contact.role != domain::ContactRole::account_administrator)
            continue;
        ports::Email email;
        email.to_address = contact.contact.email;
        email.to_name = contact.contact.given_name + " " + contact.contact.family_name;
        email.text = "Dear " + email.to_name + ",\n\n";
        return email;
    }
    throw std::logic_error("an order without an account administrator was stored");
}

}  // namespace certfolio::documents
