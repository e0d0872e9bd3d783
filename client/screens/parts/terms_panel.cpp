#include "screens/parts/terms_panel.hpp"

#include <array>
#include <vector>

#include "screens/parts/form_field.hpp"
#include "screens/parts/price_summary.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/words/enrolment_words.hpp"
#include "ui/choice.hpp"
#include "ui/layout.hpp"

namespace certfolio::screens {
namespace {

constexpr float tax_place_width = 420.0F;

const domain::EnrolmentDraft& terms_of(const app::Model& model, app::Where where) noexcept {
    return where == app::Where::calculator ? model.calculator.terms : model.enrolment.draft;
}

void draw_account_type(ui::Ui& ui, const app::Model& model, app::Where where, app::Actions& out) {
    const auto options = std::to_array<ui::Option>({
        {"subscription", products_words.subscription, products_words.subscription_detail},
        {"unit_based", products_words.unit_based, products_words.unit_based_detail},
    });
    const auto& type = terms_of(model, where).account_type;
    std::size_t selected = type ? static_cast<std::size_t>(*type) : ui::no_selection;
    const std::string error = error_at(model, "/account_type");
    if (ui::radio_cards(ui, "account_type", products_words.account_type, options, selected,
                        {.error = error, .required = true, .label_hidden = true}))
        out.push_back(app::AccountTypeChosen{where, static_cast<domain::AccountType>(selected)});
}

void draw_term(ui::Ui& ui, const app::Model& model, app::Where where, app::Actions& out) {
    const domain::EnrolmentDraft& terms = terms_of(model, where);
    if (terms.account_type != domain::AccountType::subscription || model.derived.terms.empty())
        return;
    std::vector<std::string> keys;
    std::vector<std::string> labels;
    std::size_t selected = ui::no_selection;
    for (const domain::Term term : model.derived.terms) {
        if (terms.term_years == term.years())
            selected = keys.size();
        keys.push_back(std::to_string(term.years()));
        labels.push_back(years_text(model, term.years()));
    }
    std::vector<ui::Option> options;
    for (std::size_t i = 0; i < keys.size(); ++i)
        options.push_back({keys[i], labels[i], {}});
    const std::string error = where == app::Where::enrolment ? error_at(model, "/term_years") : std::string();
    if (ui::segmented(ui, "term_years", products_words.term, options, selected,
                      {.error = error, .required = true}))
        out.push_back(app::TermChosen{where, model.derived.terms[selected].years()});
}

void draw_tax_place(ui::Ui& ui, const app::Model& model, app::Where where, app::Actions& out) {
    if (model.derived.tax_choices.empty())
        return;
    const std::string& place = terms_of(model, where).tax_place;
    std::size_t selected = ui::no_selection;
    std::vector<ui::Option> options;
    options.reserve(model.derived.tax_choices.size());
    for (const app::TaxChoice& choice : model.derived.tax_choices) {
        if (choice.place == place)
            selected = options.size();
        options.push_back({choice.place, choice.label, {}});
    }
    const std::string error = where == app::Where::enrolment ? error_at(model, "/tax_place") : std::string();
    if (ui::select(ui, "tax_place", products_words.tax_place, options, selected,
                   {.error = error, .required = true, .width = tax_place_width}))
        out.push_back(app::TaxPlaceChosen{
            where, selected == ui::no_selection ? std::string() : std::string(options[selected].key)});
}

}  // namespace

void draw_terms(ui::Ui& ui, const app::Model& model, app::Where where, app::Actions& out) {
    ui::Card card{ui, "terms", products_words.account_type};
    draw_account_type(ui, model, where, out);
    draw_term(ui, model, where, out);
    draw_tax_place(ui, model, where, out);
    if (where == app::Where::calculator || !headquarters_under_price(ui))
        draw_headquarters(ui, model, where, out);
}

}  // namespace certfolio::screens
