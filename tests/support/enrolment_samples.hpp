#pragma once

#include <stdexcept>
#include <string>

#include "domain/enrolment.hpp"
#include "rules/cart_rules.hpp"
#include "rules/enrolment_rules.hpp"
#include "rules/pricing_rules.hpp"
#include "support/sample_catalogue.hpp"
#include "wire/views.hpp"

namespace certfolio::support {

inline domain::ContactForm sample_contact(domain::ContactRole role) {
    domain::ContactForm form;
    form.role = role;
    form.contact = {"Ada", "Example",   "Head of IT", "ada@example.com", "+1 416 555 0100",
                    "CA",  "1 King St", "Toronto",    "Ontario",         "M5H 1A1",
                    "CA"};
    return form;
}

/// An enrolment that passes every rule at `now` under the sample catalogue.
inline domain::EnrolmentDraft sample_draft(domain::PaymentMethod method, core::Instant now) {
    using enum domain::ContactRole;
    domain::EnrolmentDraft draft;
    draft.account_type = domain::AccountType::subscription;
    draft.term_years = 2;
    draft.tax_place = "CA-ON";
    draft.cart = {{"advantage-ov", "5"}, {"smime-enterprise", "5"}};
    draft.organisations = {"Example  Enterprises, Ltd."};
    draft.domains = {{"example.com", domain::DomainRight::owned},
                     {"b\u00FCcher.example.org", domain::DomainRight::maintained_for_client}};
    draft.domain_method = domain::DomainMethod::dns;
    for (const domain::ContactRole role : {account_administrator, authorisation, technical, billing})
        draft.contacts.push_back(sample_contact(role));
    draft.payment_method = method;
    draft.cardholder = sample_contact(billing).contact;
    draft.purchase_order_number = "PO-2026/17";
    const domain::AgreementVersion* const agreement =
        rules::find_agreement_in_force(tests::sample_catalogue(), now);
    if (agreement == nullptr)
        throw std::runtime_error("the sample catalogue has no agreement in force");
    draft.agreement = domain::AgreementAcceptance{std::string(agreement->version.text()), agreement->sha256};
    return draft;
}

/// The purchase of that enrolment at the price that holds.
inline wire::OrderPlaceRequest sample_order(domain::PaymentMethod method, core::Instant now,
                                            const std::string& token = "sbx_approve_1") {
    wire::OrderPlaceRequest request;
    request.draft = sample_draft(method, now);
    auto quote = rules::price_cart(rules::readable_cart(request.draft), tests::sample_catalogue(), now);
    if (!quote)
        throw std::runtime_error("the sample cart has no price");
    request.seen = quote->value;
    if (method == domain::PaymentMethod::card) {
        request.payment_token = token;
        request.card_brand = "visa";
        request.card_last_four = "4242";
    }
    return request;
}

}  // namespace certfolio::support
