#include "screens/parts/banners.hpp"
#include "screens/parts/keep_panel.hpp"
#include "screens/parts/pay_panel.hpp"
#include "screens/parts/price_summary.hpp"
#include "screens/parts/problems.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/screen.hpp"
#include "screens/words/enrolment_words.hpp"
#include "screens/words/payment_words.hpp"
#include "ui/button.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

std::string refusal_text(const app::Model& model, const core::Violation& refusal) {
    if (refusal.field == app::pointer(app::CardField::number))
        return std::string(model.language.text(payment_words.card_not_taken));
    if (refusal.code == core::Code::payment_declined)
        return std::string(
            model.language.text(model.payment.voided ? payment_words.voided : payment_words.declined));
    return words_of(model, refusal);
}

/// What stands in the way of the purchase besides the fields: declined, another price, no network.
std::vector<Problem> list_payment_problems(const app::Model& model) {
    const app::PaymentModel& payment = model.payment;
    std::vector<Problem> problems = list_problems(model, domain::EnrolmentStep::payment);
    if (payment.refusal)
        problems.push_back({"card/number", refusal_text(model, *payment.refusal)});
    if (payment.trouble)
        problems.push_back({"buy", words_of(model, *payment.trouble)});
    if (payment.price_change)
        problems.push_back({"buy", model.language.fill(payment_words.price_changed,
                                                       {text_of(model, payment.price_change->before),
                                                        text_of(model, payment.price_change->after)})});
    if (payment.waits_for_network)
        problems.push_back({"buy", std::string(model.language.text(model.online ? payment_words.back_online
                                                                                : payment_words.waits))});
    return problems;
}

std::string buy_label(const app::Model& model) {
    const auto& quote = model.derived.quote;
    if (!quote || quote->value.lines.empty())
        return std::string(model.language.text(payment_words.buy_unpriced));
    return model.language.fill(payment_words.buy, {text_of(model, quote->value.total)});
}

void draw_buttons(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Row row{ui};
    if (ui::link(ui, "back", payment_words.back, app::address_of(domain::EnrolmentStep::contacts)))
        out.push_back(app::LinkFollowed{std::string(app::address_of(domain::EnrolmentStep::contacts))});
    row.grow();
    if (ui::button(ui, "buy", buy_label(model),
                   {.kind = ui::ButtonKind::primary, .submit = true, .icon = ui::Icon::lock}))
        out.push_back(app::BuyPressed{});
}

void draw_form(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    ui::Form form{ui, "enrolment-payment", payment_words.form};
    ui::heading(ui, 1, payment_words.title, "title");
    ui::muted(ui, payment_words.lead);
    draw_problems(ui, list_payment_problems(model));
    if (model.server.settings && model.server.settings->sandbox)
        ui::note(ui, payment_words.sandbox, ui::Tone::warning);
    draw_order_check(ui, model, out);
    draw_payment_method(ui, model, out);
    draw_agreement(ui, model, out);
    draw_buttons(ui, model, out);
    draw_keep_buttons(ui, out);
}

}  // namespace

void draw_payment_screen(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    {
        ui::Page page{ui};
        draw_steps(ui, model, domain::EnrolmentStep::payment, out);
        draw_banners(ui, model, out);
        ui::PageColumns columns{ui};
        draw_form(ui, model, out);
        columns.summary("summary", price_words.title);
        draw_price_summary(ui, model, out);
    }
    draw_price_bar(ui, model);
    draw_keep_dialogs(ui, model, out);
}

}  // namespace certfolio::screens
