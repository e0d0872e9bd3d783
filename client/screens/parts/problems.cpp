#include "screens/parts/problems.hpp"

#include "app/contacts_update.hpp"
#include "app/field.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/words/contacts_words.hpp"
#include "screens/words/enrolment_words.hpp"
#include "screens/words/payment_words.hpp"
#include "ui/notice.hpp"

namespace certfolio::screens {
namespace {

bool under(std::string_view pointer, std::string_view prefix) noexcept {
    return pointer.substr(0, prefix.size()) == prefix;
}

/// Splits `/contacts/2/contact/email`; false when the place is not inside a form that is there.
bool in_form(const app::Model& model, std::string_view pointer, std::size_t& form, std::string_view& field) {
    for (std::size_t i = 0; i < model.enrolment.draft.contacts.size(); ++i) {
        const std::string prefix = app::form_pointer(i) + "/";
        if (!under(pointer, prefix))
            continue;
        form = i;
        field = pointer.substr(prefix.size());
        return true;
    }
    return false;
}

std::string cart_key(const app::Model& model, std::string_view pointer) {
    for (std::size_t i = 0; i < model.enrolment.draft.cart.size(); ++i)
        if (under(pointer, "/cart/" + std::to_string(i) + "/"))
            return "cart/" + model.enrolment.draft.cart[i].product + "/quantity";
    if (!model.enrolment.draft.cart.empty())
        return "cart/" + model.enrolment.draft.cart[0].product + "/quantity";
    if (!model.derived.offers.empty() && model.server.catalogue)
        return "products/" +
               std::string(model.server.catalogue->products[model.derived.offers[0].product].id.text()) +
               "/quantity";
    return "title";
}

core::Phrase contact_label(std::string_view field) noexcept {
    const ContactsWords& words = contacts_words;
    if (field == "given_name")
        return words.given_name;
    if (field == "family_name")
        return words.family_name;
    if (field == "job_title")
        return words.job_title;
    if (field == "email")
        return words.email;
    if (field == "phone")
        return words.phone;
    if (field == "phone_country")
        return words.phone_country;
    if (field == "street")
        return words.street;
    if (field == "city")
        return words.city;
    if (field == "region")
        return words.region;
    if (field == "postcode")
        return words.postcode;
    return words.country;
}

/// Two problems of one element are one link, with the words that stand beside it: those of what was typed
/// there.
void put(std::vector<Problem>& problems, Problem problem) {
    for (Problem& there : problems)
        if (there.key == problem.key) {
            there = std::move(problem);
            return;
        }
    problems.push_back(std::move(problem));
}

/// `Technical contact: E-mail`
std::string label_in(const app::Model& model, core::Phrase form, core::Phrase field) {
    return model.language.fill("{}: {}"_en, {model.language.text(form), model.language.text(field)});
}

}  // namespace

std::string key_of_field(const app::Model& model, std::string_view pointer) {
    std::size_t form = 0;
    std::string_view field;
    if (in_form(model, pointer, form, field))
        return app::form_key(model, form) + "/" + std::string(field);
    if (under(pointer, "/contacts"))
        return "title";
    if (under(pointer, "/cart"))
        return cart_key(model, pointer);
    if (under(pointer, "/organisation"))
        return "organisation_entry";
    if (pointer == "/domain_method")
        return "domain_method";
    if (under(pointer, "/domain"))
        return "domain_entry";
    return std::string(pointer.substr(0, 1) == "/" ? pointer.substr(1) : pointer);
}

std::string label_of_field(const app::Model& model, std::string_view pointer) {
    std::size_t form = 0;
    std::string_view field;
    if (in_form(model, pointer, form, field))
        return label_in(model, words_of(model.enrolment.draft.contacts[form].role).title,
                        contact_label(field));
    if (under(pointer, "/contacts/"))
        for (const domain::ContactRole role : domain::contact_roles)
            if (pointer.substr(10) == slug(role))
                return std::string(model.language.text(words_of(role).title));
    if (under(pointer, "/cardholder/"))
        return label_in(model, payment_words.holder, contact_label(pointer.substr(12)));
    if (under(pointer, "/cart"))
        return std::string(model.language.text(products_words.cart));
    if (under(pointer, "/organisation"))
        return std::string(model.language.text(products_words.organisations));
    if (pointer == "/domain_method")
        return std::string(model.language.text(products_words.domain_method));
    if (under(pointer, "/domain"))
        return std::string(model.language.text(products_words.domains));
    if (pointer == "/tax_place")
        return std::string(model.language.text(products_words.tax_place));
    if (pointer == "/account_type")
        return std::string(model.language.text(products_words.account_type));
    if (pointer == "/term_years")
        return std::string(model.language.text(products_words.term));
    if (pointer == "/card/number")
        return std::string(model.language.text(payment_words.number));
    if (pointer == "/card/expiry")
        return std::string(model.language.text(payment_words.expiry));
    if (pointer == "/card/security_code")
        return std::string(model.language.text(payment_words.security_code));
    if (pointer == "/purchase_order_number")
        return std::string(model.language.text(payment_words.purchase_order_number));
    if (pointer == "/agreement")
        return std::string(model.language.text(payment_words.agreement));
    return {};
}

std::vector<Problem> list_problems(const app::Model& model, domain::EnrolmentStep step) {
    std::vector<Problem> problems;
    if (model.enrolment.summary_of != step)
        return problems;
    for (const core::Violation* violation : app::list_visible(model, step)) {
        const std::string label = label_of_field(model, violation->field);
        std::string text = words_of(model, *violation);
        if (!label.empty())
            text.insert(0, label + ": ");
        put(problems, {key_of_field(model, violation->field), std::move(text)});
    }
    return problems;
}

void draw_problems(ui::Ui& ui, const std::vector<Problem>& problems) {
    std::vector<ui::ErrorLink> links;
    links.reserve(problems.size());
    for (const Problem& problem : problems)
        links.push_back({problem.key, problem.text});
    ui::error_summary(ui, links);
}

}  // namespace certfolio::screens
