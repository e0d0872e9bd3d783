#include "screens/parts/explanation_list.hpp"

#include "screens/parts/text_of.hpp"
#include "screens/words/enrolment_words.hpp"
#include "ui/layout.hpp"
#include "ui/panel.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

std::string source_of(const app::Model& model, const core::Step& step) {
    const std::string row = core::pointer(step.source);
    if (row.empty())
        return std::string(step.rule.text());
    return model.language.fill(price_words.source, {step.rule.text(), row});
}

core::MoneyStyle money_style(const app::Model& model, const domain::Quote* quote) noexcept {
    if (quote)
        return style_of(quote->total.currency);
    if (model.server.catalogue)
        return style_of(model.server.catalogue->currency);
    return {"USD", 2};
}

}  // namespace

void draw_explanation(ui::Ui& ui, const app::Model& model, std::string_view key,
                      const core::Explanation& explanation, const domain::Quote* quote) {
    ui::Details details{ui, key, price_words.why};
    if (!details)
        return;
    const core::MoneyStyle style = money_style(model, quote);
    std::int32_t line = -1;
    for (const core::Step& step : explanation) {
        const bool new_line = step.line != line && step.line >= 0 && quote &&
                              static_cast<std::size_t>(step.line) < quote->lines.size();
        if (new_line)
            ui::paragraph(
                ui, product_name(model, quote->lines[static_cast<std::size_t>(step.line)].product.text()),
                {.size = ui::TextSize::small, .weight = ui::Weight::semibold});
        line = step.line;
        ui::Column step_column{ui, ui::Gap::none};
        ui::paragraph(ui, core::message(step, style, model.language), {.size = ui::TextSize::small});
        const std::string source = source_of(model, step);
        if (!source.empty())
            ui::small(ui, source);
    }
}

}  // namespace certfolio::screens
