#pragma once

#include "app/model.hpp"
#include "ui/ui.hpp"

namespace certfolio::screens {

/// How long one certificate may last at the calculator's date, under each limit profile (D-o), with the
/// reason.
void draw_limits(ui::Ui& ui, const app::Model& model);

}  // namespace certfolio::screens
