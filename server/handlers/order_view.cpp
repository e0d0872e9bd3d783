#include "handlers/order_view.hpp"

#include <algorithm>
#include <variant>

#include "handlers/links.hpp"

namespace certfolio::handlers {

namespace {

std::string summary_of(const domain::OrderContents& contents) {
    if (const auto* card = std::get_if<domain::CardPayment>(&contents.payment))
        return std::string(domain::slug(card->brand)) + " " + card->last_four;
    return std::get<domain::PurchaseOrderPayment>(contents.payment).number;
}

std::vector<std::string> roles_of(const domain::OrderContents& contents) {
    std::vector<std::string> roles;
    for (const domain::OrderedContact& contact : contents.contacts) {
        std::string role(domain::slug(contact.role));
        if (std::find(roles.begin(), roles.end(), role) == roles.end())
            roles.push_back(std::move(role));
    }
    return roles;
}

}  // namespace

wire::OrderView view_of(const store::StoredOrder& order) {
    const domain::OrderContents& contents = order.contents;
    wire::OrderView view;
    view.number = order.number;
    view.tracking = refer_to(order.id);
    view.state = order.state;
    view.payment_state = order.payment_state;
    view.payment_summary = summary_of(contents);
    view.redirect_url = order.redirect_url;
    view.placed_at = order.placed_at;
    view.changed_at = order.changed_at;
    view.quote = contents.quote;
    view.explanation = order.explanation;
    for (const domain::OrganisationName& organisation : contents.organisations)
        view.organisations.push_back(organisation.text());
    view.domains = contents.domains;
    view.domain_method = contents.domain_method;
    view.extended_validation = contents.extended_validation;
    view.contact_roles = roles_of(contents);
    view.agreement_version = contents.agreement.version;
    return view;
}

}  // namespace certfolio::handlers
