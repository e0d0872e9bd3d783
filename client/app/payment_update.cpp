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
/// An order whose payment is not decided yet is looked at again after so long.
constexpr std::int64_t look_again_seconds = 3;
constexpr int status_timeout = 408;
constexpr int status_too_many = 429;

std::string& text_of(CardEntry& card, CardField field) noexcept {
    switch (field) {
        case CardField::number: return card.number;
        case CardField::expiry: return card.expiry;
        case CardField::security_code: return card.security_code;
    }
    return card.number;
}

/// Sends what was pressed, whatever has changed since.
void send_purchase(Model& model, const Tokenised& card, Effects& effects) {
    wire::OrderPlaceRequest& request = *model.payment.pressed;
    request.payment_token = card.token;
    request.card_brand = card.brand;
    request.card_last_four = card.last_four;
    model.payment.pending = PendingPurchase{take_spare_key(model), wire::encode(request), request.seen.total};
    model.payment.pressed.reset();
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

/// The purchase is over, with an order or without: the form can be edited and bought again.
void settle(Model& model, Effects& effects) {
    PaymentModel& payment = model.payment;
    payment.pressed.reset();
    payment.pending.reset();
    payment.ordered.clear();
    payment.give_up_open = false;
    payment.trouble.reset();
    payment.waits_for_network = false;
    payment.ask_again_due.reset();
    payment.stage = PurchaseStage::idle;
    save_draft_now(model, effects);
}

void unanswered(Model& model, TroubleKind kind, std::string request_id, Effects& effects) {
    model.payment.stage = PurchaseStage::unanswered;
    model.payment.trouble = Trouble{kind, std::move(request_id)};
    effects.push_back(Focus{"error-summary"});
}

/// Nothing was charged: the draft is as it was, and the payment page says so.
void not_paid(Model& model, bool voided, Effects& effects) {
    settle(model, effects);
    core::Violation refusal;
    refusal.code = core::Code::payment_declined;
    model.payment.refusal = std::move(refusal);
    model.payment.voided = voided;
}

bool is_over(domain::OrderState state) noexcept {
    return state == domain::OrderState::declined || state == domain::OrderState::voided;
}

void show_confirmation(Model& model, wire::OrderView&& order, Effects& effects) {
    const std::string tracking = order.tracking.text;
    model.order = {};
    model.order.tracking = tracking;
    model.order.view = std::move(order);
    go_to(model, effects, Route{Page::confirmation, tracking, {}});
}

/// The draft goes only when its order is in for good: a payment that is decided later may still be declined.
void order_placed(Model& model, wire::OrderView order, Effects& effects) {
    if (is_over(order.state)) {
        not_paid(model, order.state == domain::OrderState::voided, effects);
        effects.push_back(Focus{"error-summary"});
        return;
    }
    model.payment = {};
    model.payment.stage = PurchaseStage::undecided;
    model.payment.ordered = order.tracking.text;
    if (order.state == domain::OrderState::received)
        forget_draft(model, effects);
    else
        save_draft_now(model, effects);
    show_confirmation(model, std::move(order), effects);
}

void price_changed(Model& model, const wire::Problem& problem, Effects& effects) {
    const auto now_asked = wire::decode_quote(problem.current);
    const std::optional<domain::Money> before = model.payment.pending->total;
    if (now_asked && before)
        model.payment.price_change = PriceChange{*before, now_asked.value().quote.total};
    settle(model, effects);
    send_reading(model, effects, wire::Operation::catalogue_show);
    effects.push_back(Focus{"error-summary"});
}

void refused(Model& model, const wire::Problem& problem, const core::Violation& at_fault, Effects& effects) {
    settle(model, effects);
    const domain::EnrolmentStep step = step_of_field(at_fault.field);
    model.enrolment.refused = problem.violations;
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
        if (is_place_of_draft(violation.field)) {
            refused(model, problem, violation, effects);
            return;
        }
    settle(model, effects);
    model.payment.refusal = violations[0];
    effects.push_back(Focus{"error-summary"});
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

void apply(Model& model, const CardholderCopied& action, Effects&) {
    domain::EnrolmentDraft& draft = model.enrolment.draft;
    if (action.from >= draft.contacts.size())
        return;
    keep_for_undo(model);
    const domain::ContactDraft& from = draft.contacts[action.from].contact;
    draft.cardholder = from;
    for (const ContactField field : contact_fields)
        settle_field(model, cardholder_pointer(field));
    say_undoable(model, Said::contact_copied, from.given_name + " " + from.family_name);
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
    if (payment.stage != PurchaseStage::idle && payment.stage != PurchaseStage::unanswered)
        return;
    payment.refusal.reset();
    payment.voided = false;
    payment.trouble.reset();
    payment.waits_for_network = false;
    if (payment.pending && model.online) {
        ask_again(model, effects);
        return;
    }
    model.enrolment.refused = {};
    derive(model);
    if (!payment.pending && (show_first_problem(model, effects) || !model.derived.quote))
        return;
    if (!model.online) {
        payment.waits_for_network = true;
        save_draft_now(model, effects);
        effects.push_back(Focus{"error-summary"});
        return;
    }
    payment.price_change.reset();
    payment.pressed = std::make_unique<wire::OrderPlaceRequest>();
    wire::OrderPlaceRequest& pressed = *payment.pressed;
    pressed.draft = model.enrolment.draft;
    pressed.seen = model.derived.quote->value;
    if (!(model.language == core::Language::english))
        pressed.language = model.language.tag();
    effects.push_back(Focus{"title"});
    if (pressed.draft.payment_method == domain::PaymentMethod::card) {
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
    if (model.payment.stage != PurchaseStage::tokenising)
        return;
    model.payment.pressed.reset();
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

void apply(Model& model, const GivingUp& action, Effects& effects) {
    model.payment.give_up_open = action.step == GivingUp::Step::asked;
    if (action.step != GivingUp::Step::confirmed || model.payment.stage != PurchaseStage::unanswered)
        return;
    settle(model, effects);
    effects.push_back(Focus{"title"});
}

void ask_again(Model& model, Effects& effects) {
    model.payment.ask_again_due.reset();
    if (!model.payment.ordered.empty() && step_of(model.route.page))
        send_reading(model, effects, wire::Operation::order_show, model.payment.ordered);
    if (!model.payment.pending)
        return;
    model.payment.stage = PurchaseStage::sending;
    model.payment.give_up_open = false;
    send_writing(model, effects, wire::Operation::order_place, {}, model.payment.pending->body,
                 model.payment.pending->key);
}

void apply_purchase_reply(Model& model, std::string_view key, int status, std::string_view body,
                          Effects& effects) {
    if (!model.payment.pending || model.payment.pending->key != key)
        return;
    if (status >= 200 && status < 300) {
        auto order = wire::decode_order(body);
        if (order)
            order_placed(model, std::move(order).value(), effects);
        else
            unanswered(model, TroubleKind::answer_unreadable, {}, effects);
        return;
    }
    const auto problem = wire::decode_problem(body);
    const bool refused =
        status >= 400 && status < 500 && status != status_timeout && status != status_too_many;
    if (refused && problem && !problem.value().violations.empty()) {
        purchase_problem(model, problem.value(), effects);
        return;
    }
    unanswered(model, status == 0 ? TroubleKind::unreachable : TroubleKind::server_failed,
               problem ? problem.value().request_id : std::string(), effects);
}

void follow_payment(Model& model, const wire::OrderView& order, Effects& effects) {
    if (order.tracking.text != model.payment.ordered)
        return;
    const bool enrolling = step_of(model.route.page).has_value();
    const std::string tracking = order.tracking.text;
    if (is_over(order.state)) {
        not_paid(model, order.state == domain::OrderState::voided, effects);
    } else if (order.state == domain::OrderState::received) {
        forget_draft(model, effects);
        if (enrolling)
            go_to(model, effects, Route{Page::confirmation, tracking, {}});
    } else if (enrolling) {
        model.payment.ask_again_due = model.now.plus_seconds(look_again_seconds);
    }
}

void payment_not_seen(Model& model, std::string_view tracking, bool unknown, Effects& effects) {
    if (tracking != model.payment.ordered)
        return;
    if (unknown)
        settle(model, effects);
    else
        model.payment.ask_again_due = model.now.plus_seconds(look_again_seconds);
}

}  // namespace certfolio::app
