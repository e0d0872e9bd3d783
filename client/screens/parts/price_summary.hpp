#pragma once

#include <string_view>

#include "app/action.hpp"
#include "app/model.hpp"
#include "ui/ui.hpp"

namespace certfolio::screens {

/// Lines, reductions, fee, tax and total of a quote, as in a price summary.
void draw_quote_facts(ui::Ui& ui, const app::Model& model, const domain::Quote& quote,
                      const core::Explanation& explanation);

/// The content of "New account price" (R7): quote, explanation, date, and the headquarters box where it
/// stands under the price (R8).
void draw_price_summary(ui::Ui& ui, const app::Model& model, app::Actions& out);
/// Has the total said that the person has changed, once it has settled.
void say_price(ui::Ui& ui, const app::Model& model);
/// The compact price at the bottom of a narrow screen.
void draw_price_bar(ui::Ui& ui, const app::Model& model);

/// R8: stands under the price where the summary is beside the form, else with the account type.
[[nodiscard]] bool headquarters_under_price(const ui::Ui& ui) noexcept;
void draw_headquarters(ui::Ui& ui, const app::Model& model, app::Where where, app::Actions& out);

}  // namespace certfolio::screens
