#include "screens/parts/order_facts.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/screen.hpp"
#include "screens/words/order_words.hpp"
#include "ui/button.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

void draw_without_order(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::heading(ui, 1, order_words.title_plain, "title");
    if (!model.order.trouble) {
        ui::muted(ui, order_words.loading);
        return;
    }
    ui::note(ui, words_of(model, *model.order.trouble), ui::Tone::danger);
    ui::Row row{ui};
    if (ui::button(ui, "refresh", order_words.refresh, {.busy = model.order.loading}))
        out.push_back(app::OrderRefreshAsked{});
    if (ui::link(ui, "find", order_words.find_title, "/orders"))
        out.push_back(app::LinkFollowed{"/orders"});
}

}  // namespace

void draw_order_screen(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Page page{ui};
    const auto& order = model.order.view;
    if (!order) {
        draw_without_order(ui, model, out);
        return;
    }
    ui::heading(ui, 1, model.language.fill(order_words.title, {order->number}), "title");
    if (model.order.trouble)
        ui::note(ui, words_of(model, *model.order.trouble), ui::Tone::warning);
    draw_order_state(ui, *order);
    const bool goes_on =
        order->state == domain::OrderState::authorising || order->state == domain::OrderState::received;
    if (goes_on)
        draw_what_next(ui, *order);
    draw_order_price(ui, model, *order);
    draw_order_particulars(ui, model, *order, out);
    ui::Row row{ui};
    if (ui::button(ui, "refresh", order_words.refresh, {.busy = model.order.loading}))
        out.push_back(app::OrderRefreshAsked{});
    if (ui::button(ui, "print", order_words.print))
        out.push_back(app::PrintPressed{});
}

}  // namespace certfolio::screens
