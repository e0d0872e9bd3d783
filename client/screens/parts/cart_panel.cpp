#include "screens/parts/cart_panel.hpp"

#include <array>

#include "app/field.hpp"
#include "screens/parts/form_field.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/words/enrolment_words.hpp"
#include "ui/button.hpp"
#include "ui/field.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/table.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

const domain::QuoteLine* find_quote_line(const app::Model& model, std::string_view product) {
    if (model.derived.quote)
        for (const domain::QuoteLine& line : model.derived.quote->value.lines)
            if (line.product.text() == product)
                return &line;
    return nullptr;
}

const core::Violations& problems_of(const app::Model& model) noexcept {
    return model.derived.steps[static_cast<std::size_t>(domain::EnrolmentStep::products)];
}

/// A quantity that cannot be read is said at once: the price beside it is missing.
std::string quantity_error(const app::Model& model, std::size_t line) {
    const std::string place = app::cart_quantity_pointer(line);
    const core::Violation* unreadable = problems_of(model).find_at(place);
    return unreadable ? words_of(model, *unreadable) : error_at(model, place);
}

void draw_line(ui::Ui& ui, ui::Table& table, const app::Model& model, std::size_t index, app::Actions& out) {
    const domain::CartLineDraft& line = model.enrolment.draft.cart[index];
    const std::string name = product_name(model, line.product);
    const domain::QuoteLine* priced = find_quote_line(model, line.product);
    table.row(line.product);
    table.cell();
    ui::paragraph(ui, name, {.weight = ui::Weight::semibold});
    const std::string product_error = error_at(model, "/cart/" + std::to_string(index) + "/product");
    if (!product_error.empty())
        ui::message(ui, ui::Tone::danger, product_error);
    table.cell();
    ui::figure(ui, priced ? text_of(model, priced->each) : std::string());
    table.cell();
    std::string digits = line.quantity;
    const std::string error = quantity_error(model, index);
    if (ui::quantity(ui, "quantity", model.language.fill(products_words.quantity_of, {name}), digits,
                     {.min = domain::Quantity::min, .max = domain::Quantity::max, .error = error}))
        out.push_back(app::CartQuantityTyped{index, digits});
    table.cell();
    ui::figure(ui, priced ? text_of(model, priced->gross) : std::string());
    table.cell();
    const std::string description = model.language.fill(products_words.remove_of, {name});
    if (ui::button(ui, "remove", products_words.remove,
                   {.kind = ui::ButtonKind::quiet, .description = description}))
        out.push_back(app::CartLineRemoved{index});
}

/// The minimum of a first inventory, with what would reach it as buttons.
void draw_minimum(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    for (const core::Violation& violation : problems_of(model)) {
        if (violation.code != core::Code::inventory_below_initial_minimum)
            continue;
        ui::message(ui,
                    app::is_shown(model.enrolment, violation.field) ? ui::Tone::danger : ui::Tone::warning,
                    words_of(model, violation));
        draw_fixes_of(ui, model, violation, "cart", out);
    }
}

}  // namespace

void draw_cart(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Card card{ui, "cart-card", products_words.cart};
    if (model.enrolment.draft.cart.empty()) {
        ui::empty_state(ui, products_words.cart_empty, products_words.cart_empty_detail);
        const std::string error = error_at(model, "/cart");
        if (!error.empty())
            ui::message(ui, ui::Tone::danger, error);
        return;
    }
    {
        const auto columns = std::to_array<ui::TableColumn>({
            {.title = products_words.column_product},
            {.title = products_words.column_each, .width = 104.0F, .align = ui::Align::end},
            {.title = products_words.column_quantity, .width = 132.0F},
            {.title = products_words.column_price, .width = 116.0F, .align = ui::Align::end},
            {.width = 104.0F, .align = ui::Align::end, .title_when_stacked = false},
        });
        ui::Table table{ui, "cart", products_words.cart, columns};
        for (std::size_t i = 0; i < model.enrolment.draft.cart.size(); ++i)
            draw_line(ui, table, model, i, out);
    }
    draw_minimum(ui, model, out);
    if (model.derived.extended_validation)
        ui::note(ui, products_words.extended_note);
}

}  // namespace certfolio::screens
