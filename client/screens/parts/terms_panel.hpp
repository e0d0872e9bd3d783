#pragma once

#include "app/action.hpp"
#include "app/model.hpp"
#include "ui/ui.hpp"

namespace certfolio::screens {

/// Account type, lifetime and place of tax (R9, R10), of the enrolment or of the calculator.
void draw_terms(ui::Ui& ui, const app::Model& model, app::Where where, app::Actions& out);

}  // namespace certfolio::screens
