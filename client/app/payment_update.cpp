#include "app/payment_update.hpp"

#include "app/derive.hpp"
#include "app/draft_update.hpp"
#include "app/feedback.hpp"
#include "app/navigation.hpp"
#include "app/requests.hpp"
#include "wire/codec.hpp"

namespace certfolio::app {
namespace {

constexpr std::int64_t ask_again_seconds = 2;

std::string& text_of(CardEntry& card, CardField field) noexcept {
    switch (field) {
        case CardField::number: return card.number;
        case CardField::expiry: return card.expiry;
        case CardField::security_code: return card.security_code;
    }
    return card.number;
}

void send_purchase(Model& model, const Tokenised& card, Effects& effects) {
    if (!model.derived.quote)
        return;
    wire::OrderPlaceRequest request;
    request.draft = model.enrolment.draft;
    request.seen = model.derived.quote->value;
    request.payment_token = card.token;
    request.card_brand = card.brand;
    request.card_last_four = card.last_four;
    model.payment.pending = PendingPurchase{take_spare_key(model), wire::encode(request)};
    save_draft_now(model, effects);
    ask_again(model, effects);
}

/// The first step with something wrong is shown with its summary; false when all is well.
bool show_first_problem(Model& model, Effects& effects) {
    for (const domain::EnrolmentStep step : domain::enrolment_steps) {
        if (step_complete(model, step))
            continue;
        if (model.route.page != page_of(step))
            go_to(model, effects, step);
        show_step(model, step, effects);
        return true;
    }
    return false;
}

void settle(Model& model) {
    model.payment.pending.reset();
    model.payment.stage = PurchaseStage::idle;
    model.payment.ask_again_due.reset();
}

void unanswered(Model& model, TroubleKind kind, std::string request_id) {
    model.payment.stage = PurchaseStage::unanswered;
    model.payment.trouble = Trouble{kind, std::move(request_id)};
}

void order_placed(Model& model, wire::OrderView order, Effects& effects) {
    settle(model);
    if (order.state == domain::OrderState::declined) {
        core::Violation declined;
        declined.code = core::Code::payment_declined;
        model.payment.refusal = std::move(declined);
        effects.push_back(Focus{"error-summary"});
        return;
    }
    forget_draft(model, effects);
    const std::string tracking = order.tracking.text;
    model.order = {};
    model.order.tracking = tracking;
    model.order.view = std::move(order);
    go_to(model, effects, Route{Page::confirmation, tracking, {}});
}

void price_changed(Model& model, const wire::Problem& problem, Effects& effects) {
    const auto now_asked = wire::decode_quote(problem.current);
    if (now_asked && model.derived.quote)
        model.payment.price_change =
            PriceChange{model.derived.quote->value.total, now_asked.value().quote.total};
    settle(model);
    send_reading(model, effects, wire::Operation::catalogue_show);
    effects.push_back(Focus{"error-summary"});
}

void refused(Model& model, const wire::Problem& problem, Effects& effects) {
    settle(model);
    constexpr std::string_view draft_prefix = "/draft";
    core::Violations violations;
    for (core::Violation violation : problem.violations) {
        if (violation.field.rfind("/draft/", 0) == 0)
            violation.field.erase(0, draft_prefix.size());
        violations.add(std::move(violation));
    }
    const domain::EnrolmentStep step =
        violations.empty() ? domain::EnrolmentStep::payment : step_of_field(violations[0].field);
    model.enrolment.refused = std::move(violations);
    if (model.route.page != page_of(step))
        go_to(model, effects, step);
    show_step(model, step, effects);
}

void purchase_problem(Model& model, const wire::Problem& problem, Effects& effects) {
    const core::Violations& violations = problem.violations;
    if (violations.contains(core::Code::request_in_progress)) {
        model.payment.ask_again_due = model.now.plus_seconds(ask_again_seconds);
        return;
    }
    if (violations.contains(core::Code::order_price_changed)) {
        price_changed(model, problem, effects);
        return;
    }
    for (const core::Violation& violation : violations)
        if (violation.code == core::Code::payment_declined ||
            violation.code == core::Code::payment_token_missing ||
            violation.code == core::Code::payment_token_malformed) {
            settle(model);
            model.payment.refusal = violation;
            effects.push_back(Focus{"error-summary"});
            return;
        }
    refused(model, problem, effects);
}

}  // namespace

void apply(Model& model, const PaymentMethodChosen& action, Effects&) {
    model.enrolment.draft.payment_method = action.method;
    model.payment.refusal.reset();
}

void apply(Model& model, const CardholderTyped& action, Effects&) {
    text_of(model.enrolment.draft.cardholder, action.field) = action.text;
    settle_field(model, cardholder_pointer(action.field));
}

void apply(Model& model, const CardholderCopied& action, Effects& effects) {
    domain::EnrolmentDraft& draft = model.enrolment.draft;
    if (action.from >= draft.contacts.size())
        return;
    const domain::ContactDraft& from = draft.contacts[action.from].contact;
    draft.cardholder = from;
    for (const ContactField field : contact_fields)
        settle_field(model, cardholder_pointer(field));
    say(model, Said::contact_copied, from.given_name + " " + from.family_name);
    effects.push_back(Focus{"cardholder/given_name"});
}

void apply(Model& model, const CardTyped& action, Effects&) {
    text_of(model.payment.card, action.field) = action.text;
    model.payment.refusal.reset();
    settle_field(model, pointer(action.field));
}

void apply(Model& model, const PurchaseOrderTyped& action, Effects&) {
    model.enrolment.draft.purchase_order_number = action.text;
    settle_field(model, "/purchase_order_number");
}

void apply(Model& model, const AgreementToggled& action, Effects&) {
    model.enrolment.draft.agreement.reset();
    if (action.accepted && model.server.agreement)
        model.enrolment.draft.agreement =
            domain::AgreementAcceptance{model.server.agreement->version, model.server.agreement->sha256};
}

void apply(Model& model, const BuyPressed&, Effects& effects) {
    PaymentModel& payment = model.payment;
    if (payment.stage == PurchaseStage::tokenising || payment.stage == PurchaseStage::sending)
        return;
    payment.refusal.reset();
    payment.trouble.reset();
    payment.waits_for_network = !model.online;
    if (!model.online) {
        effects.push_back(Focus{"error-summary"});
        return;
    }
    if (payment.pending) {
        ask_again(model, effects);
        return;
    }
    model.enrolment.refused = {};
    derive(model);
    if (show_first_problem(model, effects) || !model.derived.quote)
        return;
    payment.price_change.reset();
    if (model.enrolment.draft.payment_method == domain::PaymentMethod::card) {
        payment.stage = PurchaseStage::tokenising;
        effects.push_back(Tokenise{
            model.server.settings ? model.server.settings->payment_gateway : std::string(), payment.card});
        return;
    }
    send_purchase(model, {}, effects);
}

void apply(Model& model, const Tokenised& action, Effects& effects) {
    if (model.payment.stage == PurchaseStage::tokenising)
        send_purchase(model, action, effects);
}

void apply(Model& model, const CardNotTaken& action, Effects& effects) {
    model.payment.stage = PurchaseStage::idle;
    if (action.unreachable) {
        model.payment.trouble = Trouble{TroubleKind::unreachable, {}};
    } else {
        core::Violation refusal;
        refusal.code = core::Code::payment_declined;
        refusal.field = pointer(CardField::number);
        model.payment.refusal = std::move(refusal);
    }
    effects.push_back(Focus{"error-summary"});
}

void ask_again(Model& model, Effects& effects) {
    if (!model.payment.pending)
        return;
    model.payment.stage = PurchaseStage::sending;
    model.payment.ask_again_due.reset();
    send_writing(model, effects, wire::Operation::order_place, {}, model.payment.pending->body,
                 model.payment.pending->key);
}

void apply_purchase_reply(Model& model, int status, std::string_view body, Effects& effects) {
    if (status >= 200 && status < 300) {
        auto order = wire::decode_order(body);
        if (order)
            order_placed(model, std::move(order).value(), effects);
        else
            unanswered(model, TroubleKind::answer_unreadable, {});
        return;
    }
    const auto problem = wire::decode_problem(body);
    if (status >= 400 && status < 500 && problem && !problem.value().violations.empty()) {
        purchase_problem(model, problem.value(), effects);
        return;
    }
    if (status == 0)
        unanswered(model, TroubleKind::unreachable, {});
    else
        unanswered(model, TroubleKind::server_failed, problem ? problem.value().request_id : std::string());
    effects.push_back(Focus{"error-summary"});
}

}  // namespace certfolio::app
