#include "app/navigation.hpp"
#include "screens/parts/banners.hpp"
#include "screens/screen.hpp"
#include "screens/words/help_words.hpp"
#include "ui/button.hpp"
#include "ui/layout.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

void draw_tile(ui::Ui& ui, std::string_view key, ui::Text title, ui::Text text) {
    ui::Card card{ui, key, title, ui::Gap::px8};
    ui::paragraph(ui, text);
}

void draw_link_tile(ui::Ui& ui, std::string_view key, ui::Text title, ui::Text text, ui::Text label,
                    std::string_view address, app::Actions& out) {
    ui::Card card{ui, key, title, ui::Gap::px8};
    ui::paragraph(ui, text);
    if (ui::link(ui, address, label, address))
        out.push_back(app::LinkFollowed{std::string(address)});
}

}  // namespace

void draw_start_screen(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Page page{ui};
    draw_banners(ui, model, out);
    ui::space(ui, ui::Gap::px24);
    ui::heading(ui, 1, start_words.title, "title");
    ui::paragraph(ui, start_words.lead);
    const bool begun = model.keeping.loaded && !(model.enrolment.draft == app::new_draft());
    if (begun)
        ui::muted(ui, start_words.go_on_lead);
    {
        ui::Row row{ui};
        if (ui::button(ui, "enrol", begun ? start_words.go_on : start_words.enrol,
                       {.kind = ui::ButtonKind::primary}))
            out.push_back(app::LinkFollowed{std::string(begun ? app::address_of(app::first_open_step(model))
                                                              : std::string_view("/enrol"))});
    }
    ui::space(ui, ui::Gap::px8);
    ui::Grid grid{ui, 2, ui::Gap::px24};
    draw_tile(ui, "about-subscription", start_words.subscription, start_words.subscription_text);
    draw_tile(ui, "about-units", start_words.units, start_words.units_text);
    draw_link_tile(ui, "about-calculator", start_words.calculator, start_words.calculator_text,
                   start_words.calculator_link, "/calculator", out);
    draw_link_tile(ui, "about-orders", start_words.orders, start_words.orders_text, start_words.orders_link,
                   "/orders", out);
}

}  // namespace certfolio::screens
