// Two replies in flight: each is applied only to what it was asked for.
#include <catch2/catch_test_macros.hpp>

#include "app/draft_update.hpp"
#include "support/client_session.hpp"

using namespace certfolio;
using app::Page;
using tests::ClientSession;
using wire::Operation;

namespace {

const std::string secret_a = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";
const std::string secret_b = "ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvutsrqponmlkj";

std::uint32_t request_about(const ClientSession& session, Operation operation, std::string_view about) {
    for (const app::InFlight& call : session.model.in_flight)
        if (call.operation == operation && call.about == about)
            return call.request;
    return 0;
}

wire::OrderView order_of(const std::string& secret) {
    ClientSession session;
    session.fill_all();
    wire::OrderView order = session.order();
    order.tracking.text = secret;
    order.number = secret.substr(0, 4);
    return order;
}

wire::DraftView draft_of(const std::string& secret, const std::string& organisation) {
    wire::DraftView view;
    view.secret.text = secret;
    view.revision = 1;
    view.saved_at = tests::at("2026-11-22T14:02:00Z");
    view.expires_at = tests::at("2026-12-22T14:02:00Z");
    view.draft = app::new_draft();
    view.draft.organisations = {organisation};
    return view;
}

void reply_about(ClientSession& session, Operation operation, const std::string& about, int status,
                 std::string body) {
    session.act(app::ReplyArrived{request_about(session, operation, about), status, std::move(body)});
}

ClientSession with_draft_being_created() {
    ClientSession session;
    session.fill_products();
    session.act(app::ShareAsked{});
    return session;
}

}  // namespace

TEST_CASE("a second order is asked for while the first is on its way, and each answer finds its own page",
          "[R99]") {
    ClientSession session("/orders/" + secret_a);
    session.act(app::LinkFollowed{"/orders/" + secret_b});
    REQUIRE(session.sent(Operation::order_show));
    CHECK(session.sent(Operation::order_show)->path.find(secret_b) != std::string::npos);

    reply_about(session, Operation::order_show, secret_a, 404,
                tests::problem(core::Code::order_unknown, 404));
    CHECK(!session.model.order.trouble);
    CHECK(session.model.order.loading);
    reply_about(session, Operation::order_show, secret_b, 200, wire::encode(order_of(secret_b)));
    REQUIRE(session.model.order.view);
    CHECK(session.model.order.view->tracking.text == secret_b);
    CHECK(!session.model.order.loading);
}

TEST_CASE("an order that comes late does not take the place of the one shown") {
    ClientSession session("/orders/" + secret_a);
    session.act(app::LinkFollowed{"/orders/" + secret_b});
    reply_about(session, Operation::order_show, secret_b, 200, wire::encode(order_of(secret_b)));
    reply_about(session, Operation::order_show, secret_a, 200, wire::encode(order_of(secret_a)));
    CHECK(session.model.order.view->tracking.text == secret_b);
}

TEST_CASE("the same order is not asked for twice at a time") {
    ClientSession session("/orders/" + secret_a);
    session.act(app::OrderRefreshAsked{});
    CHECK(!session.sent(Operation::order_show));
}

TEST_CASE("a draft that comes when its page was left takes nobody away from where they are") {
    ClientSession session("/draft/" + secret_a);
    session.act(app::LinkFollowed{"/help"});
    reply_about(session, Operation::draft_show, secret_a, 200,
                wire::encode(draft_of(secret_a, "Sample Ltd.")));
    CHECK(session.model.route.page == Page::help);
    CHECK(session.model.enrolment.draft == app::new_draft());
}

TEST_CASE("two links to drafts: the page shows the one that it is about") {
    ClientSession session("/draft/" + secret_a);
    session.act(app::LinkFollowed{"/draft/" + secret_b});
    reply_about(session, Operation::draft_show, secret_a, 200,
                wire::encode(draft_of(secret_a, "First Ltd.")));
    CHECK(session.model.enrolment.draft == app::new_draft());
    CHECK(!session.model.keeping.offered);
    reply_about(session, Operation::draft_show, secret_b, 200,
                wire::encode(draft_of(secret_b, "Second Ltd.")));
    CHECK(session.model.enrolment.draft.organisations == std::vector<std::string>{"Second Ltd."});
    CHECK(session.model.keeping.server_secret == secret_b);
}

TEST_CASE("a draft that was offered under one link is not taken under the next") {
    ClientSession session("/draft/" + secret_a);
    session.act(app::OrganisationTyped{"Mine"});
    reply_about(session, Operation::draft_show, secret_a, 200,
                wire::encode(draft_of(secret_a, "First Ltd.")));
    REQUIRE(session.model.keeping.offered);
    session.act(app::LinkFollowed{"/draft/" + secret_b});
    CHECK(!session.model.keeping.offered);
}

TEST_CASE("a draft that is deleted while it is being put on the server is deleted there when it arrives") {
    ClientSession session = with_draft_being_created();
    const std::uint32_t create = session.request_of(Operation::draft_create);
    session.act(app::DeleteConfirmed{});
    session.act(app::OrganisationTyped{"A new enrolment"});
    session.act(app::ReplyArrived{create, 201, wire::encode(draft_of(secret_a, "Sample Ltd."))});
    CHECK(session.model.keeping.server_secret.empty());
    REQUIRE(session.sent(Operation::draft_delete));
    CHECK(session.sent(Operation::draft_delete)->path.find(secret_a) != std::string::npos);
    session.reply(Operation::draft_delete, 204, {});
    CHECK(session.model.drafts_to_delete.empty());
    session.act(app::ShareAsked{});
    CHECK(session.sent(Operation::draft_create));
}

TEST_CASE("a link that is opened while another draft is being saved keeps its own place on the server") {
    ClientSession session = with_draft_being_created();
    const std::uint32_t create = session.request_of(Operation::draft_create);
    session.act(app::AddressChanged{"/draft/" + secret_b});
    reply_about(session, Operation::draft_show, secret_b, 200,
                wire::encode(draft_of(secret_b, "Second Ltd.")));
    session.act(app::ResumeChosen{true});
    session.act(app::ReplyArrived{create, 201, wire::encode(draft_of(secret_a, "Sample Ltd."))});
    CHECK(session.model.keeping.server_secret == secret_b);
}

TEST_CASE("a deletion that does not reach the server is remembered and asked for again") {
    ClientSession session = with_draft_being_created();
    session.reply(Operation::draft_create, 201, wire::encode(draft_of(secret_a, "Sample Ltd.")));
    session.act(app::DeleteConfirmed{});
    const auto* kept = session.find<app::SaveLocal>();
    REQUIRE(kept);
    CHECK(kept->name == "drafts-to-delete");
    const std::string remembered = kept->text;
    session.lose_reply(Operation::draft_delete);
    session.act(app::OnlineChanged{true});
    CHECK(session.sent(Operation::draft_delete));

    ClientSession next_visit;
    next_visit.act(app::LocalLoaded{"drafts-to-delete", remembered});
    REQUIRE(next_visit.sent(Operation::draft_delete));
    CHECK(next_visit.sent(Operation::draft_delete)->path.find(secret_a) != std::string::npos);
    next_visit.reply(Operation::draft_delete, 404, tests::problem(core::Code::draft_unknown, 404));
    REQUIRE(next_visit.find<app::SaveLocal>());
    CHECK(next_visit.find<app::SaveLocal>()->text.empty());
}

TEST_CASE("a token that comes when nothing is being bought buys nothing") {
    ClientSession session;
    session.fill_all();
    session.act(app::Tokenised{"sbx_approve_1", "visa", "4242"});
    CHECK(!session.sent(Operation::order_place));
    session.buy();
    session.act(app::CardNotTaken{});
    CHECK(session.model.payment.stage == app::PurchaseStage::sending);
}

TEST_CASE("an agreement that was asked for before another came into force is not shown as this one") {
    ClientSession session;
    session.model.server.agreement.reset();
    session.act(app::LinkFollowed{"/enrol/payment"});
    const std::uint32_t request = session.request_of(Operation::agreement_show);
    session.act(app::ReplyArrived{request, 200,
                                  wire::encode(wire::AgreementView{"1999-01", std::string(64, 'a'), "Old"})});
    CHECK(!session.model.server.agreement);
}
