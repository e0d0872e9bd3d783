#include "support/golden.hpp"

using namespace certfolio;
using tests::check_page;
using tests::ClientSession;

namespace {

const std::string tracking = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";

ClientSession bought(domain::OrderState state = domain::OrderState::received) {
    ClientSession session;
    session.fill_all();
    session.buy();
    session.reply(wire::Operation::order_place, 201, wire::encode(session.order(state)));
    session.model.toast.reset();
    return session;
}

}  // namespace

TEST_CASE("the start") {
    check_page("start", ClientSession{"/"});
}

TEST_CASE("the start with a draft on this device") {
    ClientSession session{"/"};
    session.act(app::OrganisationTyped{"Sample Ltd."});
    check_page("start-draft", session);
}

TEST_CASE("the confirmation has the tracking link and says what happens next",
          "[R98][R99][R100][R102][R103][R104][R105][R106][R107][R108][R109][R110][R111]") {
    check_page("confirmation", bought());
}

TEST_CASE("the confirmation while the payment is not decided", "[R98]") {
    check_page("confirmation-waiting", bought(domain::OrderState::authorising));
}

TEST_CASE("the confirmation of an order whose payment was declined or given up says that, and leads back") {
    for (const bool declined : {true, false}) {
        ClientSession session = bought(domain::OrderState::authorising);
        wire::OrderView order = *session.model.order.view;
        order.state = declined ? domain::OrderState::declined : domain::OrderState::voided;
        order.payment_state = declined ? domain::PaymentState::declined : domain::PaymentState::voided;
        session.act(app::OrderRefreshAsked{});
        session.reply(wire::Operation::order_show, 200, wire::encode(order));
        check_page(declined ? "confirmation-declined" : "confirmation-voided", session);
    }
}

TEST_CASE("the enrolment while the payment of its order is not decided", "[R97]") {
    ClientSession session = bought(domain::OrderState::authorising);
    session.act(app::LinkFollowed{"/enrol"});
    check_page("purchase-undecided", session);
}

TEST_CASE("the tracking page of an order", "[R99]") {
    ClientSession session = bought();
    session.act(app::AddressChanged{"/orders/" + tracking});
    check_page("order", session);
}

TEST_CASE("the tracking page of an order that is over") {
    ClientSession session = bought();
    session.act(app::AddressChanged{"/orders/" + tracking});
    session.model.order.view->state = domain::OrderState::voided;
    session.model.order.view->payment_state = domain::PaymentState::voided;
    check_page("order-voided", session);
}

TEST_CASE("the tracking page of a link that leads nowhere") {
    ClientSession session{"/orders/" + tracking};
    session.reply(wire::Operation::order_show, 404, tests::problem(core::Code::order_unknown, 404));
    check_page("order-unknown", session);
}

TEST_CASE("the page that takes a tracking link") {
    ClientSession session{"/orders"};
    session.act(app::TrackingTyped{"CF-7Q4K-92XD"});
    session.act(app::TrackingAsked{});
    check_page("find_order", session);
}

TEST_CASE("the calculator", "[R41][R42][D-o]") {
    check_page(
        "calculator",
        ClientSession{
            "/calculator?term=2&tax=CA-ON&line=advantage-ov:5&line=smime-enterprise:10&at=2027-03-15"});
}

TEST_CASE("the calculator with a saved quote") {
    ClientSession session{"/calculator?term=2&tax=CA-ON&line=advantage-ov:5"};
    session.act(app::QuoteSavePressed{});
    const app::SaveFile file = *session.find<app::SaveFile>();
    session.act(app::QuoteFileOpened{file.name, file.content});
    check_page("calculator-quote", session);
}

TEST_CASE("the help has both topics", "[R1][R4]") {
    check_page("help", ClientSession{"/help"});
    check_page("help_enrolling", ClientSession{"/help/enrolling"});
    check_page("help_logging_in", ClientSession{"/help/logging-in"});
}

TEST_CASE("a link to a draft while another one is on this device") {
    ClientSession session{"/draft/" + tracking};
    session.act(app::OrganisationTyped{"Mine"});
    wire::DraftView view;
    view.secret.text = tracking;
    view.saved_at = session.now;
    view.expires_at = session.now.plus_days(30);
    view.draft = app::new_draft();
    session.reply(wire::Operation::draft_show, 200, wire::encode(view));
    check_page("resume", session);
}

TEST_CASE("a link to a draft that is gone") {
    ClientSession session{"/draft/" + tracking};
    session.reply(wire::Operation::draft_show, 404, tests::problem(core::Code::draft_unknown, 404));
    check_page("resume-gone", session);
}

TEST_CASE("versions and whom to tell about errors", "[R112][R113]") {
    check_page("about", ClientSession{"/about"});
}

TEST_CASE("an address that means nothing") {
    check_page("not_found", ClientSession{"/nowhere"});
}

TEST_CASE("a draft on this device that cannot be read is said") {
    ClientSession session{"/", ClientSession::silent_device};
    session.act(app::LocalLoaded{"draft", std::string("from another world")});
    check_page("start-unreadable", session);
}

TEST_CASE("the page offline goes on with the last prices and says so") {
    ClientSession session;
    session.act(app::OnlineChanged{false});
    check_page("products-offline", session);
}
