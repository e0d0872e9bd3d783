#include "app/navigation.hpp"

#include "app/calculator.hpp"
#include "app/contacts_update.hpp"
#include "app/order_update.hpp"
#include "app/requests.hpp"

namespace certfolio::app {
namespace {

void enter_payment(Model& model, Effects& effects) {
    domain::EnrolmentDraft& draft = model.enrolment.draft;
    const rules::PaymentOffer offer = payment_offer(model);
    if (!draft.payment_method && (offer.card || offer.purchase_order))
        draft.payment_method =
            offer.card ? domain::PaymentMethod::card : domain::PaymentMethod::purchase_order;
    prefill_country(draft.cardholder, draft);
    ask_for_agreement(model, effects);
}

}  // namespace

void go_to(Model& model, Effects& effects, Route route) {
    model.route = std::move(route);
    effects.push_back(Navigate{address_of(model.route), false});
    effects.push_back(Focus{"title"});
    enter(model, effects);
}

void go_to(Model& model, Effects& effects, domain::EnrolmentStep step) {
    go_to(model, effects, Route{page_of(step), {}, {}});
}

void enter(Model& model, Effects& effects) {
    if (step_of(model.route.page) && !model.payment.ordered.empty())
        send_reading(model, effects, wire::Operation::order_show, model.payment.ordered);
    switch (model.route.page) {
        case Page::contacts: ensure_forms(model); break;
        case Page::payment: enter_payment(model, effects); break;
        case Page::confirmation:
        case Page::order: open_order(model, model.route.parameter, effects); break;
        case Page::resume:
            model.keeping.offered.reset();
            model.keeping.server_trouble.reset();
            send_reading(model, effects, wire::Operation::draft_show, model.route.parameter);
            break;
        case Page::calculator: {
            CalculatorModel calculator = parse_calculation(model.route.query);
            calculator.opened = std::move(model.calculator.opened);
            calculator.opened_name = std::move(model.calculator.opened_name);
            model.calculator = std::move(calculator);
            break;
        }
        case Page::start:
        case Page::products:
        case Page::find_order:
        case Page::help:
        case Page::help_enrolling:
        case Page::help_logging_in:
        case Page::about:
        case Page::not_found: break;
    }
}

domain::EnrolmentStep first_open_step(const Model& model) noexcept {
    for (const domain::EnrolmentStep step : domain::enrolment_steps)
        if (!step_complete(model, step))
            return step;
    return domain::EnrolmentStep::payment;
}

}  // namespace certfolio::app
