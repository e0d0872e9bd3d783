#include "app/order_update.hpp"
#include "screens/parts/order_facts.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/screen.hpp"
#include "screens/words/fill.hpp"
#include "screens/words/order_words.hpp"
#include "ui/button.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

void draw_link(ui::Ui& ui, const app::Model& model, const wire::OrderView& order, app::Actions& out) {
    ui::Card card{ui, "tracking-card", order_words.link};
    ui::small(ui, order_words.link_lead);
    const std::string link = app::tracking_link(model, order);
    if (ui::copyable(ui, "tracking-link", order_words.tracking, link))
        out.push_back(app::CopyPressed{link, std::string(order_words.tracking)});
    ui::Row row{ui, ui::Gap::px24};
    const std::string address = app::address_of({app::Page::order, order.tracking.text, {}});
    if (ui::link(ui, "follow", order_words.follow, address))
        out.push_back(app::LinkFollowed{address});
    if (!order.redirect_url.empty() &&
        ui::link(ui, "pay-elsewhere", order_words.pay_elsewhere, order.redirect_url))
        out.push_back(app::LinkFollowed{order.redirect_url});
}

}  // namespace

void draw_confirmation_screen(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Page page{ui};
    const auto& order = model.order.view;
    if (!order) {
        ui::heading(ui, 1, order_words.title_plain, "title");
        if (model.order.trouble)
            ui::note(ui, words_of(*model.order.trouble), ui::Tone::danger);
        else
            ui::muted(ui, order_words.loading);
        return;
    }
    const bool confirmed = order->state != domain::OrderState::authorising;
    ui::heading(ui, 1, confirmed ? order_words.confirmed : order_words.confirming, "title");
    ui::paragraph(
        ui, fill(confirmed ? order_words.confirmed_lead : order_words.confirming_lead, {order->number}));
    draw_order_state(ui, *order);
    draw_link(ui, model, *order, out);
    draw_what_next(ui, *order);
    draw_order_price(ui, model, *order);
    if (ui::button(ui, "print", order_words.print))
        out.push_back(app::PrintPressed{});
}

}  // namespace certfolio::screens
