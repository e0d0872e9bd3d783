#include "screens/parts/organisations_panel.hpp"

#include <array>

#include "app/field.hpp"
#include "screens/parts/form_field.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/words/enrolment_words.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

void draw_entry(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    std::string value = model.enrolment.draft.organisation_entry;
    std::string error = error_at(model, app::organisation_entry_pointer);
    if (error.empty())
        error = error_at(model, "/organisations");
    std::string warning;
    for (const core::Violation& violation : model.derived.organisation_entry)
        if (core::is_warning(violation.code) && warning.empty())
            warning = words_of(model, violation);
    const auto actions = std::to_array<ui::FieldAction>({{"organisations/add", products_words.add}});
    const ui::FieldEvents events =
        ui::text_field(ui, "organisation_entry", products_words.organisation, value,
                       {.hint = products_words.organisation_hint,
                        .error = error,
                        .warning = error.empty() ? std::string_view(warning) : std::string_view(),
                        .autocomplete = "organization",
                        .units_max = 512,
                        .actions = actions});
    if (events.edited)
        out.push_back(app::OrganisationTyped{value});
    if (events.action == 0)
        out.push_back(app::OrganisationAdded{});
}

/// Warnings about a name that is in the list already: the person may keep it as it is.
void draw_warnings(ui::Ui& ui, const app::Model& model, std::size_t index) {
    const core::Violations& step =
        model.derived.steps[static_cast<std::size_t>(domain::EnrolmentStep::products)];
    const std::string place = app::organisation_pointer(index);
    for (const core::Violation& violation : step)
        if (violation.field == place)
            ui::message(ui, core::is_warning(violation.code) ? ui::Tone::warning : ui::Tone::danger,
                        words_of(model, violation));
}

}  // namespace

void draw_organisations(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Card card{ui, "organisations", products_words.organisations};
    const std::int64_t most = model.server.catalogue ? model.server.catalogue->limits.organisations_max : 10;
    ui::small(ui, model.language.fill(products_words.organisations_lead, {std::to_string(most)}));
    draw_entry(ui, model, out);
    const auto& names = model.enrolment.draft.organisations;
    if (names.empty())
        return;
    ui::Column list{ui, ui::Gap::px8};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (ui::tag(ui, "organisations/" + std::to_string(i), names[i], {},
                    model.language.fill(products_words.remove_of, {names[i]})))
            out.push_back(app::OrganisationRemoved{i});
        draw_warnings(ui, model, i);
    }
}

}  // namespace certfolio::screens
