#include <array>

#include "screens/screen.hpp"
#include "screens/words/order_words.hpp"
#include "ui/button.hpp"
#include "ui/field.hpp"
#include "ui/layout.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {

void draw_find_order_screen(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Page page{ui};
    ui::Form form{ui, "find-order", order_words.find_title};
    ui::heading(ui, 1, order_words.find_title, "title");
    ui::muted(ui, order_words.find_lead);
    ui::Card card{ui, "find-card", {}};
    std::string text = model.order.tracking_entry;
    const ui::FieldEvents events =
        ui::text_field(ui, "tracking", order_words.find_field, text,
                       {.error = model.order.entry_refused ? ui::Text(order_words.find_refused) : ui::Text(),
                        .required = true,
                        .inputmode = "url",
                        .units_max = 500});
    if (events.edited)
        out.push_back(app::TrackingTyped{text});
    ui::Row row{ui};
    if (ui::button(ui, "find", order_words.find, {.kind = ui::ButtonKind::primary, .submit = true}))
        out.push_back(app::TrackingAsked{});
}

}  // namespace certfolio::screens
