#include "rules/enrolment_rules.hpp"

#include <utility>

#include "core/ascii.hpp"
#include "domain/country_code.hpp"
#include "rules/cart_rules.hpp"
#include "rules/contact_rules.hpp"
#include "rules/payment_rules.hpp"
#include "rules/pricing_rules.hpp"
#include "rules/tax_rules.hpp"

namespace certfolio::rules {

namespace {

using core::Code;
using core::FixKind;
using core::Unexpected;
using core::Violation;
using core::Violations;
using domain::EnrolmentDraft;
using domain::EnrolmentStep;
using domain::OrderContents;

/// A cart with lines that cannot be read: those, and what is wrong besides with the rest. Lines of the
/// readable cart have other numbers than those of the draft, so nothing is said about them here.
Violations check_unreadable_cart(const EnrolmentDraft& draft, Violations unreadable,
                                 const domain::Catalogue& catalogue, core::Instant now) {
    Violations found;
    for (const Violation& violation : check_cart(readable_cart(draft), catalogue, now))
        if (!violation.field.starts_with("/cart") && unreadable.find_at(violation.field) == nullptr)
            found.add(violation);
    found.add_under("", std::move(unreadable));
    return found;
}

Violations check_cart_of(const EnrolmentDraft& draft, const domain::Catalogue& catalogue, core::Instant now) {
    auto cart = parse_cart(draft);
    if (!cart)
        return check_unreadable_cart(draft, std::move(cart).error(), catalogue, now);
    Violations found = check_cart(*cart, catalogue, now);
    found.add_under("", check_initial_inventory(*cart, catalogue, now));
    return found;
}

/// Whoever gets the invoice.
const domain::ContactForm* find_billing_contact(const EnrolmentDraft& draft) noexcept {
    for (const domain::ContactForm& form : draft.contacts)
        if (form.role == domain::ContactRole::billing)
            return &form;
    return nullptr;
}

Violation missing_tax_place(const EnrolmentDraft& draft, const domain::Catalogue& catalogue) {
    Violation violation = breach(Code::cart_tax_place_missing, "/tax_place", "R7");
    const auto* const billing = find_billing_contact(draft);
    const std::string_view country = billing == nullptr ? std::string_view() : billing->contact.country;
    for (const domain::TaxPlace& place : list_tax_places_near(country, catalogue))
        violation.offer(FixKind::replace_with, place.text());
    return violation;
}

Violations check_products(const EnrolmentDraft& draft, const domain::Catalogue& catalogue,
                          core::Instant now) {
    Violations found = check_cart_of(draft, catalogue, now);
    if (core::trim_ascii(draft.tax_place).empty())
        found.add(missing_tax_place(draft, catalogue));
    found.add_under("", check_organisations(draft.organisations, catalogue));
    found.add_under("", check_domains(draft.domains, catalogue));
    if (!draft.domain_method) {
        Violation violation = breach(Code::domain_method_missing, "/domain_method", "R77");
        violation.offer(FixKind::replace_with, "dns");
        violation.offer(FixKind::replace_with, "contact_me");
        found.add(std::move(violation));
    }
    return found;
}

bool needs_extended_validation(const EnrolmentDraft& draft, const domain::Catalogue& catalogue) {
    return rules::needs_extended_validation(readable_cart(draft), catalogue);
}

Violations check_order(const EnrolmentDraft& draft, const PaymentFacts& payment,
                       const domain::Catalogue& catalogue, core::Instant now) {
    Violations refusals;
    for (const EnrolmentStep step : domain::enrolment_steps)
        refusals.add_under("", check_step(step, draft, catalogue, payment.offer, now).refusals());
    if (draft.payment_method == domain::PaymentMethod::card)
        refusals.add_under("", check_card_payment(payment));
    return refusals;
}

std::variant<domain::CardPayment, domain::PurchaseOrderPayment> read_payment(const EnrolmentDraft& draft,
                                                                             const PaymentFacts& payment) {
    if (draft.payment_method == domain::PaymentMethod::purchase_order)
        return domain::PurchaseOrderPayment{std::string(core::trim_ascii(draft.purchase_order_number))};
    const auto brand = domain::parse_card_brand(payment.card_brand);
    CERTFOLIO_ASSERT(brand.has_value());
    return domain::CardPayment{payment.token, *brand, payment.last_four, read_contact(draft.cardholder)};
}

/// A warning only: a company may well be taxed in one country and have its bookkeeping in another.
void compare_countries(const EnrolmentDraft& draft, Violations& found) {
    const auto place = domain::TaxPlace::parse(core::trim_ascii(draft.tax_place));
    const auto* const billing = find_billing_contact(draft);
    if (!place || billing == nullptr || domain::find_country(billing->contact.country) == nullptr)
        return;
    if (place->country() != billing->contact.country)
        found.add(breach(Code::cart_tax_place_differs,
                         "/contacts/" + std::to_string(billing - draft.contacts.data()) + "/contact/country",
                         "R7", place->text()));
}

Violations check_people(const EnrolmentDraft& draft, const domain::Catalogue& catalogue) {
    Violations found = check_contacts(draft.contacts, needs_extended_validation(draft, catalogue), catalogue);
    compare_countries(draft, found);
    return found;
}

/// The parts of a draft in which `check_order` found nothing wrong.
OrderContents read_order(const EnrolmentDraft& draft, const PaymentFacts& payment,
                         const domain::Catalogue& catalogue, domain::Quote quote) {
    OrderContents order;
    order.quote = std::move(quote);
    for (const std::string& text : draft.organisations)
        order.organisations.push_back(domain::OrganisationName::parse(text).value());
    for (const domain::DomainDraft& domain : draft.domains)
        order.domains.push_back({domain::DomainName::parse(domain.name).value(), domain.right});
    order.domain_method = *draft.domain_method;
    order.extended_validation = needs_extended_validation(draft, catalogue);
    for (const domain::ContactForm& form : draft.contacts)
        if (order.extended_validation || !domain::asked_only_for_extended_validation(form.role))
            order.contacts.push_back({form.role, read_contact(form.contact)});
    order.payment = read_payment(draft, payment);
    order.agreement = *draft.agreement;
    return order;
}

}  // namespace

Violations check_step(EnrolmentStep step, const EnrolmentDraft& draft, const domain::Catalogue& catalogue,
                      const PaymentOffer& offer, core::Instant now) {
    switch (step) {
        case EnrolmentStep::products: return check_products(draft, catalogue, now);
        case EnrolmentStep::contacts: return check_people(draft, catalogue);
        case EnrolmentStep::payment: break;
    }
    Violations found = check_payment(draft, offer);
    found.add_under("", check_agreement(draft, catalogue, now));
    return found;
}

core::Decision<OrderContents> decide_order(const EnrolmentDraft& draft, const PaymentFacts& payment,
                                           const domain::Catalogue& catalogue, core::Instant now) {
    Violations refusals = check_order(draft, payment, catalogue, now);
    if (refusals.refuses())
        return Unexpected{std::move(refusals)};
    const auto cart = parse_cart(draft);
    CERTFOLIO_ASSERT(cart.has_value());
    auto quote = price_cart(*cart, catalogue, now);
    if (!quote)
        return Unexpected{std::move(quote).error()};
    OrderContents order = read_order(draft, payment, catalogue, std::move(quote->value));
    return core::Explained<OrderContents>{std::move(order), std::move(quote->explanation)};
}

}  // namespace certfolio::rules
