#include "ports/sandbox_gateway.hpp"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <thread>
#include <vector>

#include "support/temporary_folder.hpp"

using namespace certfolio;
using namespace certfolio::ports;

namespace {

struct Sandbox {
    support::TemporaryFolder folder;
    SandboxGateway gateway{folder.path() / "journal"};

    AuthoriseResult authorise(const std::string& key, const std::string& scenario, std::int64_t minor = 100) {
        AuthoriseRequest request;
        request.gateway_key = key;
        request.amount_minor = minor;
        request.currency = "USD";
        request.card = {"sbx_" + scenario + "_00ff", "visa", "4242"};
        return gateway.authorise(request);
    }
};

}  // namespace

TEST_CASE("the sandbox approves and declines as its token says") {
    Sandbox sandbox;
    CHECK(std::holds_alternative<Approved>(sandbox.authorise("a", "approve")));
    CHECK(sandbox.authorise("b", "decline") == AuthoriseResult(Declined{"card_declined"}));
    CHECK(sandbox.authorise("c", "nofunds") == AuthoriseResult(Declined{"insufficient_funds"}));
    CHECK(sandbox.authorise("d", "whatever") == AuthoriseResult(Declined{"token_unknown"}));
}

TEST_CASE("the same key is charged once, however often it is asked for") {
    Sandbox sandbox;
    const auto first = sandbox.authorise("a", "twice");
    CHECK(sandbox.authorise("a", "twice") == first);
    CHECK(sandbox.gateway.totals().payments_open == 1);
    CHECK(std::holds_alternative<Declined>(sandbox.authorise("a", "approve", 200)));
    CHECK(std::holds_alternative<Captured>(sandbox.gateway.capture("a")));
    CHECK(std::holds_alternative<Captured>(sandbox.gateway.capture("a")));
    CHECK(sandbox.authorise("a", "twice") == first);
    CHECK(sandbox.gateway.totals().minor_captured == 100);
}

TEST_CASE("an answer that got lost can be asked for, a request that got lost was never charged") {
    Sandbox sandbox;
    CHECK_THROWS_AS(sandbox.authorise("a", "timeout"), GatewayUnreachable);
    CHECK(std::holds_alternative<Approved>(sandbox.gateway.query("a")));
    CHECK_THROWS_AS(sandbox.authorise("b", "lost"), GatewayUnreachable);
    CHECK(std::holds_alternative<Unknown>(sandbox.gateway.query("b")));
    CHECK(sandbox.gateway.totals().payments_open == 1);
}

TEST_CASE("a late answer comes in the end") {
    Sandbox sandbox;
    CHECK(std::holds_alternative<Pending>(sandbox.authorise("a", "late")));
    CHECK(std::holds_alternative<Pending>(sandbox.gateway.query("a")));
    CHECK(std::holds_alternative<Approved>(sandbox.gateway.query("a")));
    CHECK(std::holds_alternative<Pending>(sandbox.authorise("b", "latedecline")));
    CHECK(std::holds_alternative<Pending>(sandbox.gateway.query("b")));
    CHECK(std::holds_alternative<Declined>(sandbox.gateway.query("b")));
}

TEST_CASE("what was voided stays closed, also for a request that comes late") {
    Sandbox sandbox;
    sandbox.authorise("a", "approve");
    CHECK(std::holds_alternative<Voided>(sandbox.gateway.void_payment("a")));
    CHECK(std::holds_alternative<Voided>(sandbox.gateway.void_payment("a")));
    CHECK(std::holds_alternative<Voided>(sandbox.gateway.capture("a")));
    CHECK(std::holds_alternative<Voided>(sandbox.gateway.void_payment("never seen")));
    CHECK(sandbox.authorise("never seen", "approve") == AuthoriseResult(Declined{"closed"}));
    CHECK(sandbox.gateway.totals().payments_open == 0);
    CHECK(std::holds_alternative<Unknown>(sandbox.gateway.capture("unheard of")));
}

TEST_CASE("the sandbox remembers everything when it is opened again") {
    support::TemporaryFolder folder;
    const auto ask = [&](const std::function<void(SandboxGateway&)>& action) {
        SandboxGateway gateway(folder.path() / "journal");
        action(gateway);
    };
    const auto request = [](const std::string& key, const std::string& token) {
        AuthoriseRequest made;
        made.gateway_key = key;
        made.amount_minor = 250;
        made.card.token = token;
        return made;
    };
    ask([&](SandboxGateway& gateway) { gateway.authorise(request("a", "sbx_approve_1")); });
    ask([&](SandboxGateway& gateway) { gateway.capture("a"); });
    ask([&](SandboxGateway& gateway) { gateway.authorise(request("b", "sbx_decline_1")); });
    ask([&](SandboxGateway& gateway) { gateway.authorise(request("c", "sbx_late_1")); });
    ask([&](SandboxGateway& gateway) {
        CHECK(std::holds_alternative<Captured>(gateway.query("a")));
        CHECK(gateway.query("b") == PaymentState(Declined{"card_declined"}));
        CHECK(std::holds_alternative<Pending>(gateway.query("c")));
        CHECK(gateway.totals().minor_captured == 250);
    });
}

TEST_CASE("a void and a late authorisation at the same time never leave money reserved") {
    for (int round = 0; round < 20; ++round) {
        Sandbox sandbox;
        std::thread late([&] { sandbox.authorise("a", "approve"); });
        sandbox.gateway.void_payment("a");
        late.join();
        CHECK(std::holds_alternative<Voided>(sandbox.gateway.query("a")));
    }
}
