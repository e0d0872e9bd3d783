#include "app/calculator.hpp"
#include "app/route.hpp"
#include "screens/parts/banners.hpp"
#include "screens/parts/explanation_list.hpp"
#include "screens/parts/limits_panel.hpp"
#include "screens/parts/price_summary.hpp"
#include "screens/parts/product_table.hpp"
#include "screens/parts/terms_panel.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/screen.hpp"
#include "screens/words/calculator_words.hpp"
#include "screens/words/enrolment_words.hpp"
#include "ui/button.hpp"
#include "ui/field.hpp"
#include "ui/file_button.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

void draw_date(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Card card{ui, "date-card", calculator_words.date_card};
    std::string date = model.calculator.date;
    const bool unreadable = !date.empty() && !model.derived.calculator.at;
    if (ui::date_field(ui, "date", calculator_words.date, date,
                       {.hint = calculator_words.date_hint,
                        .error = unreadable ? ui::Text(calculator_words.date_unreadable) : ui::Text()}))
        out.push_back(app::CalculatorDateTyped{date});
}

void draw_products(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Card card{ui, "calculator-products", calculator_words.products};
    ui::small(ui, calculator_words.products_lead);
    if (!model.server.catalogue)
        ui::muted(ui, products_words.loading);
    else
        draw_product_table(ui, model, app::Where::calculator, out);
}

/// A quote file that was opened, and whether its price still holds.
void draw_opened(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    if (!model.calculator.opened || !model.server.catalogue)
        return;
    const wire::QuoteView& opened = *model.calculator.opened;
    ui::Card card{ui, "opened", model.language.fill(calculator_words.opened, {model.calculator.opened_name}),
                  ui::Gap::px8};
    ui::small(ui, model.language.fill(calculator_words.opened_lead, {local_date(model, opened.quote.at),
                                                                     opened.quote.catalogue_version.text()}));
    draw_quote_facts(ui, model, opened.quote, opened.explanation);
    draw_explanation(ui, model, "opened/why", opened.explanation, &opened.quote);
    const app::CalculatorDerived& derived = model.derived.calculator;
    if (derived.opened_holds)
        ui::message(ui, ui::Tone::success, calculator_words.opened_same);
    else if (derived.opened_differs)
        ui::message(
            ui, ui::Tone::warning,
            model.language.fill(calculator_words.opened_differs, {text_of(model, *derived.opened_differs)}));
    else if (derived.at)
        ui::message(ui, ui::Tone::warning, calculator_words.opened_over);
    ui::Row row{ui};
    if (ui::button(ui, "opened/close", calculator_words.close))
        out.push_back(app::OpenedQuoteClosed{});
}

void draw_keep_or_share(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Card card{ui, "keep", calculator_words.actions};
    ui::small(ui, calculator_words.actions_lead);
    ui::Row row{ui};
    if (ui::button(ui, "copy-link", calculator_words.copy_link, {.icon = ui::Icon::copy}))
        out.push_back(app::CopyPressed{
            model.origin +
                app::address_of({app::Page::calculator, {}, app::format_calculation(model.calculator)}),
            std::string(model.language.text(calculator_words.link_subject))});
    if (ui::button(ui, "print", calculator_words.print))
        out.push_back(app::PrintPressed{});
    if (ui::button(ui, "save", calculator_words.save))
        out.push_back(app::QuoteSavePressed{});
    if (const auto file = ui::file_button(ui, "open", calculator_words.open, "application/json,.json"))
        out.push_back(app::QuoteFileOpened{std::string(file->name), std::string(file->content)});
}

void draw_price(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    const app::CalculatorDerived& derived = model.derived.calculator;
    for (const core::Violation& violation : derived.violations)
        ui::message(ui, ui::Tone::danger, words_of(model, violation));
    if (!derived.quote || derived.quote->value.lines.empty()) {
        ui::muted(ui, price_words.empty);
        return;
    }
    draw_quote_facts(ui, model, derived.quote->value, derived.quote->explanation);
    draw_explanation(ui, model, "price/why", derived.quote->explanation, &derived.quote->value);
    const auto& ends = derived.quote->value.account_ends_at;
    const std::string as_of = local_date(model, derived.quote->value.at);
    ui::small(ui, ends ? model.language.fill(price_words.as_of_ends, {as_of, local_date(model, *ends)})
                       : model.language.fill(price_words.as_of, {as_of}));
    if (ui::button(ui, "enrol-with", calculator_words.enrol,
                   {.kind = ui::ButtonKind::primary, .full_width = true}))
        out.push_back(app::EnrolWithPressed{});
}

}  // namespace

void draw_calculator_screen(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    {
        ui::Page page{ui};
        draw_banners(ui, model, out);
        ui::PageColumns columns{ui};
        {
            ui::Form form{ui, "calculator", calculator_words.title};
            ui::heading(ui, 1, calculator_words.title, "title");
            ui::muted(ui, calculator_words.lead);
            draw_opened(ui, model, out);
            draw_date(ui, model, out);
            draw_terms(ui, model, app::Where::calculator, out);
            draw_products(ui, model, out);
            draw_limits(ui, model);
            draw_keep_or_share(ui, model, out);
        }
        columns.summary("summary", calculator_words.summary);
        draw_price(ui, model, out);
    }
    const auto& quote = model.derived.calculator.quote;
    if (quote && !quote->value.lines.empty())
        ui::price_bar(ui, calculator_words.summary, text_of(model, quote->value.total), "summary");
}

}  // namespace certfolio::screens
