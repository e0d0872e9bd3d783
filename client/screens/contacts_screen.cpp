#include <algorithm>

#include "app/contacts_update.hpp"
#include "app/field.hpp"
#include "screens/parts/banners.hpp"
#include "screens/parts/contact_fields.hpp"
#include "screens/parts/form_field.hpp"
#include "screens/parts/keep_panel.hpp"
#include "screens/parts/price_summary.hpp"
#include "screens/parts/problems.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/screen.hpp"
#include "screens/words/contacts_words.hpp"
#include "screens/words/enrolment_words.hpp"
#include "ui/button.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/page.hpp"
#include "ui/panel.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

constexpr std::size_t step_index = static_cast<std::size_t>(domain::EnrolmentStep::contacts);

std::size_t count_refusals(const app::Model& model, std::size_t form) {
    const std::string prefix = app::form_pointer(form) + "/";
    const core::Violations& step = model.derived.steps[step_index];
    return static_cast<std::size_t>(
        std::count_if(step.begin(), step.end(), [&prefix](const core::Violation& violation) {
            return !core::is_warning(violation.code) && violation.field.rfind(prefix, 0) == 0;
        }));
}

bool is_untouched(const domain::ContactDraft& contact) {
    domain::ContactDraft empty;
    empty.country = contact.country;
    empty.phone_country = contact.phone_country;
    return contact == empty;
}

struct FormState {
    std::string text;
    ui::Tone tone = ui::Tone::muted;
};

FormState state_of(const app::Model& model, std::size_t form) {
    const std::size_t refusals = count_refusals(model, form);
    if (refusals == 0)
        return {std::string(model.language.text(contacts_words.complete)), ui::Tone::success};
    const bool asked = model.enrolment.summary_of == domain::EnrolmentStep::contacts;
    if (is_untouched(model.enrolment.draft.contacts[form].contact) && !asked)
        return {std::string(model.language.text(contacts_words.untouched)), ui::Tone::muted};
    return {model.language.count(contacts_words.missing, static_cast<std::int64_t>(refusals)),
            asked ? ui::Tone::danger : ui::Tone::warning};
}

/// `Account administrator`, `Account administrator 2`
std::string title_of(const app::Model& model, std::size_t form, std::size_t number) {
    const std::string_view title =
        model.language.text(words_of(model.enrolment.draft.contacts[form].role).title);
    return number == 1 ? std::string(title)
                       : model.language.fill(contacts_words.numbered, {title, std::to_string(number)});
}

void draw_form_buttons(ui::Ui& ui, std::size_t form, bool removable, app::Actions& out) {
    ui::Row row{ui};
    if (removable && ui::button(ui, "remove", contacts_words.remove, {.kind = ui::ButtonKind::quiet}))
        out.push_back(app::AdministratorRemoved{form});
    row.grow();
    if (ui::button(ui, "next-contact", contacts_words.next_contact))
        out.push_back(app::NextContactPressed{form});
}

/// What forbids nothing but may be a slip: the invoice goes elsewhere than the tax.
void draw_warnings(ui::Ui& ui, const app::Model& model, std::size_t form) {
    const std::string prefix = app::form_pointer(form) + "/";
    for (const core::Violation& violation : model.derived.steps[step_index])
        if (core::is_warning(violation.code) && violation.field.rfind(prefix, 0) == 0)
            ui::note(ui, words_of(model, violation), ui::Tone::warning);
}

void draw_contact(ui::Ui& ui, const app::Model& model, std::size_t form, std::size_t number,
                  app::Actions& out) {
    const domain::ContactForm& draft = model.enrolment.draft.contacts[form];
    const std::string key = app::form_key(model, form);
    const std::string title = title_of(model, form, number);
    const FormState state = state_of(model, form);
    const auto& open_forms = model.enrolment.open_forms;
    const bool was_open = std::find(open_forms.begin(), open_forms.end(), form) != open_forms.end();
    bool open = was_open;
    ui::Panel panel{ui, key, title, open, {.state = state.text, .state_tone = state.tone}};
    if (open != was_open)
        out.push_back(app::FormToggled{form});
    if (!panel)
        return;
    ui::Under under{ui, key};
    ui::small(ui, words_of(draft.role).hint);
    if (const auto from = draw_copy_menu(ui, model, draft.contact, form))
        out.push_back(app::ContactCopied{*from, form});
    std::string section = "section-" + std::string(slug(draft.role));
    if (number > 1)
        section += "-" + std::to_string(number);
    const PersonPlace place{app::form_pointer(form), section, true,
                            draft.role == domain::ContactRole::billing, form};
    draw_person(ui, model, draft.contact, place, out);
    draw_warnings(ui, model, form);
    const bool removable = draft.role == domain::ContactRole::account_administrator && number > 1;
    draw_form_buttons(ui, form, removable, out);
}

void draw_reachability(ui::Ui& ui, const app::Model& model) {
    const rules::Reachability& reach = model.derived.reachability;
    if (reach.people == 0)
        return;
    if (reach.people == 1 &&
        model.derived.steps[step_index].contains(core::Code::contact_one_person_in_every_role))
        ui::note(ui, contacts_words.reach_one_person, ui::Tone::warning);
    else if (reach.account_administrators == 1 && reach.people > 1)
        ui::note(ui,
                 model.language.fill(contacts_words.reach_one_administrator, {std::to_string(reach.people)}));
    else if (reach.account_administrators > 1)
        ui::note(
            ui,
            model.language.fill(contacts_words.reach_good,
                                {std::to_string(reach.people), std::to_string(reach.account_administrators)}),
            ui::Tone::success);
}

void draw_forms(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    const auto& contacts = model.enrolment.draft.contacts;
    const std::vector<std::size_t> forms = app::list_forms(model);
    std::int64_t number = 0;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const domain::ContactRole role = contacts[forms[i]].role;
        const bool same_role = i > 0 && contacts[forms[i - 1]].role == role;
        number = same_role ? number + 1 : 1;
        draw_contact(ui, model, forms[i], static_cast<std::size_t>(number), out);
        const bool last_administrator = role == domain::ContactRole::account_administrator &&
                                        (i + 1 == forms.size() || contacts[forms[i + 1]].role != role);
        if (last_administrator && app::has_room_for_administrator(model) &&
            ui::button(ui, "contacts/add-administrator", contacts_words.add_administrator,
                       {.icon = ui::Icon::plus}))
            out.push_back(app::AdministratorAdded{});
    }
}

void draw_buttons(ui::Ui& ui, app::Actions& out) {
    ui::Row row{ui};
    const std::string_view before = app::address_of(domain::EnrolmentStep::products);
    if (ui::link(ui, "back", contacts_words.back, before))
        out.push_back(app::LinkFollowed{std::string(before)});
    row.grow();
    if (ui::button(ui, "next", contacts_words.next, {.kind = ui::ButtonKind::primary, .submit = true}))
        out.push_back(app::NextPressed{domain::EnrolmentStep::contacts});
}

}  // namespace

void draw_contacts_screen(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    {
        ui::Page page{ui};
        draw_steps(ui, model, domain::EnrolmentStep::contacts, out);
        draw_banners(ui, model, out);
        ui::PageColumns columns{ui};
        {
            ui::Form form{ui, "enrolment-contacts", contacts_words.form};
            ui::heading(ui, 1, contacts_words.title, "title");
            ui::muted(ui, contacts_words.lead);
            draw_problems(ui, list_problems(model, domain::EnrolmentStep::contacts));
            if (model.derived.extended_validation)
                ui::note(ui, contacts_words.extended_note);
            draw_forms(ui, model, out);
            draw_reachability(ui, model);
            draw_buttons(ui, out);
            draw_keep_buttons(ui, out);
        }
        columns.summary("summary", price_words.title);
        draw_price_summary(ui, model, out);
    }
    draw_price_bar(ui, model);
    draw_keep_dialogs(ui, model, out);
}

}  // namespace certfolio::screens
