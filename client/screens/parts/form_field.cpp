#include "screens/parts/form_field.hpp"

#include "core/message.hpp"
#include "rules/catalogue_rules.hpp"
#include "screens/parts/text_of.hpp"
#include "ui/button.hpp"
#include "ui/layout.hpp"

namespace certfolio::screens {

std::string error_at(const app::Model& model, std::string_view pointer) {
    const core::Violation* violation = app::find_visible(model, pointer);
    return violation ? words_of(model, *violation) : std::string();
}

void draw_fixes_of(ui::Ui& ui, const app::Model& model, const core::Violation& violation,
                   std::string_view key, app::Actions& out) {
    if (violation.fixes.empty() || !model.server.catalogue)
        return;
    const core::Violations named =
        rules::name_products(core::Violations(violation), *model.server.catalogue, model.language.tag());
    ui::Row row{ui, ui::Gap::px8};
    for (std::size_t i = 0; i < violation.fixes.size(); ++i) {
        const std::string fix_key = std::string(key) + "/fix-" + std::to_string(i + 1);
        if (ui::button(ui, fix_key, core::message(named[0].fixes[i], model.language)))
            out.push_back(app::FixApplied{violation.field, violation.fixes[i]});
    }
}

ui::FieldEvents draw_text_at(ui::Ui& ui, const app::Model& model, std::string_view key, ui::Text label,
                             std::string_view pointer, std::string& value, ui::FieldSpec spec) {
    const std::string error = error_at(model, pointer);
    spec.error = error;
    return ui::text_field(ui, key, label, value, spec);
}

void draw_fixes(ui::Ui& ui, const app::Model& model, std::string_view pointer, std::string_view key,
                app::Actions& out) {
    if (const core::Violation* violation = app::find_visible(model, pointer))
        draw_fixes_of(ui, model, *violation, key, out);
}

}  // namespace certfolio::screens
