#pragma once

#include "app/action.hpp"
#include "app/model.hpp"
#include "ui/ui.hpp"

/// What confirmation and tracking both show of an order.
namespace certfolio::screens {

/// Where the order stands, as steps and in words.
void draw_order_state(ui::Ui& ui, const wire::OrderView& order);
/// What happens until the account is there (R100 to R111).
void draw_what_next(ui::Ui& ui, const wire::OrderView& order);
/// What was bought, with every figure explained.
void draw_order_price(ui::Ui& ui, const app::Model& model, const wire::OrderView& order);
/// Number, date, payment, names.
void draw_order_particulars(ui::Ui& ui, const app::Model& model, const wire::OrderView& order,
                            app::Actions& out);

}  // namespace certfolio::screens
