#include "screens/parts/banners.hpp"
#include "screens/parts/cart_panel.hpp"
#include "screens/parts/domains_panel.hpp"
#include "screens/parts/keep_panel.hpp"
#include "screens/parts/organisations_panel.hpp"
#include "screens/parts/price_summary.hpp"
#include "screens/parts/problems.hpp"
#include "screens/parts/product_table.hpp"
#include "screens/parts/terms_panel.hpp"
#include "screens/screen.hpp"
#include "screens/words/enrolment_words.hpp"
#include "ui/button.hpp"
#include "ui/layout.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

void draw_products(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Card card{ui, "products-card", products_words.products};
    ui::small(ui, products_words.products_lead);
    if (!model.server.catalogue) {
        ui::muted(ui, products_words.loading);
        return;
    }
    draw_product_table(ui, model, app::Where::enrolment, out);
    ui::small(ui, products_words.minimum);
}

void draw_form(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Form form{ui, "enrolment", products_words.form};
    ui::heading(ui, 1, products_words.title, "title");
    ui::muted(ui, products_words.lead);
    draw_problems(ui, list_problems(model, domain::EnrolmentStep::products));
    draw_terms(ui, model, app::Where::enrolment, out);
    draw_products(ui, model, out);
    draw_cart(ui, model, out);
    draw_organisations(ui, model, out);
    draw_domains(ui, model, out);
    {
        ui::Row row{ui};
        row.grow();
        if (ui::button(ui, "next", products_words.next, {.kind = ui::ButtonKind::primary, .submit = true}))
            out.push_back(app::NextPressed{domain::EnrolmentStep::products});
    }
    draw_keep_buttons(ui, out);
}

}  // namespace

void draw_products_screen(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    {
        ui::Page page{ui};
        draw_steps(ui, model, domain::EnrolmentStep::products, out);
        draw_banners(ui, model, out);
        ui::PageColumns columns{ui};
        draw_form(ui, model, out);
        columns.summary("summary", price_words.title);
        draw_price_summary(ui, model, out);
    }
    draw_price_bar(ui, model);
    draw_domain_list_dialog(ui, model, out);
    draw_keep_dialogs(ui, model, out);
}

}  // namespace certfolio::screens
