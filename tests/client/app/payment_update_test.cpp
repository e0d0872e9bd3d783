#include "app/payment_update.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/saved_draft.hpp"
#include "support/client_session.hpp"

using namespace certfolio;
using app::Page;
using app::PurchaseStage;
using tests::ClientSession;
using wire::Operation;

TEST_CASE("a whole enrolment is bought, and the confirmation has its own address", "[R97][R98][R99]") {
    ClientSession session;
    session.fill_all();
    session.act(app::BuyPressed{});
    REQUIRE(session.find<app::Tokenise>());
    CHECK(session.find<app::Tokenise>()->gateway == "sandbox");
    session.act(app::Tokenised{"sbx_approve_1", "visa", "4242"});
    const app::Send* send = session.sent(Operation::order_place);
    REQUIRE(send);
    CHECK(!send->idempotency_key.empty());
    session.reply(Operation::order_place, 201, wire::encode(session.order()));
    CHECK(session.model.route.page == Page::confirmation);
    REQUIRE(session.find<app::Navigate>());
    CHECK(session.find<app::Navigate>()->address ==
          "/enrol/confirmation/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ");
    REQUIRE(session.find<app::ForgetLocal>());
    CHECK(session.model.enrolment.draft == app::new_draft());
    CHECK(session.model.payment.card.number.empty());
}

TEST_CASE("the card is in nothing that leaves the page or stays on the device", "[R94]") {
    ClientSession session;
    session.fill_all();
    std::vector<std::string> texts;
    const auto gather = [&] {
        for (const app::Effect& effect : session.effects) {
            if (const auto* send = std::get_if<app::Send>(&effect))
                texts.push_back(send->body + send->path);
            if (const auto* save = std::get_if<app::SaveLocal>(&effect))
                texts.push_back(save->text);
        }
    };
    session.act(app::BuyPressed{});
    gather();
    session.act(app::Tokenised{"sbx_approve_1", "visa", "4242"});
    gather();
    REQUIRE(texts.size() >= 2);
    for (const std::string& text : texts) {
        CHECK(text.find("4242424242424242") == std::string::npos);
        CHECK(text.find("4242 4242") == std::string::npos);
        CHECK(text.find("\"123\"") == std::string::npos);
    }
}

TEST_CASE("a lost answer and another try send the same bytes under the same key", "[R97]") {
    ClientSession session;
    session.fill_all();
    session.buy();
    const app::Send first = *session.sent(Operation::order_place);
    session.lose_reply(Operation::order_place);
    CHECK(session.model.payment.stage == PurchaseStage::unanswered);
    session.now = session.now.plus_seconds(90);
    session.act(app::BuyPressed{});
    const app::Send* second = session.sent(Operation::order_place);
    REQUIRE(second);
    CHECK(!session.find<app::Tokenise>());
    CHECK(second->idempotency_key == first.idempotency_key);
    CHECK(second->body == first.body);
}

TEST_CASE("a purchase without answer survives a reload with key and bytes", "[R97]") {
    ClientSession session;
    session.fill_all();
    session.act(app::BuyPressed{});
    session.act(app::Tokenised{"sbx_approve_1", "visa", "4242"});
    const app::Send first = *session.sent(Operation::order_place);
    REQUIRE(session.find<app::SaveLocal>());
    const std::string kept = session.find<app::SaveLocal>()->text;

    ClientSession reloaded("/enrol/payment", ClientSession::silent_device);
    reloaded.act(app::LocalLoaded{"draft", kept});
    CHECK(reloaded.model.payment.stage == PurchaseStage::unanswered);
    reloaded.act(app::BuyPressed{});
    const app::Send* second = reloaded.sent(Operation::order_place);
    REQUIRE(second);
    CHECK(second->idempotency_key == first.idempotency_key);
    CHECK(second->body == first.body);
}

TEST_CASE("a purchase that the server still works on is asked about again", "[R97]") {
    ClientSession session;
    session.fill_all();
    session.buy();
    const std::string key = session.sent(Operation::order_place)->idempotency_key;
    session.reply(Operation::order_place, 409, tests::problem(core::Code::request_in_progress, 409));
    REQUIRE(session.find<app::WakeAt>());
    session.now = session.now.plus_seconds(3);
    session.act(app::Ticked{});
    REQUIRE(session.sent(Operation::order_place));
    CHECK(session.sent(Operation::order_place)->idempotency_key == key);
}

TEST_CASE("another price is shown beside the old one and asked about before anything is charged") {
    ClientSession session;
    session.fill_all();
    session.buy();
    const std::string key = session.model.payment.pending->key;
    wire::QuoteView dearer{session.model.derived.quote->value, session.model.derived.quote->explanation};
    dearer.quote.total.minor += 1000;
    const domain::Money before = session.model.derived.quote->value.total;
    session.reply(Operation::order_place, 409,
                  tests::problem(core::Code::order_price_changed, 409, {}, wire::encode(dearer)));
    REQUIRE(session.model.payment.price_change);
    CHECK(session.model.payment.price_change->before == before);
    CHECK(session.model.payment.price_change->after == dearer.quote.total);
    CHECK(session.model.payment.stage == PurchaseStage::idle);
    CHECK(session.sent(Operation::catalogue_show));
    CHECK(session.model.route.page == Page::payment);
    session.buy();
    REQUIRE(session.model.payment.pending);
    CHECK(session.model.payment.pending->key != key);
}

TEST_CASE("a declined card leaves everything as it was") {
    ClientSession session;
    session.fill_all();
    session.buy();
    const domain::EnrolmentDraft draft = session.model.enrolment.draft;
    session.reply(Operation::order_place, 402, tests::problem(core::Code::payment_declined, 402));
    CHECK(session.model.route.page == Page::payment);
    REQUIRE(session.model.payment.refusal);
    CHECK(session.model.payment.refusal->code == core::Code::payment_declined);
    CHECK(session.model.enrolment.draft == draft);
    CHECK(session.model.payment.card.number == "4242 4242 4242 4242");
    CHECK(!session.model.payment.pending);
}

TEST_CASE("what the server refuses stands beside the field that it names") {
    ClientSession session;
    session.fill_all();
    session.buy();
    session.reply(Operation::order_place, 422,
                  tests::problem(core::Code::email_domain_invalid, 422, "/contacts/2/contact/email"));
    CHECK(session.model.route.page == Page::contacts);
    const core::Violation* shown = app::find_visible(session.model, "/contacts/2/contact/email");
    REQUIRE(shown);
    CHECK(shown->code == core::Code::email_domain_invalid);
    session.act(app::ContactTyped{2, app::ContactField::email, "better@example.com"});
    CHECK(!app::find_visible(session.model, "/contacts/2/contact/email"));
}

TEST_CASE("without the agreement nothing is bought", "[R95][R96]") {
    ClientSession session;
    session.fill_all();
    session.act(app::AgreementToggled{false});
    session.act(app::BuyPressed{});
    CHECK(!session.find<app::Tokenise>());
    CHECK(session.model.enrolment.summary_of == domain::EnrolmentStep::payment);
    REQUIRE(app::find_visible(session.model, "/agreement"));
    session.act(app::AgreementToggled{true});
    CHECK(!app::find_visible(session.model, "/agreement"));
    CHECK(session.model.enrolment.draft.agreement->version == session.model.server.agreement->version);
}

TEST_CASE("a mistyped card is said beside its field, and the number is grouped when it is left", "[R93]") {
    ClientSession session;
    session.fill_all();
    session.act(app::CardTyped{app::CardField::number, "4242424242424241"});
    CHECK(!app::find_visible(session.model, "/card/number"));
    session.act(app::FieldLeft{"/card/number", false});
    REQUIRE(app::find_visible(session.model, "/card/number"));
    CHECK(app::find_visible(session.model, "/card/number")->code == core::Code::card_number_checksum);
    session.act(app::CardTyped{app::CardField::number, "4242424242424242"});
    CHECK(!app::find_visible(session.model, "/card/number"));
    session.act(app::FieldLeft{"/card/number", false});
    CHECK(session.model.payment.card.number == "4242 4242 4242 4242");
}

TEST_CASE("a purchase order needs no card and goes to the server at once") {
    ClientSession session;
    session.fill_all();
    session.act(app::PaymentMethodChosen{domain::PaymentMethod::purchase_order});
    session.act(app::PurchaseOrderTyped{"PO-2026-118"});
    session.act(app::BuyPressed{});
    CHECK(!session.find<app::Tokenise>());
    CHECK(session.sent(Operation::order_place));
}

TEST_CASE("offline, Buy now waits visibly and sends nothing") {
    ClientSession session;
    session.fill_all();
    session.act(app::OnlineChanged{false});
    session.act(app::BuyPressed{});
    CHECK(session.model.payment.waits_for_network);
    CHECK(!session.find<app::Tokenise>());
    CHECK(!session.sent(Operation::order_place));
    session.act(app::OnlineChanged{true});
    session.act(app::BuyPressed{});
    CHECK(!session.model.payment.waits_for_network);
    CHECK(session.find<app::Tokenise>());
}

TEST_CASE("an order that waits for the network still waits after a reload, and is sent only when confirmed") {
    ClientSession session;
    session.fill_all();
    session.act(app::OnlineChanged{false});
    session.act(app::BuyPressed{});
    const auto* kept = session.find<app::SaveLocal>();
    REQUIRE(kept);
    ClientSession again;
    again.act(app::LocalLoaded{"draft", kept->text});
    CHECK(again.model.payment.waits_for_network);
    again.act(app::OnlineChanged{false});
    again.act(app::OnlineChanged{true});
    CHECK(again.model.toast->said == app::Said::order_can_go);
    CHECK(!again.sent(Operation::order_place));
    CHECK(!again.find<app::Tokenise>());
}

TEST_CASE("an enrolment with something missing does not wait for the network: its problems are shown",
          "[R97]") {
    ClientSession session;
    session.fill_all();
    session.act(app::AgreementToggled{false});
    session.act(app::OnlineChanged{false});
    session.act(app::BuyPressed{});
    CHECK(!session.model.payment.waits_for_network);
}

TEST_CASE("a second press while the purchase is on its way does nothing", "[R97]") {
    ClientSession session;
    session.fill_all();
    session.buy();
    session.act(app::BuyPressed{});
    CHECK(!session.sent(Operation::order_place));
    CHECK(!session.find<app::Tokenise>());
}
