#pragma once

#include "domain/enrolment.hpp"
#include "wire/fields.hpp"
#include "wire/views.hpp"

/// A draft holds what was typed, so anything may be left out and almost anything may stand in it. In a
/// request it lies flat: the rules' field pointers (`/domains/3/name`) are pointers into what was sent.
namespace certfolio::wire {

template <>
struct Fields<domain::CartLineDraft> {
    static constexpr std::string_view name = "CartLineDraft";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.text("product", x.product, typed_bytes_max);
        v.text("quantity", x.quantity, typed_bytes_max);
    }
};

template <>
struct Fields<domain::DomainDraft> {
    static constexpr std::string_view name = "DomainDraft";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.text("name", x.name, typed_bytes_max);
        v.value("right", x.right);
    }
};

template <>
struct Fields<domain::ContactDraft> {
    static constexpr std::string_view name = "ContactDraft";
    static constexpr bool sparse = true;
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.text("given_name", x.given_name, typed_bytes_max);
        v.text("family_name", x.family_name, typed_bytes_max);
        v.text("job_title", x.job_title, typed_bytes_max);
        v.text("email", x.email, typed_bytes_max);
        v.text("phone", x.phone, typed_bytes_max);
        v.text("phone_country", x.phone_country, typed_bytes_max);
        v.text("street", x.street, typed_bytes_max);
        v.text("city", x.city, typed_bytes_max);
        v.text("region", x.region, typed_bytes_max);
        v.text("postcode", x.postcode, typed_bytes_max);
        v.text("country", x.country, typed_bytes_max);
    }
};

template <>
struct Fields<domain::ContactForm> {
    static constexpr std::string_view name = "ContactForm";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("role", x.role);
        v.value("contact", x.contact);
    }
};

template <>
struct Fields<domain::AgreementAcceptance> {
    static constexpr std::string_view name = "AgreementAcceptance";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.text("version", x.version, 32);
        v.text("sha256", x.sha256, 64);
    }
};

template <>
struct Fields<domain::EnrolmentDraft> {
    static constexpr std::string_view name = "EnrolmentDraft";
    static constexpr bool sparse = true;
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("account_type", x.account_type);
        v.number("term_years", x.term_years, -draft_number_max, draft_number_max);
        v.value("headquarters_outside", x.headquarters_outside);
        v.text("tax_place", x.tax_place, typed_bytes_max);
        v.list("cart", x.cart, draft_list_max);
        v.texts("organisations", x.organisations, draft_list_max, typed_bytes_max);
        v.list("domains", x.domains, draft_list_max);
        v.value("domain_method", x.domain_method);
        v.list("contacts", x.contacts, draft_contacts_max);
        v.value("payment_method", x.payment_method);
        v.value("cardholder", x.cardholder);
        v.text("purchase_order_number", x.purchase_order_number, typed_bytes_max);
        v.value("agreement", x.agreement);
        v.text("organisation_entry", x.organisation_entry, typed_bytes_max);
        v.text("domain_entry", x.domain_entry, typed_bytes_max);
        v.text("domains_entry", x.domains_entry, typed_list_bytes_max);
    }
    static constexpr std::int64_t draft_number_max = 1'000'000;
};

template <>
struct Fields<DraftSaveRequest> {
    static constexpr std::string_view name = "DraftSaveRequest";
    static constexpr bool sparse = true;
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.flat(x.draft);
        v.number("based_on_revision", x.based_on_revision, 0, INT64_MAX);
    }
};

template <>
struct Fields<DraftView> {
    static constexpr std::string_view name = "DraftView";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.text("secret", x.secret.text, static_cast<std::int64_t>(LinkSecret::bytes));
        v.number("revision", x.revision, 1, INT64_MAX);
        v.value("saved_at", x.saved_at);
        v.value("expires_at", x.expires_at);
        v.value("draft", x.draft);
    }
};

}  // namespace certfolio::wire
