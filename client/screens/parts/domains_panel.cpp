#include "screens/parts/domains_panel.hpp"

#include <array>

#include "app/field.hpp"
#include "screens/parts/form_field.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/words/enrolment_words.hpp"
#include "ui/choice.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/panel.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

const core::Violation* entry_violation(const app::Model& model) {
    if (app::is_shown(model.enrolment, app::domain_entry_pointer) && !model.derived.domain_entry.empty())
        return &model.derived.domain_entry[0];
    if (const core::Violation* refused = app::find_visible(model, app::domain_entry_pointer))
        return refused;
    return app::find_visible(model, "/domains");
}

void draw_entry(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    std::string value = model.enrolment.draft.domain_entry;
    const core::Violation* violation = entry_violation(model);
    const std::string error = violation ? words_of(model, *violation) : std::string();
    std::string hint(model.language.text(products_words.domain_hint));
    if (!model.derived.domain_entry_read_as.empty())
        hint = model.language.fill(products_words.read_as, {model.derived.domain_entry_read_as});
    const auto actions = std::to_array<ui::FieldAction>(
        {{"domains/add", products_words.add},
         {"domains/add-multiple", products_words.add_multiple, ui::ButtonKind::quiet}});
    const ui::FieldEvents events = ui::text_field(
        ui, "domain_entry", products_words.domain, value,
        {.hint = hint, .error = error, .inputmode = "url", .units_max = 1000, .actions = actions});
    if (events.edited)
        out.push_back(app::DomainTyped{value});
    if (events.left)
        out.push_back(app::FieldLeft{std::string(app::domain_entry_pointer), value.empty()});
    if (events.action == 0)
        out.push_back(app::DomainAdded{});
    if (events.action == 1)
        out.push_back(app::DomainListOpened{});
    if (violation)
        draw_fixes_of(ui, model, *violation, "domain_entry", out);
}

void draw_domain(ui::Ui& ui, const app::Model& model, std::size_t index, app::Actions& out) {
    const domain::DomainDraft& draft = model.enrolment.draft.domains[index];
    const bool read = index < model.derived.domains.size();
    const std::string& readable = read ? model.derived.domains[index].name : draft.name;
    const std::string_view coded = read ? model.derived.domains[index].coded : std::string_view();
    const std::string key = "domains/" + std::to_string(index);
    ui::Row row{ui, ui::Gap::px12};
    if (ui::tag(ui, key, readable, coded, model.language.fill(products_words.remove_of, {readable})))
        out.push_back(app::DomainRemoved{index});
    const auto rights = std::to_array<ui::Option>(
        {{"owned", products_words.owned, {}}, {"maintained_for_client", products_words.for_client, {}}});
    auto selected = static_cast<std::size_t>(draft.right);
    row.grow();
    if (ui::select(ui, key + "/right", model.language.fill(products_words.domain_right, {readable}), rights,
                   selected, {.label_hidden = true, .width = 268.0F}) &&
        selected != ui::no_selection)
        out.push_back(app::DomainRightChosen{index, static_cast<domain::DomainRight>(selected)});
    const std::string error = error_at(model, app::domain_pointer(index));
    if (!error.empty())
        ui::message(ui, ui::Tone::danger, error);
}

void draw_method(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    const auto methods = std::to_array<ui::Option>({
        {"dns", products_words.method_dns, products_words.method_dns_detail},
        {"contact_me", products_words.method_contact, products_words.method_contact_detail},
    });
    const auto& method = model.enrolment.draft.domain_method;
    std::size_t selected = method ? static_cast<std::size_t>(*method) : ui::no_selection;
    const std::string error = error_at(model, "/domain_method");
    if (ui::radio_cards(ui, "domain_method", products_words.domain_method, methods, selected,
                        {.error = error, .required = true}))
        out.push_back(app::DomainMethodChosen{static_cast<domain::DomainMethod>(selected)});
}

void draw_refused(ui::Ui& ui, const app::Model& model, ui::Text title,
                  const std::vector<rules::DomainImport::Refused>& refused) {
    if (refused.empty())
        return;
    ui::paragraph(ui, title, {.weight = ui::Weight::semibold});
    ui::Column items{ui, ui::Gap::px4};
    for (const rules::DomainImport::Refused& item : refused)
        ui::message(ui, ui::Tone::danger,
                    model.language.fill("{}: {}"_en, {item.text, words_of(model, item.violation)}));
}

}  // namespace

void draw_domains(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Card card{ui, "domains-card", products_words.domains};
    const std::int64_t most = model.server.catalogue ? model.server.catalogue->limits.domains_max : 10;
    ui::small(ui, model.language.fill(products_words.domains_lead, {std::to_string(most)}));
    draw_entry(ui, model, out);
    if (!model.enrolment.draft.domains.empty()) {
        ui::Column list{ui, ui::Gap::px8};
        for (std::size_t i = 0; i < model.enrolment.draft.domains.size(); ++i)
            draw_domain(ui, model, i, out);
    }
    draw_method(ui, model, out);
}

void draw_domain_list_dialog(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    if (!model.enrolment.domain_list_open)
        return;
    bool open = true;
    ui::Dialog dialog{ui, "domains-dialog", products_words.list_title, open, "domains/add-multiple"};
    std::string list = model.enrolment.draft.domains_entry;
    const ui::FieldEvents events =
        ui::text_field(ui, "domains/list", products_words.list_label, list,
                       {.hint = products_words.list_hint, .units_max = 20'000, .rows = 5});
    if (events.edited)
        out.push_back(app::DomainListTyped{list});
    const rules::DomainImport& preview = model.derived.domain_list;
    if (!model.enrolment.domain_list_refused.empty())
        draw_refused(ui, model, products_words.list_refused, model.enrolment.domain_list_refused);
    else
        draw_refused(ui, model, products_words.list_will_refuse, preview.refused);
    const auto count = static_cast<std::int64_t>(preview.added.size());
    const std::string label = count == 0 ? std::string(model.language.text(products_words.list_add_none))
                                         : model.language.count(products_words.list_add, count);
    ui::Row row{ui};
    row.grow();
    if (ui::button(ui, "domains/list-close", products_words.close))
        open = false;
    if (ui::button(ui, "domains/list-add", label, {.kind = ui::ButtonKind::primary}))
        out.push_back(app::DomainListAdded{});
    if (!open)
        out.push_back(app::DomainListClosed{});
}

}  // namespace certfolio::screens
