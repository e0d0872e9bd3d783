#include "screens/parts/order_facts.hpp"

#include <array>

#include "domain/payment_card.hpp"
#include "screens/parts/explanation_list.hpp"
#include "screens/parts/price_summary.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/words/order_words.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

using domain::OrderState;

struct StateLook {
    core::Phrase word;
    ui::Tone tone;
    core::Phrase text;
};

StateLook look_of(OrderState state) noexcept {
    switch (state) {
        case OrderState::authorising:
            return {order_words.state_authorising, ui::Tone::accent, order_words.authorising_text};
        case OrderState::received: return {order_words.state_received, ui::Tone::success, {}};
        case OrderState::declined:
            return {order_words.state_declined, ui::Tone::danger, order_words.declined_text};
        case OrderState::voided:
            return {order_words.state_voided, ui::Tone::warning, order_words.voided_text};
    }
    return {};
}

core::Phrase word_of(domain::PaymentState state) noexcept {
    switch (state) {
        case domain::PaymentState::none: return order_words.payment_none;
        case domain::PaymentState::authorised: return order_words.payment_authorised;
        case domain::PaymentState::captured: return order_words.payment_captured;
        case domain::PaymentState::declined: return order_words.payment_declined;
        case domain::PaymentState::voided: return order_words.payment_voided;
        case domain::PaymentState::invoiced: return order_words.payment_invoiced;
    }
    return {};
}

/// `Visa 4242` for `visa 4242`; a purchase order's number stays as it is.
std::string readable_summary(const std::string& summary) {
    const std::size_t blank = summary.find(' ');
    const auto brand = domain::parse_card_brand(std::string_view(summary).substr(0, blank));
    if (!brand || blank == std::string::npos)
        return summary;
    return std::string(domain::brand_name(*brand)) + summary.substr(blank);
}

std::string payment_text(const app::Model& model, const wire::OrderView& order) {
    std::string text = readable_summary(order.payment_summary);
    if (!text.empty())
        text += ", ";
    return text.append(model.language.text(word_of(order.payment_state)));
}

}  // namespace

void draw_order_state(ui::Ui& ui, const wire::OrderView& order) {
    const StateLook look = look_of(order.state);
    ui::chip(ui, look.tone, look.word);
    if (!look.text.empty())
        ui::paragraph(ui, look.text);
    if (order.state == OrderState::declined || order.state == OrderState::voided)
        return;
    const bool received = order.state == OrderState::received;
    const auto shown = std::to_array<ui::Step>({
        {order_words.step_order, {}, {}, received ? ui::StepState::done : ui::StepState::current},
        {order_words.step_verification, {}, {}, received ? ui::StepState::current : ui::StepState::to_do},
        {order_words.step_account, {}, {}, ui::StepState::to_do},
    });
    if (const auto followed = ui::steps(ui, shown, {}); followed)
        return;
}

void draw_what_next(ui::Ui& ui, const wire::OrderView& order) {
    ui::Card card{ui, "next-steps", order_words.next, ui::Gap::px12};
    ui::paragraph(ui, order_words.next_intro);
    {
        ui::Column checks{ui, ui::Gap::px8};
        for (std::size_t i = 0; i < order_words.checks.size(); ++i)
            ui::paragraph(ui, std::to_string(i + 1) + ". " + std::string(ui.say(order_words.checks[i])));
    }
    if (order.extended_validation)
        ui::note(ui, order_words.next_extended);
    ui::paragraph(ui, order_words.next_time);
    ui::paragraph(ui, order_words.next_login);
}

void draw_order_price(ui::Ui& ui, const app::Model& model, const wire::OrderView& order) {
    const bool over = order.state == OrderState::declined || order.state == OrderState::voided;
    ui::Card card{ui, "bought", over ? order_words.ordered : order_words.bought, ui::Gap::px8};
    draw_quote_facts(ui, model, order.quote, order.explanation);
    draw_explanation(ui, model, "bought/why", order.explanation, &order.quote);
}

void draw_order_particulars(ui::Ui& ui, const app::Model& model, const wire::OrderView& order,
                            app::Actions& out) {
    ui::Card card{ui, "particulars", order_words.particulars, ui::Gap::px8};
    if (ui::copyable(ui, "number", order_words.number, order.number))
        out.push_back(app::CopyPressed{order.number, std::string(model.language.text(order_words.number))});
    ui::fact(ui, order_words.placed, local_and_utc(model, order.placed_at));
    ui::fact(ui, order_words.payment, payment_text(model, order));
    for (const std::string& organisation : order.organisations)
        ui::fact(ui, order_words.organisation, organisation);
    for (const domain::OrderedDomain& domain : order.domains)
        ui::fact(ui, order_words.domain, domain.name.unicode());
    ui::fact(ui, order_words.verification,
             order.domain_method == domain::DomainMethod::contact_me ? order_words.method_contact
                                                                     : order_words.method_dns);
    ui::fact(ui, order_words.agreement, order.agreement_version);
}

}  // namespace certfolio::screens
