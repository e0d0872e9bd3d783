// What becomes of a draft while its purchase is not decided.
#include <catch2/catch_test_macros.hpp>

#include "app/payment_update.hpp"
#include "support/client_session.hpp"

using namespace certfolio;
using app::Page;
using app::PurchaseStage;
using domain::OrderState;
using tests::ClientSession;
using wire::Operation;

namespace {

ClientSession undecided() {
    ClientSession session;
    session.fill_all();
    session.buy();
    session.reply(Operation::order_place, 201, wire::encode(session.order(OrderState::authorising)));
    return session;
}

void look_again(ClientSession& session, OrderState state) {
    session.now = *session.model.wake_at;
    wire::OrderView order = *session.model.order.view;
    order.state = state;
    session.act(app::Ticked{});
    session.reply(Operation::order_show, 200, wire::encode(order));
}

}  // namespace

TEST_CASE("the draft stays while the payment is not decided, and goes when the order is received", "[R98]") {
    ClientSession session = undecided();
    CHECK(session.model.route.page == Page::confirmation);
    CHECK(session.model.enrolment.draft.organisations.size() == 1);
    CHECK(session.model.payment.card.number.empty());
    CHECK(!session.find<app::ForgetLocal>());
    look_again(session, OrderState::authorising);
    CHECK(session.model.enrolment.draft.organisations.size() == 1);
    look_again(session, OrderState::received);
    CHECK(session.model.enrolment.draft == app::new_draft());
    CHECK(session.find<app::ForgetLocal>());
    CHECK(session.model.payment.stage == PurchaseStage::idle);
}

TEST_CASE("a payment that is declined or given up later leaves the draft to be bought again") {
    for (const OrderState state : {OrderState::declined, OrderState::voided}) {
        ClientSession session = undecided();
        const domain::EnrolmentDraft draft = session.model.enrolment.draft;
        look_again(session, state);
        CHECK(session.model.enrolment.draft == draft);
        CHECK(session.model.order.view->state == state);
        session.act(app::LinkFollowed{"/enrol/payment"});
        CHECK(session.model.payment.stage == PurchaseStage::idle);
        REQUIRE(session.model.payment.refusal);
        CHECK(session.model.payment.voided == (state == OrderState::voided));
        session.act(app::CardTyped{app::CardField::number, "4242 4242 4242 4242"});
        session.act(app::CardTyped{app::CardField::expiry, "12/30"});
        session.act(app::CardTyped{app::CardField::security_code, "123"});
        session.buy();
        CHECK(session.sent(Operation::order_place));
    }
}

TEST_CASE("nothing can be bought a second time while the first payment is not decided", "[R97]") {
    ClientSession session = undecided();
    session.act(app::LinkFollowed{"/enrol/payment"});
    CHECK(session.sent(Operation::order_show));
    session.act(app::BuyPressed{});
    CHECK(!session.sent(Operation::order_place));
    CHECK(!session.find<app::Tokenise>());
}

TEST_CASE("an order that is decided while its buyer is back in the enrolment is shown") {
    ClientSession session = undecided();
    session.act(app::LinkFollowed{"/enrol/payment"});
    look_again(session, OrderState::authorising);
    REQUIRE(session.model.payment.ask_again_due);
    look_again(session, OrderState::received);
    CHECK(session.model.route.page == Page::confirmation);
    CHECK(session.model.enrolment.draft == app::new_draft());
}

TEST_CASE("a reload while the payment is not decided goes on where it was, whichever answer comes first") {
    ClientSession first;
    first.fill_all();
    first.buy();
    const wire::OrderView order = first.order(OrderState::authorising);
    first.reply(Operation::order_place, 201, wire::encode(order));
    const std::string kept = first.find<app::SaveLocal>()->text;
    wire::OrderView received = order;
    received.state = OrderState::received;

    ClientSession reloaded("/enrol/confirmation/" + order.tracking.text, ClientSession::silent_device);
    SECTION("the device's copy") {
        reloaded.act(app::LocalLoaded{"draft", kept});
        CHECK(reloaded.model.enrolment.draft.organisations.size() == 1);
        reloaded.reply(Operation::order_show, 200, wire::encode(received));
    }
    SECTION("the server's") {
        reloaded.reply(Operation::order_show, 200, wire::encode(received));
        reloaded.act(app::LocalLoaded{"draft", kept});
    }
    CHECK(reloaded.model.enrolment.draft == app::new_draft());
    CHECK(reloaded.find<app::ForgetLocal>());
}

TEST_CASE("looking goes on when one look at the order is lost") {
    ClientSession session = undecided();
    session.now = *session.model.wake_at;
    session.act(app::Ticked{});
    session.lose_reply(Operation::order_show);
    REQUIRE(session.model.order.trouble);
    look_again(session, OrderState::received);
    CHECK(!session.model.order.trouble);
    CHECK(session.model.order.view->state == OrderState::received);
}

TEST_CASE("an order that the server does not know any more gives the draft back") {
    ClientSession session = undecided();
    session.now = *session.model.wake_at;
    session.act(app::Ticked{});
    session.reply(Operation::order_show, 404, tests::problem(core::Code::order_unknown, 404));
    CHECK(session.model.payment.stage == PurchaseStage::idle);
    CHECK(session.model.enrolment.draft.organisations.size() == 1);
}

TEST_CASE("what was pressed is what is sent, whatever changes while the card is with the gateway", "[R97]") {
    ClientSession session;
    session.fill_all();
    const domain::Money pressed = session.model.derived.quote->value.total;
    session.act(app::BuyPressed{});
    session.act(app::CartQuantityTyped{0, "9"});
    REQUIRE(session.model.derived.quote->value.total != pressed);
    session.act(app::Tokenised{"sbx_approve_1", "visa", "4242"});
    REQUIRE(session.sent(Operation::order_place));
    const auto sent = wire::decode_order_place_request(session.sent(Operation::order_place)->body);
    REQUIRE(sent);
    CHECK(sent.value().seen.total == pressed);
    CHECK(sent.value().draft.cart[0].quantity == "5");
    CHECK(sent.value().payment_token == "sbx_approve_1");
}

TEST_CASE("a purchase that nothing is heard of can be given up, and then bought anew under another key",
          "[R97]") {
    ClientSession session;
    session.fill_all();
    session.buy();
    const std::string key = session.model.payment.pending->key;
    session.act(app::GivingUp{app::GivingUp::Step::confirmed});
    CHECK(session.model.payment.pending);  // it is still on its way
    session.reply(Operation::order_place, 503, {});
    session.act(app::GivingUp{app::GivingUp::Step::asked});
    CHECK(session.model.payment.give_up_open);
    session.act(app::GivingUp{app::GivingUp::Step::cancelled});
    CHECK(session.model.payment.stage == PurchaseStage::unanswered);
    session.act(app::GivingUp{app::GivingUp::Step::confirmed});
    CHECK(session.model.payment.stage == PurchaseStage::idle);
    REQUIRE(session.find<app::SaveLocal>());
    CHECK(session.find<app::SaveLocal>()->text.find(key) == std::string::npos);
    session.buy();
    CHECK(session.model.payment.pending->key != key);
}

TEST_CASE("a server that is too busy has refused nothing: the purchase keeps its key") {
    ClientSession session;
    session.fill_all();
    session.buy();
    session.reply(Operation::order_place, 429, tests::problem(core::Code::request_in_progress, 429));
    CHECK(session.model.payment.stage == PurchaseStage::unanswered);
    CHECK(session.model.payment.pending);
}

TEST_CASE("a refusal that names no field of the enrolment stands on the payment page") {
    ClientSession session;
    session.fill_all();
    session.buy();
    session.reply(
        Operation::order_place, 422,
        tests::problem(core::Code::request_idempotency_key_reused, 422, "/headers/idempotency-key"));
    CHECK(session.model.route.page == Page::payment);
    REQUIRE(session.model.payment.refusal);
    CHECK(session.model.payment.refusal->code == core::Code::request_idempotency_key_reused);
    CHECK(session.model.enrolment.refused.empty());
}

TEST_CASE("a declined purchase is not asked about again after a reload") {
    ClientSession session;
    session.fill_all();
    session.buy();
    session.reply(Operation::order_place, 402,
                  tests::problem(core::Code::payment_declined, 402, "/payment_token"));
    REQUIRE(session.find<app::SaveLocal>());
    ClientSession reloaded("/enrol/payment", ClientSession::silent_device);
    reloaded.act(app::LocalLoaded{"draft", session.find<app::SaveLocal>()->text});
    CHECK(reloaded.model.payment.stage == PurchaseStage::idle);
}
