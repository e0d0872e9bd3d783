#include "app/order_update.hpp"
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

void draw_link(ui::Ui& ui, const app::Model& model, const wire::OrderView& order, app::Actions& out) {
    ui::Card card{ui, "tracking-card", order_words.link};
    ui::small(ui, order_words.link_lead);
    const std::string link = app::tracking_link(model, order);
    if (ui::copyable(ui, "tracking-link", order_words.tracking, link))
        out.push_back(app::CopyPressed{link, std::string(model.language.text(order_words.tracking))});
    ui::Row row{ui, ui::Gap::px24};
    const std::string address = app::address_of({app::Page::order, order.tracking.text, {}});
    if (ui::link(ui, "follow", order_words.follow, address))
        out.push_back(app::LinkFollowed{address});
    if (!order.redirect_url.empty() &&
        ui::link(ui, "pay-elsewhere", order_words.pay_elsewhere, order.redirect_url))
        out.push_back(app::LinkFollowed{order.redirect_url});
}

core::Phrase lead_of(domain::OrderState state) noexcept {
    switch (state) {
        case domain::OrderState::authorising: return order_words.confirming_lead;
        case domain::OrderState::received: return order_words.confirmed_lead;
        case domain::OrderState::declined: return order_words.declined_lead;
        case domain::OrderState::voided: return order_words.voided_lead;
    }
    return {};
}

/// Back to what was typed, which this device has kept.
void draw_way_back(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    if (model.enrolment.draft.cart.empty())
        return;
    ui::paragraph(ui, order_words.kept);
    if (ui::button(ui, "back-to-payment", order_words.back_to_payment, {.kind = ui::ButtonKind::primary}))
        out.push_back(app::LinkFollowed{std::string(app::address_of(domain::EnrolmentStep::payment))});
}

}  // namespace

core::Phrase confirmation_title(const app::Model& model) noexcept {
    if (!model.order.view)
        return order_words.title_plain;
    switch (model.order.view->state) {
        case domain::OrderState::authorising: return order_words.confirming;
        case domain::OrderState::received: return order_words.confirmed;
        case domain::OrderState::declined: return order_words.declined_title;
        case domain::OrderState::voided: return order_words.voided_title;
    }
    return order_words.title_plain;
}

void draw_confirmation_screen(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Page page{ui};
    const auto& order = model.order.view;
    if (!order) {
        ui::heading(ui, 1, order_words.title_plain, "title");
        if (model.order.trouble)
            ui::note(ui, words_of(model, *model.order.trouble), ui::Tone::danger);
        else
            ui::muted(ui, order_words.loading);
        return;
    }
    ui::heading(ui, 1, confirmation_title(model), "title");
    if (model.order.trouble)
        ui::note(ui, words_of(model, *model.order.trouble), ui::Tone::warning);
    ui::paragraph(ui, model.language.fill(lead_of(order->state), {order->number}));
    draw_order_state(ui, *order);
    const bool over =
        order->state == domain::OrderState::declined || order->state == domain::OrderState::voided;
    if (over)
        draw_way_back(ui, model, out);
    draw_link(ui, model, *order, out);
    if (!over)
        draw_what_next(ui, *order);
    draw_order_price(ui, model, *order);
    if (ui::button(ui, "print", order_words.print))
        out.push_back(app::PrintPressed{});
}

}  // namespace certfolio::screens
