#pragma once

#include <string>
#include <string_view>

#include "app/action.hpp"
#include "app/model.hpp"
#include "ui/field.hpp"
#include "ui/ui.hpp"

/// Fields of the enrolment: each knows its place in the draft, so that what is wrong with it stands beside
/// it.
namespace certfolio::screens {

/// The words of what is to be seen at a place; empty when nothing is.
[[nodiscard]] std::string error_at(const app::Model& model, std::string_view pointer);

/// Buttons for the ways to mend what is shown at a place. `key` tells them apart on the page.
void draw_fixes(ui::Ui& ui, const app::Model& model, std::string_view pointer, std::string_view key,
                app::Actions& out);
/// The same for a violation that is shown elsewhere.
void draw_fixes_of(ui::Ui& ui, const app::Model& model, const core::Violation& violation,
                   std::string_view key, app::Actions& out);

/// A text field with the error of its place in the draft.
ui::FieldEvents draw_text_at(ui::Ui& ui, const app::Model& model, std::string_view key, ui::Text label,
                             std::string_view pointer, std::string& value, ui::FieldSpec spec);

/// A text field at a place of the draft. Its error and fixes follow from the model; `on_edit(text)` is called
/// in the frame in which it was edited.
template <class OnEdit>
void draw_form_field(ui::Ui& ui, const app::Model& model, std::string_view key, ui::Text label,
                     std::string_view pointer, const std::string& text, const ui::FieldSpec& spec,
                     app::Actions& out, OnEdit on_edit) {
    std::string value = text;
    const ui::FieldEvents events = draw_text_at(ui, model, key, label, pointer, value, spec);
    if (events.edited)
        on_edit(value);
    if (events.left)
        out.push_back(app::FieldLeft{std::string(pointer), value.empty()});
    draw_fixes(ui, model, pointer, key, out);
}

}  // namespace certfolio::screens
