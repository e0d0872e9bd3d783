#pragma once

#include "app/action.hpp"
#include "app/model.hpp"
#include "ui/ui.hpp"

namespace certfolio::screens {

/// Every product with its price each, a quantity, and the price of that quantity beside it (R44 to R52). In
/// the enrolment each row has Add to cart.
void draw_product_table(ui::Ui& ui, const app::Model& model, app::Where where, app::Actions& out);

/// What an account of this type holds of a product, and what the product is: `Licence · one name`.
[[nodiscard]] std::string kind_text(const app::Model& model, domain::EntitlementKind kind,
                                    std::string_view description);

}  // namespace certfolio::screens
