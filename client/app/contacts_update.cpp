#include "app/contacts_update.hpp"

#include <algorithm>

#include "app/feedback.hpp"
#include "domain/tax_place.hpp"
#include "rules/cart_rules.hpp"
#include "wire/fields.hpp"

namespace certfolio::app {
namespace {

bool is_open(const Model& model, std::size_t form) {
    const auto& open = model.enrolment.open_forms;
    return std::find(open.begin(), open.end(), form) != open.end();
}

void close_form(Model& model, std::size_t form) {
    std::erase(model.enrolment.open_forms, form);
}

std::string person_name(const domain::ContactDraft& contact) {
    return contact.given_name + " " + contact.family_name;
}

domain::ContactForm new_form(const domain::EnrolmentDraft& draft, domain::ContactRole role) {
    domain::ContactForm form;
    form.role = role;
    prefill_country(form.contact, draft);
    return form;
}

}  // namespace

void prefill_country(domain::ContactDraft& contact, const domain::EnrolmentDraft& draft) {
    const auto place = domain::TaxPlace::parse(draft.tax_place);
    if (!place)
        return;
    if (contact.country.empty())
        contact.country = place->country();
    if (contact.phone_country.empty())
        contact.phone_country = place->country();
}

void ensure_forms(Model& model) {
    if (!model.server.catalogue)
        return;
    domain::EnrolmentDraft& draft = model.enrolment.draft;
    const bool extended =
        rules::needs_extended_validation(rules::readable_cart(draft), *model.server.catalogue);
    for (const domain::ContactRole role : rules::list_roles_asked_for(extended)) {
        const bool there = std::any_of(draft.contacts.begin(), draft.contacts.end(),
                                       [role](const domain::ContactForm& form) { return form.role == role; });
        if (!there)
            draft.contacts.push_back(new_form(draft, role));
    }
    if (model.enrolment.open_forms.empty() && !draft.contacts.empty() && !model.enrolment.forms_opened) {
        model.enrolment.open_forms.push_back(0);
        model.enrolment.forms_opened = true;
    }
}

std::vector<std::size_t> list_forms(const Model& model) {
    std::vector<std::size_t> forms;
    for (const domain::ContactRole role : model.derived.roles)
        for (std::size_t i = 0; i < model.enrolment.draft.contacts.size(); ++i)
            if (model.enrolment.draft.contacts[i].role == role)
                forms.push_back(i);
    return forms;
}

std::string form_key(const Model& model, std::size_t form) {
    const auto& contacts = model.enrolment.draft.contacts;
    std::string key = "contacts/";
    key.append(slug(contacts[form].role));
    std::size_t before = 0;
    for (std::size_t i = 0; i < form; ++i)
        if (contacts[i].role == contacts[form].role)
            ++before;
    if (before > 0)
        key.append("-").append(std::to_string(before + 1));
    return key;
}

void apply(Model& model, const ContactTyped& action, Effects&) {
    if (action.form >= model.enrolment.draft.contacts.size())
        return;
    text_of(model.enrolment.draft.contacts[action.form].contact, action.field) = action.text;
    settle_field(model, pointer(action.form, action.field));
}

void apply(Model& model, const FormToggled& action, Effects&) {
    if (is_open(model, action.form))
        close_form(model, action.form);
    else
        model.enrolment.open_forms.push_back(action.form);
}

void apply(Model& model, const NextContactPressed& action, Effects& effects) {
    const std::vector<std::size_t> forms = list_forms(model);
    const auto here = std::find(forms.begin(), forms.end(), action.form);
    if (here == forms.end())
        return;
    for (const ContactField field : contact_fields) {
        const std::string place = pointer(action.form, field);
        if (model.derived.steps[static_cast<std::size_t>(domain::EnrolmentStep::contacts)].find_at(place))
            show_field(model, place);
    }
    close_form(model, action.form);
    const std::size_t next = here + 1 == forms.end() ? forms.front() : *(here + 1);
    if (!is_open(model, next))
        model.enrolment.open_forms.push_back(next);
    effects.push_back(Focus{form_key(model, next) + "/given_name"});
}

bool has_room_for_administrator(const Model& model) noexcept {
    const auto& contacts = model.enrolment.draft.contacts;
    const auto present = std::count_if(contacts.begin(), contacts.end(), [](const domain::ContactForm& form) {
        return form.role == domain::ContactRole::account_administrator;
    });
    return model.server.catalogue && present < model.server.catalogue->limits.account_administrators_max &&
           contacts.size() < static_cast<std::size_t>(wire::draft_contacts_max);
}

void apply(Model& model, const AdministratorAdded&, Effects& effects) {
    if (!has_room_for_administrator(model))
        return;
    auto& contacts = model.enrolment.draft.contacts;
    contacts.push_back(new_form(model.enrolment.draft, domain::ContactRole::account_administrator));
    model.enrolment.open_forms.push_back(contacts.size() - 1);
    effects.push_back(Focus{form_key(model, contacts.size() - 1) + "/given_name"});
}

void apply(Model& model, const AdministratorRemoved& action, Effects& effects) {
    auto& contacts = model.enrolment.draft.contacts;
    if (action.form >= contacts.size())
        return;
    keep_for_undo(model);
    std::string removed = person_name(contacts[action.form].contact);
    contacts.erase(contacts.begin() + static_cast<std::ptrdiff_t>(action.form));
    say_undoable(model, Said::contact_removed, std::move(removed));
    close_form(model, action.form);
    for (std::size_t& open : model.enrolment.open_forms)
        if (open > action.form)
            --open;
    forget_fields_under(model, "/contacts/");
    effects.push_back(Focus{"contacts/add-administrator"});
}

void apply(Model& model, const ContactCopied& action, Effects&) {
    auto& contacts = model.enrolment.draft.contacts;
    if (action.from >= contacts.size() || action.to >= contacts.size())
        return;
    keep_for_undo(model);
    contacts[action.to].contact = contacts[action.from].contact;
    for (const ContactField field : contact_fields)
        settle_field(model, pointer(action.to, field));
    say_undoable(model, Said::contact_copied, person_name(contacts[action.from].contact));
}

}  // namespace certfolio::app
