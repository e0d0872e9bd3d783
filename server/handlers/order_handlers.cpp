#include "handlers/order_handlers.hpp"

#include <optional>
#include <utility>
#include <variant>

#include "documents/languages.hpp"
#include "handlers/card_search.hpp"
#include "handlers/card_traces.hpp"
#include "handlers/links.hpp"
#include "handlers/order_number.hpp"
#include "handlers/order_view.hpp"
#include "handlers/services.hpp"
#include "jobs/payment_settlement.hpp"
#include "rules/enrolment_rules.hpp"
#include "rules/pricing_rules.hpp"
#include "store/order_store.hpp"

namespace certfolio::handlers {

namespace {

using Started = std::variant<PaymentStarted, wire::OrderView>;

// Longer than an answer of the gateway is waited for: the settlement job must not decide about an order that
// is being worked on, though it would do no harm.
constexpr std::int64_t answer_awaited_seconds = 90;

Refusal refusal_of(core::Code code, std::string field) {
    core::Violation violation;
    violation.code = code;
    violation.field = std::move(field);
    return violation;
}

core::Violations check_request_for_card_numbers(const wire::OrderPlaceRequest& request) {
    core::Violations found = check_for_card_numbers(request.draft);
    if (holds_card_number(request.payment_token)) {
        core::Violation violation;
        violation.code = core::Code::request_card_number_found;
        violation.field = "/payment_token";
        violation.row = core::Clause("R94");
        found.add(std::move(violation));
    }
    return found;
}

/// Everything that an order must pass, and what it then is.
Result<core::Explained<domain::OrderContents>> decide(const wire::OrderPlaceRequest& request,
                                                      const WriteContext& context) {
    core::Violations found = check_request_for_card_numbers(request);
    if (!found.empty())
        return core::Unexpected{Refusal(std::move(found))};
    const rules::PaymentFacts payment{request.payment_token, request.card_brand, request.card_last_four,
                                      context.services.installation.payment_offer};
    auto decided =
        rules::decide_order(request.draft, payment, context.services.offering.catalogue, context.now);
    if (!decided)
        return core::Unexpected{Refusal(std::move(decided).error())};
    if (!rules::same_price(request.seen, decided->value.quote)) {
        core::Violation violation;
        violation.code = core::Code::order_price_changed;
        violation.field = "/seen";
        violation.limit = decided->value.quote.total.minor;
        violation.actual = std::to_string(request.seen.total.minor);
        return core::Unexpected{Refusal(core::Violations(std::move(violation)),
                                        wire::QuoteView{decided->value.quote, decided->explanation})};
    }
    return std::move(*decided);
}

PaymentStarted payment_of(const store::StoredOrder& order, const domain::CardPayment& card,
                          const Context& context) {
    PaymentStarted started{order.id, {}};
    started.request.gateway_key = order.id.text();
    started.request.amount_minor = order.contents.quote.total.minor;
    started.request.currency = std::string(order.contents.quote.total.currency.code.text());
    started.request.card = {card.token, std::string(domain::slug(card.brand)), card.last_four};
    started.request.return_url =
        context.services.installation.public_url + "/orders/" + secret_of(order.id, context.services.links);
    return started;
}

/// What to answer about an order that stands as it does now.
Result<wire::OrderView> answer_of(const store::StoredOrder& order) {
    if (order.state == domain::OrderState::declined || order.state == domain::OrderState::voided)
        return core::Unexpected{refusal_of(core::Code::payment_declined, "/payment_token")};
    return view_of(order);
}

/// The order that an earlier run of this server began under the same key and did not finish.
Result<Started> take_up(const wire::OrderPlaceRequest& request, const store::StoredOrder& order,
                        const Context& context) {
    const auto* const card = std::get_if<domain::CardPayment>(&order.contents.payment);
    if (card == nullptr || card->token != request.payment_token)
        return core::Unexpected{
            refusal_of(core::Code::request_idempotency_key_reused, "/headers/idempotency-key")};
    // Another gateway than the one that was asked must not charge it too: the settlement decides.
    if (order.state == domain::OrderState::authorising &&
        order.gateway == context.services.card_payments.name())
        return Started(payment_of(order, *card, context));
    auto answer = answer_of(order);
    if (!answer)
        return core::Unexpected{std::move(answer).error()};
    return Started(*std::move(answer));
}

}  // namespace

Result<Started> start_order_place(const wire::OrderPlaceRequest& request, WriteContext& context) {
    if (const auto begun = store::find_order_by_key(context.rows, context.key))
        return take_up(request, *begun, context);

    auto decided = decide(request, context);
    if (!decided)
        return core::Unexpected{std::move(decided).error()};

    const ports::RowIds ids = context.services.row_ids();
    store::StoredOrder order;
    order.id = ids.make<domain::OrderId>();
    order.number = make_order_number(context.services.random, context.rows);
    order.contents = std::move(decided->value);
    const core::Language language = documents::find_language(request.language);
    if (!(language == core::Language::english))
        order.contents.language = language.tag();
    order.explanation = std::move(decided->explanation);
    order.placed_at = order.changed_at = context.now;
    store::OrderKeys keys{digest_of(secret_of(order.id, context.services.links)), context.key, std::nullopt};
    if (const auto* card = std::get_if<domain::CardPayment>(&order.contents.payment)) {
        order.gateway = std::string(context.services.card_payments.name());
        keys.payment_due_at = context.now.plus_seconds(answer_awaited_seconds);
        store::insert_order(context.rows, order, keys);
        return Started(payment_of(order, *card, context));
    }
    order.gateway = "purchase_order";
    order.state = domain::OrderState::received;
    order.payment_state = domain::PaymentState::invoiced;
    store::insert_order(context.rows, order, keys);
    jobs::queue_confirmation(context.rows, ids, order.id, context.now);

    return Started(view_of(order));
}

ports::PaymentState ask_for_payment(const PaymentStarted& started, const Context& context) {
    try {
        return std::visit([](auto answer) { return ports::PaymentState(std::move(answer)); },
                          context.services.card_payments.authorise(started.request));
    } catch (const ports::GatewayUnreachable&) {
        // Whether anything was charged is not known now; the settlement job asks.
        return ports::Unknown{};
    }
}

Result<wire::OrderView> finish_order_place(const PaymentStarted& started, const ports::PaymentState& answer,
                                           WriteContext& context) {
    const auto order = store::find_order(context.rows, started.order);
    if (!order)
        throw store::StoreCorrupt("the order " + started.order.text() +
                                  " is gone while it was being paid for");

    const store::StoredOrder settled =
        jobs::settle_payment(context.rows, context.services.row_ids(), *order, answer, context.now);

    return answer_of(settled);
}

std::optional<Refusal> authorise_order_link(std::string_view secret, store::ReadTransaction& rows,
                                            core::Instant) {
    const auto link = digest_of_sent(secret);
    if (link && store::has_order(rows, *link))
        return std::nullopt;
    return refusal_of(core::Code::order_unknown, "/path");
}

Result<wire::OrderView> handle_order_show(const OrderShow& request, ReadContext& context) {
    const auto link = digest_of_sent(request.tracking);
    const auto order = link ? store::find_order_by_link(context.rows, *link) : std::nullopt;
    if (!order)
        return core::Unexpected{refusal_of(core::Code::order_unknown, "/path")};

    return view_of(*order);
}

}  // namespace certfolio::handlers
