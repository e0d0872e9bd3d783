#pragma once

#include "app/action.hpp"
#include "app/model.hpp"
#include "ui/ui.hpp"

/// The cards of the payment page.
namespace certfolio::screens {

/// What is ordered, as lines of a card.
void draw_order_facts(ui::Ui& ui, const app::Model& model);
/// What is ordered, once more (R97).
void draw_order_check(ui::Ui& ui, const app::Model& model, app::Actions& out);
/// Card or purchase order; with a card the person it was issued to and its details (R91 to R94).
void draw_payment_method(ui::Ui& ui, const app::Model& model, app::Actions& out);
/// The agreement's text and its acceptance (R95, R96).
void draw_agreement(ui::Ui& ui, const app::Model& model, app::Actions& out);

}  // namespace certfolio::screens
