#pragma once

#include "domain/order.hpp"
#include "wire/enrolment_fields.hpp"
#include "wire/quote_fields.hpp"

namespace certfolio::wire {

/// A gateway's name for a card.
inline constexpr std::int64_t token_bytes_max = 255;

template <>
struct Fields<domain::Contact> {
    static constexpr std::string_view name = "Contact";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.text("given_name", x.given_name, typed_bytes_max);
        v.text("family_name", x.family_name, typed_bytes_max);
        v.text("job_title", x.job_title, typed_bytes_max);
        v.text("email", x.email, typed_bytes_max);
        v.text("phone", x.phone, typed_bytes_max);
        v.text("street", x.street, typed_bytes_max);
        v.text("city", x.city, typed_bytes_max);
        v.text("region", x.region, typed_bytes_max);
        v.text("postcode", x.postcode, typed_bytes_max);
        v.text("country", x.country, typed_bytes_max);
    }
};

/// A domain name cannot be blank, so a reader starts from some other one.
template <>
struct Blank<domain::OrderedDomain> {
    static domain::OrderedDomain make() {
        static const domain::OrderedDomain blank{domain::DomainName::stored("example.com").value()};
        return blank;
    }
    static std::vector<domain::OrderedDomain> make_list(std::size_t count) { return {count, make()}; }
};
template <>
struct Blank<domain::OrganisationName> {
    static domain::OrganisationName make() { return domain::OrganisationName::parse("-").value(); }
    static std::vector<domain::OrganisationName> make_list(std::size_t count) { return {count, make()}; }
};

template <>
struct Fields<domain::OrderedDomain> {
    static constexpr std::string_view name = "OrderedDomain";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("name", x.name);
        v.value("right", x.right);
    }
};

template <>
struct Fields<domain::OrderedContact> {
    static constexpr std::string_view name = "OrderedContact";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("role", x.role);
        v.value("contact", x.contact);
    }
};

template <>
struct Fields<domain::CardPayment> {
    static constexpr std::string_view name = "CardPayment";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.text("token", x.token, token_bytes_max);
        v.value("brand", x.brand);
        v.text("last_four", x.last_four, 4);
        v.value("cardholder", x.cardholder);
    }
};

template <>
struct Fields<domain::PurchaseOrderPayment> {
    static constexpr std::string_view name = "PurchaseOrderPayment";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.text("number", x.number, typed_bytes_max);
    }
};

template <>
struct Fields<domain::OrderContents> {
    static constexpr std::string_view name = "OrderContents";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("quote", x.quote);
        v.list("organisations", x.organisations, draft_list_max);
        v.list("domains", x.domains, draft_list_max);
        v.value("domain_method", x.domain_method);
        v.list("contacts", x.contacts, draft_contacts_max);
        v.either("card", "purchase_order", x.payment);
        v.value("agreement", x.agreement);
        v.value("extended_validation", x.extended_validation);
        v.optional_text("language", x.language, language_bytes_max);
    }
};

template <>
struct Fields<OrderPlaceRequest> {
    static constexpr std::string_view name = "OrderPlaceRequest";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.flat(x.draft);
        v.value("seen", x.seen);
        v.text("payment_token", x.payment_token, token_bytes_max);
        v.text("card_brand", x.card_brand, 32);
        v.text("card_last_four", x.card_last_four, 4);
        v.optional_text("language", x.language, language_bytes_max);
    }
};

template <>
struct Fields<OrderView> {
    static constexpr std::string_view name = "OrderView";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.text("number", x.number, 32);
        v.text("tracking", x.tracking.text, static_cast<std::int64_t>(LinkSecret::bytes));
        v.value("state", x.state);
        v.value("payment_state", x.payment_state);
        v.text("payment_summary", x.payment_summary, typed_bytes_max);
        v.text("redirect_url", x.redirect_url, 2'000);
        v.value("placed_at", x.placed_at);
        v.value("changed_at", x.changed_at);
        v.value("quote", x.quote);
        v.list("explanation", x.explanation, steps_max);
        v.texts("organisations", x.organisations, draft_list_max, typed_bytes_max);
        v.list("domains", x.domains, draft_list_max);
        v.value("domain_method", x.domain_method);
        v.value("extended_validation", x.extended_validation);
        v.texts("contact_roles", x.contact_roles, draft_contacts_max, 32);
        v.text("agreement_version", x.agreement_version, 32);
    }
};

}  // namespace certfolio::wire
