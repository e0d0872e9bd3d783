#include "screens/parts/product_table.hpp"

#include <array>
#include <span>

#include "screens/parts/text_of.hpp"
#include "screens/words/enrolment_words.hpp"
#include "ui/button.hpp"
#include "ui/field.hpp"
#include "ui/table.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

constexpr float each_width = 104.0F;
constexpr float quantity_width = 132.0F;
constexpr float price_width = 116.0F;
constexpr float button_column_width = 136.0F;

std::string each_title(const app::Model& model, const domain::EnrolmentDraft& terms) {
    if (terms.account_type == domain::AccountType::subscription && terms.term_years)
        return model.language.fill(products_words.column_each_years, {years_text(model, *terms.term_years)});
    return std::string(model.language.text(products_words.column_each));
}

void draw_row(ui::Ui& ui, ui::Table& table, const app::Model& model, const app::Offer& offer,
              app::Where where, app::Actions& out) {
    const domain::Product& product = model.server.catalogue->products[offer.product];
    const std::string id(product.id.text());
    const std::string& name = domain::name_of(product, model.language.tag());
    table.row(id);
    table.cell();
    ui::paragraph(ui, name, {.weight = ui::Weight::semibold});
    ui::small(ui, kind_text(model, offer.kind, domain::description_of(product, model.language.tag())));
    table.cell();
    ui::figure(ui, offer.each ? text_of(model, *offer.each) : std::string());
    table.cell();
    std::string digits = offer.quantity;
    const std::string error = offer.problem ? words_of(model, *offer.problem) : std::string();
    const std::int64_t least = where == app::Where::calculator ? 0 : domain::Quantity::min;
    if (ui::quantity(ui, "quantity", model.language.fill(products_words.quantity_of, {name}), digits,
                     {.min = least, .max = domain::Quantity::max, .error = error}))
        out.push_back(app::QuantityTyped{where, id, digits});
    table.cell();
    ui::figure(ui, offer.price ? text_of(model, *offer.price) : std::string());
    if (where == app::Where::calculator)
        return;
    table.cell();
    const std::string description = model.language.fill(
        products_words.add_to_cart_of, {model.language.text(products_words.add_to_cart), name});
    if (ui::button(ui, "add", products_words.add_to_cart, {.description = description, .full_width = true}))
        out.push_back(app::AddedToCart{id});
}

}  // namespace

std::string kind_text(const app::Model& model, domain::EntitlementKind kind, std::string_view description) {
    return model.language.fill(
        kind == domain::EntitlementKind::licence ? products_words.licence : products_words.unit,
        {description});
}

void draw_product_table(ui::Ui& ui, const app::Model& model, app::Where where, app::Actions& out) {
    const bool calculator = where == app::Where::calculator;
    const std::string each = each_title(model, calculator ? model.calculator.terms : model.enrolment.draft);
    const auto columns = std::to_array<ui::TableColumn>({
        {.title = products_words.column_product},
        {.title = each, .width = each_width, .align = ui::Align::end},
        {.title = products_words.column_quantity, .width = quantity_width},
        {.title = products_words.column_price, .width = price_width, .align = ui::Align::end},
        {.width = button_column_width, .title_when_stacked = false},
    });
    const auto shown = std::span<const ui::TableColumn>(columns).first(columns.size() - (calculator ? 1 : 0));
    ui::Table table{ui, "products", products_words.products, shown};
    for (const app::Offer& offer : calculator ? model.derived.calculator.offers : model.derived.offers)
        draw_row(ui, table, model, offer, where, out);
}

}  // namespace certfolio::screens
