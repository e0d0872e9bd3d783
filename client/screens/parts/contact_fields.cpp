#include "screens/parts/contact_fields.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/contacts_update.hpp"
#include "domain/country_code.hpp"
#include "screens/parts/form_field.hpp"
#include "screens/words/contacts_words.hpp"
#include "ui/choice.hpp"
#include "ui/layout.hpp"

namespace certfolio::screens {
namespace {

using app::ContactField;

struct FieldLook {
    ContactField field;
    core::Phrase label;
    std::string_view autocomplete;
    std::string_view inputmode;
    std::size_t units_max;
};

constexpr FieldLook given_name{ContactField::given_name, contacts_words.given_name, "given-name", {}, 200};
constexpr FieldLook family_name{
    ContactField::family_name, contacts_words.family_name, "family-name", {}, 200};
constexpr FieldLook job_title{
    ContactField::job_title, contacts_words.job_title, "organization-title", {}, 200};
constexpr FieldLook email{ContactField::email, contacts_words.email, "email", "email", 320};
constexpr FieldLook phone{ContactField::phone, contacts_words.phone, "tel", "tel", 64};
constexpr FieldLook street{ContactField::street, contacts_words.street, "street-address", {}, 400};
constexpr FieldLook city{ContactField::city, contacts_words.city, "address-level2", {}, 200};
constexpr FieldLook region{ContactField::region, contacts_words.region, "address-level1", {}, 200};
constexpr FieldLook postcode{ContactField::postcode, contacts_words.postcode, "postal-code", {}, 32};

class PersonForm {
 public:
    PersonForm(ui::Ui& ui, const app::Model& model, const domain::ContactDraft& person,
               const PersonPlace& place, app::Actions& out)
        : ui_(ui), model_(model), person_(person), place_(place), out_(out) {}

    void text(const FieldLook& look, core::Phrase hint = {}) {
        const std::string autocomplete = autofill(look.autocomplete);
        ui::Column cell{ui_, ui::Gap::px8};
        draw_form_field(ui_, model_, app::slug(look.field), look.label, pointer(look.field),
                        app::text_of(person_, look.field),
                        {.hint = hint,
                         .required = hint.empty(),
                         .autocomplete = autocomplete,
                         .inputmode = look.inputmode,
                         .units_max = look.units_max},
                        out_, [this, &look](const std::string& text) { edited(look.field, text); });
    }

    void country(ContactField field, core::Phrase label, bool calling, std::string_view token) {
        const std::string& code = app::text_of(person_, field);
        std::size_t selected = ui::no_selection;
        std::vector<ui::Option> options;
        options.reserve(model_.countries.size());
        for (const app::CountryName& choice : model_.countries) {
            if (choice.code == code)
                selected = options.size();
            options.push_back({choice.code, calling ? ui::Text(choice.calling) : ui::Text(choice.name), {}});
        }
        const std::string autocomplete = autofill(token);
        const std::string error = error_at(model_, pointer(field));
        if (ui::select(ui_, app::slug(field), label, options, selected,
                       {.error = error, .required = true, .autocomplete = autocomplete}))
            edited(field, selected == ui::no_selection ? std::string() : std::string(options[selected].key));
    }

 private:
    void edited(ContactField field, std::string text) {
        if (place_.form)
            out_.push_back(app::ContactTyped{*place_.form, field, std::move(text)});
        else
            out_.push_back(app::CardholderTyped{field, std::move(text)});
    }
    [[nodiscard]] std::string pointer(ContactField field) const {
        return place_.pointer + "/" + std::string(app::slug(field));
    }
    [[nodiscard]] std::string autofill(std::string_view token) const {
        if (place_.section.empty() || token.empty())
            return std::string(token);
        return std::string(place_.section).append(" ").append(token);
    }

    ui::Ui& ui_;
    const app::Model& model_;
    const domain::ContactDraft& person_;
    const PersonPlace& place_;
    app::Actions& out_;
};

std::string full_name(const domain::ContactDraft& person) {
    std::string name = person.given_name;
    if (!name.empty() && !person.family_name.empty())
        name.push_back(' ');
    return name + person.family_name;
}

}  // namespace

void draw_person(ui::Ui& ui, const app::Model& model, const domain::ContactDraft& person,
                 const PersonPlace& place, app::Actions& out) {
    PersonForm form{ui, model, person, place, out};
    ui::Grid grid{ui, 2};
    form.text(given_name);
    form.text(family_name);
    if (place.works) {
        form.text(job_title);
        form.text(email);
        form.country(ContactField::phone_country, contacts_words.phone_country, true, {});
        form.text(phone);
    }
    if (!place.address)
        return;
    form.text(street);
    form.text(city);
    form.text(region, contacts_words.where_used);
    form.text(postcode, contacts_words.where_used);
    form.country(ContactField::country, contacts_words.country, false, "country");
}

std::optional<std::size_t> draw_copy_menu(ui::Ui& ui, const app::Model& model,
                                          const domain::ContactDraft& person,
                                          std::optional<std::size_t> except_form) {
    const auto& contacts = model.enrolment.draft.contacts;
    const auto find_same = [&](const std::vector<std::size_t>& forms, const domain::ContactDraft& contact) {
        return std::find_if(forms.begin(), forms.end(),
                            [&](std::size_t form) { return contacts[form].contact == contact; }) -
               forms.begin();
    };
    std::vector<std::size_t> forms;
    std::vector<std::string> keys;
    std::vector<std::string> labels;
    for (const std::size_t form : app::list_forms(model)) {
        const std::string name = full_name(contacts[form].contact);
        const bool listed = find_same(forms, contacts[form].contact) != std::ssize(forms);
        if (form == except_form || name.empty() || listed)
            continue;
        forms.push_back(form);
        keys.push_back(std::to_string(form));
        labels.push_back(model.language.fill(
            contacts_words.copy_choice, {model.language.text(words_of(contacts[form].role).title), name}));
    }
    if (forms.empty())
        return std::nullopt;
    std::vector<ui::Option> options;
    for (std::size_t i = 0; i < forms.size(); ++i)
        options.push_back({keys[i], labels[i], {}});
    const auto same = static_cast<std::size_t>(find_same(forms, person));
    std::size_t selected = same < forms.size() ? same : ui::no_selection;
    if (ui::select(ui, "copy", contacts_words.copy_from, options, selected, {.width = 420.0F}) &&
        selected != ui::no_selection)
        return forms[selected];
    return std::nullopt;
}

}  // namespace certfolio::screens
