#include "app/field.hpp"

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

std::string_view pointer(CardField field) noexcept {
    switch (field) {
        case CardField::number: return "/card/number";
        case CardField::expiry: return "/card/expiry";
        case CardField::security_code: return "/card/security_code";
    }
    return {};
}

}  // namespace certfolio::app
