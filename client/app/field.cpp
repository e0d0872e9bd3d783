#include "app/field.hpp"

#include <algorithm>
#include <optional>

#include "core/decimal.hpp"

namespace certfolio::app {
namespace {

using Member = std::string domain::ContactDraft::*;

Member member_of(ContactField field) noexcept {
    switch (field) {
        case ContactField::given_name: return &domain::ContactDraft::given_name;
        case ContactField::family_name: return &domain::ContactDraft::family_name;
        case ContactField::job_title: return &domain::ContactDraft::job_title;
        case ContactField::email: return &domain::ContactDraft::email;
        case ContactField::phone: return &domain::ContactDraft::phone;
        case ContactField::phone_country: return &domain::ContactDraft::phone_country;
        case ContactField::street: return &domain::ContactDraft::street;
        case ContactField::city: return &domain::ContactDraft::city;
        case ContactField::region: return &domain::ContactDraft::region;
        case ContactField::postcode: return &domain::ContactDraft::postcode;
        case ContactField::country: return &domain::ContactDraft::country;
    }
    return &domain::ContactDraft::given_name;
}

}  // namespace

std::string_view slug(ContactField field) noexcept {
    switch (field) {
        case ContactField::given_name: return "given_name";
        case ContactField::family_name: return "family_name";
        case ContactField::job_title: return "job_title";
        case ContactField::email: return "email";
        case ContactField::phone: return "phone";
        case ContactField::phone_country: return "phone_country";
        case ContactField::street: return "street";
        case ContactField::city: return "city";
        case ContactField::region: return "region";
        case ContactField::postcode: return "postcode";
        case ContactField::country: return "country";
    }
    return {};
}

std::string& text_of(domain::ContactDraft& contact, ContactField field) noexcept {
    return contact.*member_of(field);
}

const std::string& text_of(const domain::ContactDraft& contact, ContactField field) noexcept {
    return contact.*member_of(field);
}

std::string form_pointer(std::size_t form) {
    return "/contacts/" + std::to_string(form) + "/contact";
}

std::string pointer(std::size_t form, ContactField field) {
    return form_pointer(form).append("/").append(slug(field));
}

std::string cardholder_pointer(ContactField field) {
    return std::string("/cardholder/").append(slug(field));
}

std::string cart_quantity_pointer(std::size_t line) {
    return "/cart/" + std::to_string(line) + "/quantity";
}

std::string organisation_pointer(std::size_t index) {
    return "/organisations/" + std::to_string(index);
}

std::string domain_pointer(std::size_t index) {
    return "/domains/" + std::to_string(index) + "/name";
}

namespace {

/// Takes `/12` off the front of a pointer.
std::optional<std::size_t> take_index(std::string_view& rest) noexcept {
    if (rest.empty() || rest.front() != '/')
        return std::nullopt;
    const std::size_t end = rest.find('/', 1);
    const auto number = core::parse_whole_number(rest.substr(1, end == rest.npos ? rest.npos : end - 1));
    if (!number)
        return std::nullopt;
    rest = end == rest.npos ? std::string_view{} : rest.substr(end);
    return static_cast<std::size_t>(*number);
}

bool take_prefix(std::string_view& rest, std::string_view prefix) noexcept {
    if (rest.substr(0, prefix.size()) != prefix)
        return false;
    rest.remove_prefix(prefix.size());
    return true;
}

std::string* find_contact_text(domain::ContactDraft& contact, std::string_view name) noexcept {
    for (const ContactField field : contact_fields)
        if (slug(field) == name)
            return &text_of(contact, field);
    return nullptr;
}

}  // namespace

std::string* find_text(domain::EnrolmentDraft& draft, std::string_view pointer) noexcept {
    if (pointer == organisation_entry_pointer)
        return &draft.organisation_entry;
    if (pointer == domain_entry_pointer)
        return &draft.domain_entry;
    if (pointer == "/purchase_order_number")
        return &draft.purchase_order_number;
    if (take_prefix(pointer, "/cardholder/"))
        return find_contact_text(draft.cardholder, pointer);
    if (take_prefix(pointer, "/contacts")) {
        const auto form = take_index(pointer);
        if (!form || *form >= draft.contacts.size() || !take_prefix(pointer, "/contact/"))
            return nullptr;
        return find_contact_text(draft.contacts[*form].contact, pointer);
    }
    if (take_prefix(pointer, "/cart")) {
        const auto line = take_index(pointer);
        return line && *line < draft.cart.size() && pointer == "/quantity" ? &draft.cart[*line].quantity
                                                                           : nullptr;
    }
    if (take_prefix(pointer, "/domains")) {
        const auto index = take_index(pointer);
        return index && *index < draft.domains.size() && pointer == "/name" ? &draft.domains[*index].name
                                                                            : nullptr;
    }
    if (take_prefix(pointer, "/organisations")) {
        const auto index = take_index(pointer);
        return index && *index < draft.organisations.size() ? &draft.organisations[*index] : nullptr;
    }
    return nullptr;
}

bool is_place_of_draft(std::string_view pointer) noexcept {
    constexpr auto places = std::to_array<std::string_view>(
        {"/account_type", "/term_years", "/headquarters_outside", "/tax_place", "/cart", "/organisation",
         "/domain", "/contacts", "/payment_method", "/cardholder", "/purchase_order", "/agreement"});
    return std::any_of(places.begin(), places.end(), [pointer](std::string_view place) {
        return pointer.substr(0, place.size()) == place;
    });
}

domain::EnrolmentStep step_of_field(std::string_view pointer) noexcept {
    const auto under = [pointer](std::string_view prefix) {
        return pointer.substr(0, prefix.size()) == prefix;
    };
    if (under("/contacts"))
        return domain::EnrolmentStep::contacts;
    if (under("/card/") || under("/cardholder") || under("/payment") || under("/purchase_order") ||
        under("/agreement"))
        return domain::EnrolmentStep::payment;
    return domain::EnrolmentStep::products;
}

std::string_view pointer(CardField field) noexcept {
    switch (field) {
        case CardField::number: return "/card/number";
        case CardField::expiry: return "/card/expiry";
        case CardField::security_code: return "/card/security_code";
    }
    return {};
}

}  // namespace certfolio::app
