#include "app/session_update.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/order_update.hpp"
#include "app/runtime.hpp"
#include "support/client_session.hpp"

using namespace certfolio;
using tests::ClientSession;
using wire::Operation;

TEST_CASE("the page starts with what this device kept, and asks the server") {
    app::Model model;
    model.spare_key = "key";
    const app::Effects effects =
        app::update(model, app::Started{"/enrol", "https://a.example", 60, true}, tests::at("2026-11-22"));
    int loads = 0;
    int sends = 0;
    for (const app::Effect& effect : effects) {
        loads += std::holds_alternative<app::LoadLocal>(effect) ? 1 : 0;
        sends += std::holds_alternative<app::Send>(effect) ? 1 : 0;
    }
    CHECK(loads == 6);
    CHECK(sends == 2);
}

TEST_CASE("without a server the last catalogue goes on, with its date") {
    const core::Instant yesterday = tests::at("2026-11-21T09:00:00Z");
    app::Model model;
    model.spare_key = "key";
    const core::Instant now = tests::at("2026-11-22T14:00:00Z");
    (void)app::update(model, app::Started{"/enrol", "https://a.example", 0, false}, now);
    (void)app::update(model,
                      app::LocalLoaded{"catalogue", std::to_string(yesterday.seconds) + "\n" +
                                                        tests::sample_catalogue_json()},
                      now);
    REQUIRE(model.server.catalogue);
    CHECK(model.server.catalogue_as_of == yesterday);
    CHECK(!model.server.catalogue_confirmed);
    CHECK(!model.derived.offers.empty());
}

TEST_CASE("a device whose clock is wrong goes by the server's") {
    ClientSession session;
    session.now = session.now.plus_days(-400);
    session.act(app::RetryPressed{});
    wire::SettingsView settings = session.settings();
    settings.now = tests::at("2026-11-22T14:02:00Z");
    session.reply(Operation::settings_show, 200, wire::encode(settings));
    session.act(app::Ticked{});
    CHECK(session.model.now == settings.now);
}

TEST_CASE("an order whose payment is not decided is looked at again by itself", "[R99]") {
    ClientSession session;
    session.fill_all();
    session.buy();
    wire::OrderView order = session.order(domain::OrderState::authorising);
    session.reply(Operation::order_place, 202, wire::encode(order));
    CHECK(session.model.route.page == app::Page::confirmation);
    REQUIRE(session.model.order.refresh_due);
    session.now = *session.model.order.refresh_due;
    session.act(app::Ticked{});
    REQUIRE(session.sent(Operation::order_show));
    order.state = domain::OrderState::received;
    session.reply(Operation::order_show, 200, wire::encode(order));
    CHECK(session.model.order.view->state == domain::OrderState::received);
    CHECK(!session.model.order.refresh_due);
}

TEST_CASE("a pasted tracking link is found whole, bare, or with something behind it", "[R99]") {
    const std::string secret = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";
    CHECK(app::tracking_in(secret) == secret);
    CHECK(app::tracking_in("  https://certfolio.example/orders/" + secret + "/?x=1 ") == secret);
    CHECK(app::tracking_in("CF-7Q4K-92XD").empty());
    CHECK(app::tracking_in("").empty());

    ClientSession session("/orders");
    session.act(app::TrackingTyped{"nonsense"});
    session.act(app::TrackingAsked{});
    CHECK(session.model.order.entry_refused);
    session.act(app::TrackingTyped{"https://certfolio.example/orders/" + secret});
    session.act(app::TrackingAsked{});
    CHECK(session.model.route.page == app::Page::order);
    CHECK(session.sent(Operation::order_show));
    session.reply(Operation::order_show, 404, tests::problem(core::Code::order_unknown, 404));
    REQUIRE(session.model.order.trouble);
    CHECK(session.model.order.trouble->kind == app::TroubleKind::not_found);
}

namespace {

/// Keeps what it is asked to do and answers nothing.
class SilentHost final : public app::Host {
 public:
    int sends = 0;
    int keys = 0;
    std::string address;

    core::Instant now() override { return tests::at("2026-11-22"); }
    std::string random_key() override { return "key" + std::to_string(++keys); }
    void run(const app::Send&) override { ++sends; }
    void run(const app::SaveLocal&) override {}
    void run(const app::LoadLocal&) override {}
    void run(const app::ForgetLocal&) override {}
    void run(const app::Navigate& effect) override { address = effect.address; }
    void run(const app::Focus&) override {}
    void run(const app::SaveFile&) override {}
    void run(const app::Print&) override {}
    void run(const app::Reload&) override {}
    void run(const app::Copy&) override {}
    void run(const app::Tokenise&) override {}
    void run(const app::WakeAt&) override {}
};

}  // namespace

TEST_CASE("the runtime applies actions in order and has their effects done") {
    SilentHost host;
    app::Runtime runtime(host);
    app::Actions actions{app::Started{"/", "https://a.example", 0, true}, app::LinkFollowed{"/help"}};
    runtime.dispatch_all(actions);
    CHECK(actions.empty());
    CHECK(host.sends == 2);
    CHECK(host.address == "/help");
    CHECK(runtime.model().route.page == app::Page::help);
    CHECK(host.keys == 1);
}
