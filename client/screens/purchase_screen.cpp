#include "screens/parts/banners.hpp"
#include "screens/parts/keep_panel.hpp"
#include "screens/parts/pay_panel.hpp"
#include "screens/parts/problems.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/screen.hpp"
#include "screens/words/enrolment_words.hpp"
#include "screens/words/payment_words.hpp"
#include "ui/button.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/page.hpp"
#include "ui/panel.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

using app::GivingUp;
using app::PurchaseStage;

/// What stood on the Buy now button.
std::optional<domain::Money> bought_for(const app::PaymentModel& payment) {
    if (payment.pressed)
        return payment.pressed->seen.total;
    return payment.pending ? payment.pending->total : std::nullopt;
}

void draw_what_was_bought(ui::Ui& ui, const app::Model& model) {
    ui::Card card{ui, "check", payment_words.bought};
    draw_order_facts(ui, model);
    if (const auto total = bought_for(model.payment))
        ui::total(ui, price_words.total, text_of(model, *total));
}

void draw_state(ui::Ui& ui, const app::Model& model) {
    const PurchaseStage stage = model.payment.stage;
    if (stage == PurchaseStage::undecided)
        ui::note(ui, payment_words.undecided);
    if (stage == PurchaseStage::tokenising || stage == PurchaseStage::sending)
        ui::muted(ui, payment_words.paying);
    if (stage != PurchaseStage::unanswered)
        return;
    std::vector<Problem> problems{{"buy", std::string(model.language.text(payment_words.unanswered))}};
    if (model.payment.waits_for_network && !model.online)
        problems.push_back({"buy", std::string(model.language.text(payment_words.asks_offline))});
    draw_problems(ui, problems);
}

void draw_ways_on(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Row row{ui};
    if (model.payment.stage == PurchaseStage::undecided) {
        const std::string address = app::address_of({app::Page::confirmation, model.payment.ordered, {}});
        if (ui::link(ui, "follow", payment_words.to_order, address))
            out.push_back(app::LinkFollowed{address});
        row.grow();
        if (ui::button(ui, "delete", payment_words.delete_draft, {.kind = ui::ButtonKind::quiet}))
            out.push_back(app::DeleteAsked{});
        return;
    }
    const bool unanswered = model.payment.stage == PurchaseStage::unanswered;
    if (unanswered && ui::button(ui, "give-up", payment_words.give_up, {.kind = ui::ButtonKind::quiet}))
        out.push_back(GivingUp{GivingUp::Step::asked});
    row.grow();
    if (ui::button(ui, "buy", unanswered ? payment_words.ask_again : payment_words.buy_unpriced,
                   {.kind = ui::ButtonKind::primary, .busy = !unanswered, .icon = ui::Icon::lock}))
        out.push_back(app::BuyPressed{});
}

void draw_give_up_dialog(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    if (!model.payment.give_up_open)
        return;
    bool open = true;
    ui::Dialog dialog{ui, "give-up-dialog", payment_words.give_up_title, open, "give-up"};
    ui::paragraph(ui, payment_words.give_up_lead);
    ui::Row row{ui};
    row.grow();
    if (ui::button(ui, "give-up-cancel", payment_words.give_up_cancel))
        open = false;
    if (ui::button(ui, "give-up-confirm", payment_words.give_up, {.kind = ui::ButtonKind::danger}))
        out.push_back(GivingUp{GivingUp::Step::confirmed});
    if (!open)
        out.push_back(GivingUp{GivingUp::Step::cancelled});
}

}  // namespace

void draw_purchase_screen(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    {
        ui::Page page{ui};
        draw_steps(ui, model, domain::EnrolmentStep::payment, out);
        draw_banners(ui, model, out);
        ui::heading(ui, 1, payment_words.title, "title");
        draw_state(ui, model);
        draw_what_was_bought(ui, model);
        draw_ways_on(ui, model, out);
    }
    draw_give_up_dialog(ui, model, out);
    draw_keep_dialogs(ui, model, out);
}

}  // namespace certfolio::screens
