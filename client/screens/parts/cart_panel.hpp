#pragma once

#include "app/action.hpp"
#include "app/model.hpp"
#include "ui/ui.hpp"

namespace certfolio::screens {

/// What is in the cart, to be changed and removed (R52), with what a first inventory still lacks (R46 to
/// R48).
void draw_cart(ui::Ui& ui, const app::Model& model, app::Actions& out);

}  // namespace certfolio::screens
