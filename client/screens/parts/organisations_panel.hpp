#pragma once

#include "app/action.hpp"
#include "app/model.hpp"
#include "ui/ui.hpp"

namespace certfolio::screens {

/// Names of organisations, kept byte for byte; what looks like a slip is said, never changed (R55 to R62).
void draw_organisations(ui::Ui& ui, const app::Model& model, app::Actions& out);

}  // namespace certfolio::screens
