#include "screens/parts/price_summary.hpp"

#include "screens/parts/explanation_list.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/words/enrolment_words.hpp"
#include "ui/choice.hpp"
#include "ui/layout.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

/// How many, or how long, a tier asks for: the first operand of the step that applied it.
std::int64_t tier_least(const core::Explanation& explanation, core::Because because, std::size_t line) {
    for (const core::Step& step : explanation)
        if (step.because == because && step.line == static_cast<std::int32_t>(line))
            return step.operands[0].number;
    return 0;
}

std::string line_detail(const app::Model& model, const domain::Quote& quote, const domain::QuoteLine& line) {
    if (line.kind == domain::EntitlementKind::unit)
        return std::string(model.language.text(price_words.units));
    if (!quote.cart.term)
        return std::string(model.language.text(price_words.licences));
    return model.language.fill(price_words.licences_years, {years_text(model, quote.cart.term->years())});
}

void draw_line(ui::Ui& ui, const app::Model& model, const domain::Quote& quote,
               const core::Explanation& explanation, std::size_t index) {
    const domain::QuoteLine& line = quote.lines[index];
    const std::string term =
        model.language.fill(price_words.line, {core::format_count(line.quantity.number(), model.language),
                                               product_name(model, line.product.text())});
    ui::fact(ui, term, text_of(model, line.gross), {.detail = line_detail(model, quote, line)});
    if (line.volume_reduction.minor > 0) {
        const std::int64_t least = tier_least(explanation, core::Because::volume_tier_reduces, index);
        ui::fact(ui, model.language.fill(price_words.volume, {core::format_count(least, model.language)}),
                 minus(model, line.volume_reduction),
                 {.term_tone = ui::Tone::muted, .value_tone = ui::Tone::success});
    }
    if (line.term_reduction.minor > 0) {
        const std::int64_t least = tier_least(explanation, core::Because::term_tier_reduces, index);
        ui::fact(ui, model.language.fill(price_words.multi_year, {years_text(model, least)}),
                 minus(model, line.term_reduction),
                 {.term_tone = ui::Tone::muted, .value_tone = ui::Tone::success});
    }
}

std::string tax_term(const app::Model& model, const domain::Quote& quote) {
    std::string place;
    if (model.server.catalogue && quote.cart.tax_place)
        for (const domain::Tax& tax : model.server.catalogue->taxes)
            if (tax.place == *quote.cart.tax_place)
                place = domain::name_of(tax, model.language.tag());
    if (place.empty() && quote.cart.tax_place)
        place = quote.cart.tax_place->text();
    return model.language.fill(price_words.tax,
                               {place, core::format_basis_points(quote.tax_rate->number(), model.language)});
}

}  // namespace

void draw_quote_facts(ui::Ui& ui, const app::Model& model, const domain::Quote& quote,
                      const core::Explanation& explanation) {
    for (std::size_t i = 0; i < quote.lines.size(); ++i)
        draw_line(ui, model, quote, explanation, i);
    if (quote.international_fee.minor > 0)
        ui::fact(ui, price_words.international_fee, text_of(model, quote.international_fee),
                 {.term_tone = ui::Tone::muted});
    if (quote.tax_rate)
        ui::fact(ui, tax_term(model, quote), text_of(model, quote.tax), {.term_tone = ui::Tone::muted});
    else
        ui::fact(ui, price_words.tax_unknown, price_words.tax_choose,
                 {.term_tone = ui::Tone::muted, .value_tone = ui::Tone::muted});
    ui::total(ui, price_words.total, text_of(model, quote.total));
}

void draw_price_summary(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    const auto& quote = model.derived.quote;
    if (!quote || quote->value.lines.empty()) {
        ui::muted(ui, price_words.empty);
    } else {
        draw_quote_facts(ui, model, quote->value, quote->explanation);
        draw_explanation(ui, model, "price/why", quote->explanation, &quote->value);
        const std::string as_of = local_date(model, model.server.catalogue_as_of);
        const auto& ends = quote->value.account_ends_at;
        ui::small(ui, ends ? model.language.fill(price_words.as_of_ends, {as_of, local_date(model, *ends)})
                           : model.language.fill(price_words.as_of, {as_of}));
    }
    if (headquarters_under_price(ui) && model.route.page == app::Page::products)
        draw_headquarters(ui, model, app::Where::enrolment, out);
}

void say_price(ui::Ui& ui, const app::Model& model) {
    if (!model.spoken_price.said)
        return;
    const std::string_view text =
        ui.joined({ui.say(price_words.total), " ", text_of(model, *model.spoken_price.said)});
    if (ui.is_news(mirror::id_of("spoken-price"), text))
        ui.announce(text);
}

void draw_price_bar(ui::Ui& ui, const app::Model& model) {
    const auto& quote = model.derived.quote;
    if (quote && !quote->value.lines.empty())
        ui::price_bar(ui, price_words.title, text_of(model, quote->value.total), "summary");
}

bool headquarters_under_price(const ui::Ui& ui) noexcept {
    return ui.facts().viewport_width >= ui::summary_beside_width_min;
}

void draw_headquarters(ui::Ui& ui, const app::Model& model, app::Where where, app::Actions& out) {
    const domain::EnrolmentDraft& draft =
        where == app::Where::calculator ? model.calculator.terms : model.enrolment.draft;
    bool outside = draft.headquarters_outside;
    std::string hint;
    if (model.derived.headquarters_fee)
        hint = model.language.fill(products_words.headquarters_hint,
                                   {text_of(model, *model.derived.headquarters_fee)});
    if (ui::checkbox(ui, "headquarters_outside", products_words.headquarters, outside, {.hint = hint}))
        out.push_back(app::HeadquartersToggled{where, outside});
}

}  // namespace certfolio::screens
