#include "app/feedback.hpp"

#include <algorithm>

#include "app/field.hpp"

namespace certfolio::app {

void say(Model& model, Said said, std::string subject) {
    model.toast = Toast{said, std::move(subject), model.now.plus_seconds(toast_seconds)};
    model.undo.reset();
}

void keep_for_undo(Model& model) {
    model.undo = std::make_unique<Undo>();
    model.undo->before = model.enrolment.draft;
    model.undo->open_forms = model.enrolment.open_forms;
}

void say_undoable(Model& model, Said said, std::string subject) {
    std::unique_ptr<Undo> undo = std::move(model.undo);
    say(model, said, std::move(subject));
    model.toast->until = model.now.plus_seconds(undo_seconds);
    undo->after = model.enrolment.draft;
    model.undo = std::move(undo);
}

void apply(Model& model, const UndoPressed&, Effects& effects) {
    if (!model.undo || model.undo->after != model.enrolment.draft)
        return;
    model.enrolment.draft = std::move(model.undo->before);
    model.enrolment.open_forms = std::move(model.undo->open_forms);
    forget_fields_under(model, {});
    say(model, Said::undone);
    effects.push_back(Focus{"title"});
}

void forget_undo(Model& model) {
    if (model.undo && (!model.toast || model.undo->after != model.enrolment.draft))
        model.undo.reset();
}

void settle_field(Model& model, std::string_view field) {
    core::Violations remaining;
    for (const core::Violation& violation : model.enrolment.refused)
        if (violation.field != field)
            remaining.add(violation);
    model.enrolment.refused = std::move(remaining);
}

void show_field(Model& model, std::string_view field) {
    if (!is_shown(model.enrolment, field))
        model.enrolment.shown_fields.emplace_back(field);
}

void forget_fields_under(Model& model, std::string_view prefix) {
    std::erase_if(model.enrolment.shown_fields, [prefix](const std::string& field) {
        return std::string_view(field).substr(0, prefix.size()) == prefix;
    });
}

void forget_mended_fields(Model& model) {
    std::erase_if(model.enrolment.shown_fields, [&model](const std::string& field) {
        if (field == domain_entry_pointer)
            return model.derived.domain_entry.empty();
        if (field == organisation_entry_pointer)
            return !model.derived.organisation_entry.refuses();
        return model.derived.steps[static_cast<std::size_t>(step_of_field(field))].find_at(field) == nullptr;
    });
    if (model.enrolment.summary_of && list_visible(model, *model.enrolment.summary_of).empty())
        model.enrolment.summary_of.reset();
}

void show_step(Model& model, domain::EnrolmentStep step, Effects& effects) {
    for (const core::Violation& violation : model.derived.steps[static_cast<std::size_t>(step)])
        if (!core::is_warning(violation.code))
            show_field(model, violation.field);
    model.enrolment.summary_of = step;
    if (step == domain::EnrolmentStep::contacts)
        for (std::size_t form = 0; form < model.enrolment.draft.contacts.size(); ++form)
            for (const core::Violation* violation : list_visible(model, step))
                if (violation->field.rfind(form_pointer(form), 0) == 0 &&
                    std::find(model.enrolment.open_forms.begin(), model.enrolment.open_forms.end(), form) ==
                        model.enrolment.open_forms.end())
                    model.enrolment.open_forms.push_back(form);
    effects.push_back(Focus{"error-summary"});
}

}  // namespace certfolio::app
