#include "app/calculator_update.hpp"

#include "app/calculator.hpp"
#include "app/feedback.hpp"
#include "app/navigation.hpp"
#include "wire/codec.hpp"

namespace certfolio::app {

void publish_calculation(Model& model, Effects& effects) {
    model.route = Route{Page::calculator, {}, format_calculation(model.calculator)};
    effects.push_back(Navigate{address_of(model.route), true});
}

void apply(Model& model, const CalculatorDateTyped& action, Effects& effects) {
    model.calculator.date = action.date;
    publish_calculation(model, effects);
}

void apply(Model& model, const QuoteSavePressed&, Effects& effects) {
    const auto& quote = model.derived.calculator.quote;
    if (!quote)
        return;
    effects.push_back(SaveFile{"quote-" + quote->value.at.date().text() + ".json", "application/json",
                               wire::encode(wire::QuoteView{quote->value, quote->explanation})});
}

void apply(Model& model, const QuoteFileOpened& action, Effects&) {
    auto quote = wire::decode_quote(action.text);
    if (!quote) {
        say(model, Said::file_unreadable, action.name);
        return;
    }
    model.calculator.opened = std::move(quote).value();
    model.calculator.opened_name = action.name;
}

void apply(Model& model, const OpenedQuoteClosed&, Effects&) {
    model.calculator.opened.reset();
    model.calculator.opened_name.clear();
}

void apply(Model& model, const EnrolWithPressed&, Effects& effects) {
    if (is_purchase_under_way(model)) {
        go_to(model, effects, domain::EnrolmentStep::payment);
        return;
    }
    domain::EnrolmentDraft& draft = model.enrolment.draft;
    keep_for_undo(model);
    draft.account_type = model.calculator.terms.account_type;
    draft.term_years = model.calculator.terms.term_years;
    draft.headquarters_outside = model.calculator.terms.headquarters_outside;
    draft.tax_place = model.calculator.terms.tax_place;
    draft.cart.clear();
    for (const domain::CartLine& line : model.derived.calculator.cart.lines)
        draft.cart.push_back({std::string(line.product.text()), std::to_string(line.quantity.number())});
    forget_fields_under(model, "/cart/");
    if (!model.undo->before.cart.empty() && model.undo->before != draft)
        say_undoable(model, Said::cart_replaced);
    go_to(model, effects, domain::EnrolmentStep::products);
}

}  // namespace certfolio::app
