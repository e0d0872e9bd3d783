#pragma once

#include "app/action.hpp"
#include "app/model.hpp"
#include "ui/ui.hpp"

namespace certfolio::screens {

/// Domain names one by one or from a list, the right to each, and how they are verified (R64 to R78).
void draw_domains(ui::Ui& ui, const app::Model& model, app::Actions& out);
/// The dialog that takes a list of domains and says of each item what becomes of it (R71).
void draw_domain_list_dialog(ui::Ui& ui, const app::Model& model, app::Actions& out);

}  // namespace certfolio::screens
