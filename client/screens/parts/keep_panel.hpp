#pragma once

#include "app/action.hpp"
#include "app/model.hpp"
#include "ui/ui.hpp"

namespace certfolio::screens {

/// "Continue on another device" and "Delete draft", for the end of each step.
void draw_keep_buttons(ui::Ui& ui, app::Actions& out);
/// The dialogs that they open.
void draw_keep_dialogs(ui::Ui& ui, const app::Model& model, app::Actions& out);

}  // namespace certfolio::screens
