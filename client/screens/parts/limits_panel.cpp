#include "screens/parts/limits_panel.hpp"

#include <string>
#include <vector>

#include "screens/parts/explanation_list.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/words/calculator_words.hpp"
#include "ui/layout.hpp"
#include "ui/table.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

std::string utc_date(const app::Model& model, core::Instant instant) {
    return core::format_date(instant.seconds, model.language);
}

void draw_answer(ui::Ui& ui, const app::Model& model, const app::LimitAnswer& answer) {
    ui::Column cell{ui, ui::Gap::none};
    if (!answer.limit) {
        ui::paragraph(ui,
                      answer.reason ? core::message(*answer.reason, model.language)
                                    : std::string(model.language.text(calculator_words.no_limit)),
                      {.tone = ui::Tone::muted, .size = ui::TextSize::small});
        return;
    }
    const rules::LifetimeLimit& limit = answer.limit->value;
    ui::paragraph(ui, utc_date(model, limit.not_after));
    if (limit.recommended_until)
        ui::small(ui, model.language.fill(calculator_words.recommended,
                                          {utc_date(model, limit.recommended_until->plus_seconds(-1))}));
}

}  // namespace

void draw_limits(ui::Ui& ui, const app::Model& model) {
    const app::CalculatorDerived& derived = model.derived.calculator;
    if (!model.server.catalogue || !derived.at || derived.limits.empty())
        return;
    const domain::Catalogue& catalogue = *model.server.catalogue;
    ui::Card card{ui, "limits", calculator_words.limits};
    std::string in_force;
    std::vector<std::string> titles;
    for (const domain::LimitProfile& profile : catalogue.limit_profiles) {
        const bool holds = profile.id == catalogue.limit_profile;
        const std::string& name = domain::name_of(profile, model.language.tag());
        titles.push_back(holds ? model.language.fill(calculator_words.in_force, {name}) : name);
        if (holds)
            in_force = name;
    }
    ui::small(ui,
              model.language.fill(calculator_words.limits_lead, {in_force, utc_date(model, *derived.at)}));
    {
        std::vector<ui::TableColumn> columns{{.title = calculator_words.column_product}};
        for (const std::string& title : titles)
            columns.push_back({.title = title});
        ui::Table table{ui, "limits-table", calculator_words.limits, columns};
        for (const app::ProductLimits& product : derived.limits) {
            const domain::Product& row = catalogue.products[product.product];
            table.row(row.id.text());
            table.cell();
            ui::paragraph(ui, domain::name_of(row, model.language.tag()), {.weight = ui::Weight::semibold});
            for (const app::LimitAnswer& answer : product.answers) {
                table.cell();
                draw_answer(ui, model, answer);
            }
        }
    }
    core::Explanation reasons;
    for (const app::LimitAnswer& answer : derived.limits.front().answers)
        if (answer.limit)
            reasons.insert(reasons.end(), answer.limit->explanation.begin(), answer.limit->explanation.end());
    draw_explanation(ui, model, "limits/why", reasons, nullptr);
}

}  // namespace certfolio::screens
