#include "rules/contact_rules.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/ascii.hpp"
#include "domain/country_code.hpp"
#include "domain/email_address.hpp"
#include "domain/phone_number.hpp"
#include "domain/postal_country.hpp"
#include "domain/utf8.hpp"
#include "rules/enrolment_rules.hpp"

namespace certfolio::rules {

namespace {

using core::Clause;
using core::Code;
using core::Violation;
using core::Violations;
using domain::ContactDraft;
using domain::ContactForm;
using domain::ContactRole;

// Upper bounds of X.520, in characters.
constexpr std::int64_t name_characters_max = 64;
constexpr std::int64_t job_title_characters_max = 64;
constexpr std::int64_t address_characters_max = 128;
constexpr std::int64_t postcode_characters_max = 40;

enum class Need : std::uint8_t { required, optional };

/// How one line of text of a contact is checked.
struct LineRule {
    std::string_view field;
    Need need;
    Code missing;
    Code too_long;
    std::int64_t characters_max;
};

/// Text of which each byte is one visible character or a space: most lines of most contacts.
bool is_plain(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

std::string trimmed(std::string_view text) {
    if (is_plain(text))
        return std::string(core::trim_ascii(text));
    const auto points = domain::decode_utf8(text);
    return points ? domain::encode_utf8(domain::trim(*points)) : std::string(text);
}

/// The characters between the spaces around; nothing for what is no line of text.
std::optional<std::size_t> count_characters(std::string_view text) {
    if (is_plain(text))
        return core::trim_ascii(text).size();
    const auto points = domain::decode_utf8(text);
    if (!points || std::any_of(points->begin(), points->end(), domain::is_control))
        return std::nullopt;
    return domain::trim(*points).size();
}

void check_line(const std::string& text, const LineRule& rule, Violations& found) {
    const auto characters = count_characters(text);
    if (!characters) {
        found.add(breach(Code::contact_not_text, rule.field, "R81"));
        return;
    }
    const auto count = static_cast<std::int64_t>(*characters);
    if (count == 0 && rule.need == Need::required)
        found.add(breach(rule.missing, rule.field, "R81"));
    if (count > rule.characters_max)
        found.add(
            breach_of_limit(rule.too_long, rule.field, "R81", rule.characters_max, std::to_string(count)));
}

void check_email(const ContactDraft& contact, Need need, Violations& found) {
    auto email = domain::EmailAddress::parse(contact.email);
    if (email || (need == Need::optional && email.error().code == Code::email_missing))
        return;
    found.add_under("/email", std::move(email).error());
}

void check_phone(const ContactDraft& contact, Need need, Violations& found) {
    auto phone = domain::PhoneNumber::parse(contact.phone, contact.phone_country);
    if (phone || (need == Need::optional && phone.error().code == Code::phone_missing))
        return;
    const bool country = phone.error().code == Code::phone_country_unknown &&
                         !contact.phone.starts_with('+') &&
                         domain::find_country(contact.phone_country) == nullptr;
    found.add_under(country ? "/phone_country" : "/phone", std::move(phone).error());
}

Violation unknown_country(const std::string& typed) {
    Violation violation = breach(Code::country_unknown, "/country", "R81", typed);
    if (const domain::Country* const meant = domain::guess_country(typed))
        violation.offer(core::FixKind::replace_with, meant->code);
    return violation;
}

/// A postal address; what a country does not use is not asked for.
void check_address(const ContactDraft& contact, Need need, Violations& found) {
    const domain::Country* const country = domain::find_country(contact.country);
    const bool required = need == Need::required;
    const auto needed = [&](bool used) { return required && used ? Need::required : Need::optional; };
    const auto line = [](std::string_view field, Need line_need, std::int64_t max) {
        return LineRule{field, line_need, Code::contact_address_missing, Code::contact_address_too_long, max};
    };
    check_line(contact.street, line("/street", need, address_characters_max), found);
    check_line(contact.city, line("/city", need, address_characters_max), found);
    const bool region = country != nullptr && domain::uses_regions(country->code);
    check_line(contact.region, line("/region", needed(region), address_characters_max), found);
    const bool postcode = country != nullptr && domain::uses_postcodes(country->code);
    check_line(contact.postcode, line("/postcode", needed(postcode), postcode_characters_max), found);
    if (contact.country.empty() && required)
        found.add(breach(Code::country_missing, "/country", "R81"));
    if (!contact.country.empty() && country == nullptr)
        found.add(unknown_country(contact.country));
}

std::vector<const ContactForm*> list_forms_asked_for(const std::vector<ContactForm>& contacts,
                                                     bool extended_validation) {
    std::vector<const ContactForm*> forms;
    for (const ContactForm& form : contacts)
        if (extended_validation || !domain::asked_only_for_extended_validation(form.role))
            forms.push_back(&form);
    return forms;
}

/// What tells people apart: the address, whatever its case (R83). Empty when there is none.
std::string person_of(const ContactForm& form) {
    return core::to_ascii_lower(core::trim_ascii(form.contact.email));
}

std::size_t count_people(const std::vector<const ContactForm*>& forms) {
    std::vector<std::string> people;
    for (const ContactForm* form : forms) {
        std::string person = person_of(*form);
        if (!person.empty() && std::find(people.begin(), people.end(), person) == people.end())
            people.push_back(std::move(person));
    }
    return people.size();
}

/// Every asked-for role has a form, and no role too many.
void check_roles(const std::vector<ContactForm>& contacts, bool extended_validation,
                 const domain::Catalogue& catalogue, Violations& found) {
    for (const ContactRole role : list_roles_asked_for(extended_validation)) {
        const auto count = std::count_if(contacts.begin(), contacts.end(),
                                         [&](const ContactForm& form) { return form.role == role; });
        const bool administrator = role == ContactRole::account_administrator;
        const std::int64_t limit = administrator ? catalogue.limits.account_administrators_max : 1;
        const std::string field = "/contacts/" + std::string(slug(role));
        const bool extended = domain::asked_only_for_extended_validation(role);
        if (count == 0)
            found.add(breach(Code::contact_missing, field, extended ? "R89" : "R81"));
        if (count > limit)
            found.add(breach_of_limit(Code::contact_too_many, field, "R82", limit, std::to_string(count)));
    }
}

}  // namespace

std::vector<ContactRole> list_roles_asked_for(bool extended_validation) {
    std::vector<ContactRole> roles;
    for (const ContactRole role : domain::contact_roles)
        if (extended_validation || !domain::asked_only_for_extended_validation(role))
            roles.push_back(role);
    return roles;
}

Violations check_contact(const ContactDraft& contact, ContactRole role) {
    Violations found;
    const auto name = [](std::string_view field) {
        return LineRule{field, Need::required, Code::contact_name_missing, Code::contact_name_too_long,
                        name_characters_max};
    };
    check_line(contact.given_name, name("/given_name"), found);
    check_line(contact.family_name, name("/family_name"), found);
    check_line(contact.job_title,
               {"/job_title", Need::required, Code::contact_job_title_missing,
                Code::contact_job_title_too_long, job_title_characters_max},
               found);
    check_email(contact, Need::required, found);
    check_phone(contact, Need::required, found);
    check_address(contact, role == ContactRole::billing ? Need::required : Need::optional, found);
    return found;
}

Violations check_cardholder(const ContactDraft& cardholder) {
    Violations found;
    const auto name = [](std::string_view field) {
        return LineRule{field, Need::required, Code::card_holder_missing, Code::card_holder_too_long,
                        name_characters_max};
    };
    check_line(cardholder.given_name, name("/given_name"), found);
    check_line(cardholder.family_name, name("/family_name"), found);
    check_line(cardholder.job_title,
               {"/job_title", Need::optional, Code::contact_job_title_missing,
                Code::contact_job_title_too_long, job_title_characters_max},
               found);
    check_email(cardholder, Need::optional, found);
    check_phone(cardholder, Need::optional, found);
    check_address(cardholder, Need::required, found);
    return found;
}

Violations check_contacts(const std::vector<ContactForm>& contacts, bool extended_validation,
                          const domain::Catalogue& catalogue) {
    Violations found;
    check_roles(contacts, extended_validation, catalogue, found);
    for (std::size_t i = 0; i < contacts.size(); ++i)
        if (extended_validation || !domain::asked_only_for_extended_validation(contacts[i].role))
            found.add_under("/contacts/" + std::to_string(i) + "/contact",
                            check_contact(contacts[i].contact, contacts[i].role));
    const auto forms = list_forms_asked_for(contacts, extended_validation);
    const bool complete = std::none_of(forms.begin(), forms.end(),
                                       [](const ContactForm* form) { return person_of(*form).empty(); });
    if (complete && !found.contains(Code::contact_missing) && count_people(forms) == 1)
        found.add(
            {Code::contact_one_person_in_every_role, "/contacts", "R83", {}, person_of(*forms.front()), {}});
    return found;
}

Reachability reachability(const std::vector<ContactForm>& contacts, bool extended_validation) {
    auto forms = list_forms_asked_for(contacts, extended_validation);
    const std::size_t people = count_people(forms);
    std::erase_if(forms,
                  [](const ContactForm* form) { return form->role != ContactRole::account_administrator; });
    return {static_cast<int>(people), static_cast<int>(count_people(forms))};
}

domain::Contact read_contact(const ContactDraft& draft) {
    const auto email = domain::EmailAddress::parse(draft.email);
    const auto phone = domain::PhoneNumber::parse(draft.phone, draft.phone_country);
    return {trimmed(draft.given_name),
            trimmed(draft.family_name),
            trimmed(draft.job_title),
            email ? email->text() : std::string{},
            phone ? phone->text() : std::string{},
            trimmed(draft.street),
            trimmed(draft.city),
            trimmed(draft.region),
            trimmed(draft.postcode),
            draft.country};
}

}  // namespace certfolio::rules
