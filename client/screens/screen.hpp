#pragma once

#include <string>

#include "app/action.hpp"
#include "app/model.hpp"
#include "core/phrase.hpp"
#include "ui/ui.hpp"

/// One function for each page: draws from the model as it is, and says what the person did.
namespace certfolio::screens {

void draw_start_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);
void draw_products_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);
void draw_contacts_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);
void draw_payment_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);
/// Stands in the place of all steps while a purchase is under way: what was bought cannot be changed.
void draw_purchase_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);
void draw_confirmation_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);
/// The heading of the confirmation, which says what is true of the order now.
[[nodiscard]] core::Phrase confirmation_title(const app::Model& model) noexcept;
void draw_order_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);
void draw_find_order_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);
void draw_calculator_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);
void draw_help_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);
void draw_help_enrolling_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);
void draw_help_logging_in_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);
void draw_resume_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);
void draw_about_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);
void draw_not_found_screen(ui::Ui& ui, const app::Model& model, app::Actions& out);

/// The page of the model's route with the bar above and the line below it. Gives the browser's title for it.
[[nodiscard]] std::string draw_page(ui::Ui& ui, const app::Model& model, app::Actions& out);

}  // namespace certfolio::screens
