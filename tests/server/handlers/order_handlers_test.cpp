#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <semaphore>
#include <thread>

#include "documents/order_confirmation.hpp"
#include "documents/payment_failure.hpp"
#include "jobs/deliver_outbox.hpp"
#include "jobs/payment_settlement.hpp"
#include "store/order_store.hpp"
#include "support/test_product.hpp"

using namespace certfolio;
using enum wire::Operation;
using domain::OrderState;
using domain::PaymentMethod;
using domain::PaymentState;
using support::FakeGateway;
using support::problem_of;
using support::RawResponse;
using support::TestProduct;

namespace {

const std::string first_key = "order-test-key-01";
const std::string second_key = "order-test-key-02";

std::string card_order(TestProduct& product) {
    return wire::encode(support::sample_order(PaymentMethod::card, product.clock().now()));
}
std::string invoice_order(TestProduct& product) {
    return wire::encode(support::sample_order(PaymentMethod::purchase_order, product.clock().now()));
}

wire::OrderView view_in(const RawResponse& response) {
    const auto view = wire::decode_order(response.body);
    if (!view)
        FAIL(response.body);
    return *view;
}

wire::OrderView tracked(TestProduct& product, const wire::OrderView& order) {
    const auto response = product.show(order_show, order.tracking.text);
    REQUIRE(response.status == 200);
    return view_in(response);
}

std::int64_t count(TestProduct& product, const char* sql) {
    return product.store().read([&](store::ReadTransaction& rows) {
        store::Rows found = rows.query(sql);
        return found.next() ? found.get<std::int64_t>(0) : -1;
    });
}

}  // namespace

TEST_CASE("order.place on a purchase order is received, confirmed and to be followed by its link",
          "[R97][R98][R99]") {
    TestProduct product;
    const auto response = product.call(order_place, invoice_order(product), first_key);
    REQUIRE(response.status == 201);
    const wire::OrderView view = view_in(response);
    CHECK(view.number.size() == 12);
    CHECK(view.number.starts_with("CF-"));
    CHECK(view.tracking.text.size() == wire::LinkSecret::bytes);
    CHECK(view.state == OrderState::received);
    CHECK(view.payment_state == PaymentState::invoiced);
    CHECK(view.payment_summary == "PO-2026/17");
    CHECK(view.organisations == std::vector<std::string>{"Example  Enterprises, Ltd."});
    CHECK(view.domains[1].name.text() == "xn--bcher-kva.example.org");
    CHECK(view.contact_roles.size() == 4);
    CHECK(tracked(product, view) == view);
    CHECK(product.gateway().authorisations_asked() == 0);
    CHECK(count(product, "SELECT count(*) FROM outbox WHERE kind = 'order_confirmation'") == 1);
}

TEST_CASE("order.place by card authorises outside, is received, and captured once afterwards", "[R93][R97]") {
    TestProduct product;
    const auto response = product.call(order_place, card_order(product), first_key);
    REQUIRE(response.status == 201);
    const wire::OrderView view = view_in(response);
    CHECK(view.state == OrderState::received);
    CHECK(view.payment_state == PaymentState::authorised);
    CHECK(view.payment_summary == "visa 4242");
    CHECK(product.gateway().captures() == 0);

    CHECK_FALSE(product.settle());
    CHECK(product.gateway().taken_minor() == view.quote.total.minor);
    CHECK(tracked(product, view).payment_state == PaymentState::captured);
    CHECK_FALSE(product.settle());
    CHECK(product.gateway().captures() == 1);
}

TEST_CASE("a retry with the same key gives the same order, whatever became of the reply", "[R97]") {
    TestProduct product;
    const std::string body = card_order(product);
    const wire::OrderView first = view_in(product.call(order_place, body, first_key));
    product.settle();
    product.clock().pass(3'600);
    const auto again = product.call(order_place, body, first_key);
    CHECK(again.status == 201);
    CHECK(again.header("Idempotency-Replayed") == "true");
    CHECK(view_in(again) == first);
    CHECK(count(product, "SELECT count(*) FROM orders") == 1);
    CHECK(product.gateway().captures() == 1);
    CHECK(product.call(order_place, invoice_order(product), first_key).status == 422);
}

TEST_CASE("a repeat while the first is being worked on is told to wait") {
    TestProduct product;
    std::binary_semaphore asked{0};
    std::binary_semaphore may_answer{0};
    product.gateway().before_answer = [&] {
        asked.release();
        may_answer.acquire();
    };
    const std::string body = card_order(product);
    RawResponse first;
    std::thread buying([&] { first = product.call(order_place, body, first_key); });
    asked.acquire();
    const auto second = product.call(order_place, body, first_key);
    may_answer.release();
    buying.join();
    CHECK(second.status == 409);
    CHECK(second.header("Retry-After") == "1");
    CHECK(problem_of(second).starts_with("request.in_progress"));
    CHECK(first.status == 201);
    CHECK(product.gateway().authorisations_asked() == 1);
}

TEST_CASE("order.place charges what the buyer saw or nothing: a changed price comes back as a new quote",
          "[R97]") {
    TestProduct product;
    auto request = support::sample_order(PaymentMethod::card, product.clock().now());
    request.seen.total.minor -= 1;
    const std::string before = product.rows_of_nouns();
    const auto response = product.call(order_place, wire::encode(request), first_key);
    CHECK(response.status == 409);
    CHECK(problem_of(response) == "order.price_changed /seen");
    const auto problem = wire::decode_problem(response.body);
    REQUIRE(problem);
    const auto current = wire::decode_quote(problem->current);
    REQUIRE(current);
    CHECK(current->quote.total.minor == request.seen.total.minor + 1);
    CHECK(product.rows_of_nouns() == before);
    CHECK(product.gateway().authorisations_asked() == 0);

    request.seen = current->quote;
    CHECK(product.call(order_place, wire::encode(request), second_key).status == 201);
}

TEST_CASE("order.place runs every rule again and points into what was sent", "[R46][R62][R67][R96]") {
    TestProduct product;
    auto request = support::sample_order(PaymentMethod::purchase_order, product.clock().now());
    request.draft.cart = {{"smime-enterprise", "4"}};
    request.draft.domains[0].name = "example..com";
    request.draft.contacts.pop_back();
    request.draft.agreement.reset();
    const std::string before = product.rows_of_nouns();
    const auto response = product.call(order_place, wire::encode(request), first_key);
    CHECK(response.status == 422);
    const std::string problem = problem_of(response);
    INFO(problem);
    CHECK(problem.find("inventory.below_initial_minimum /cart") != std::string::npos);
    CHECK(problem.find("domain.label_empty /domains/0/name") != std::string::npos);
    CHECK(problem.find("contact.missing /contacts/billing") != std::string::npos);
    CHECK(problem.find("agreement.not_accepted /agreement") != std::string::npos);
    CHECK(product.rows_of_nouns() == before);
}

TEST_CASE("a declined card charges nothing, says so, and another card buys", "[R97]") {
    TestProduct product;
    product.gateway().answer = FakeGateway::Answer::decline;
    const std::string body = card_order(product);
    const auto declined = product.call(order_place, body, first_key);
    CHECK(declined.status == 402);
    CHECK(problem_of(declined) == "payment.declined /payment_token");
    CHECK(product.call(order_place, body, first_key).status == 402);
    CHECK(product.gateway().authorisations_asked() == 1);
    CHECK(count(product, "SELECT count(*) FROM outbox") == 0);

    product.gateway().answer = FakeGateway::Answer::approve;
    CHECK(product.call(order_place, body, second_key).status == 201);
    CHECK_FALSE(product.settle());
    CHECK(product.gateway().captures() == 1);
}

TEST_CASE("a lost answer leaves an order that the settlement completes or gives up") {
    TestProduct product;
    const bool arrived = GENERATE(true, false);
    product.gateway().answer = arrived ? FakeGateway::Answer::lost_after : FakeGateway::Answer::lost_before;
    const auto response = product.call(order_place, card_order(product), first_key);
    REQUIRE(response.status == 201);
    const wire::OrderView view = view_in(response);
    CHECK(view.state == OrderState::authorising);
    CHECK(tracked(product, view).state == OrderState::authorising);

    product.clock().pass(jobs::payment_query_seconds);
    product.settle();
    const wire::OrderView settled = tracked(product, view);
    CHECK(settled.state == (arrived ? OrderState::received : OrderState::voided));
    CHECK(settled.payment_state == (arrived ? PaymentState::captured : PaymentState::voided));
    CHECK(product.gateway().captures() == (arrived ? 1 : 0));
    CHECK(count(product, "SELECT count(*) FROM outbox WHERE kind = 'order_confirmation'") ==
          (arrived ? 1 : 0));
}

TEST_CASE("a payment that stays undecided is asked about again and voided after half an hour") {
    TestProduct product;
    product.gateway().answer = FakeGateway::Answer::pending;
    const wire::OrderView view = view_in(product.call(order_place, card_order(product), first_key));
    CHECK(view.state == OrderState::authorising);
    product.clock().pass(60);
    CHECK(product.settle() == product.clock().now().plus_seconds(jobs::payment_query_seconds));
    CHECK(tracked(product, view).state == OrderState::authorising);
    product.clock().pass(1'800);
    CHECK_FALSE(product.settle());
    CHECK(tracked(product, view).state == OrderState::voided);

    // A late approval finds the key closed.
    CHECK(std::holds_alternative<ports::Voided>(product.gateway().query(product.gateway().only_key())));
}

TEST_CASE("a payment that is decided late completes its order") {
    TestProduct product;
    product.gateway().answer = FakeGateway::Answer::redirect;
    const wire::OrderView view = view_in(product.call(order_place, card_order(product), first_key));
    CHECK(view.redirect_url == "https://pay.example/1");
    product.gateway().set_state(product.gateway().only_key(), ports::Approved{"A"});
    product.clock().pass(60);
    product.settle();
    const wire::OrderView settled = tracked(product, view);
    CHECK(settled.state == OrderState::received);
    CHECK(settled.payment_state == PaymentState::captured);
    CHECK(settled.redirect_url.empty());
}

TEST_CASE("while the gateway is down orders wait, each try later than the one before") {
    TestProduct product;
    const wire::OrderView view = view_in(product.call(order_place, card_order(product), first_key));
    product.gateway().unreachable = true;
    const core::Instant first = product.clock().now();
    CHECK(product.settle() == first.plus_seconds(15));
    product.clock().pass(15);
    CHECK(product.settle() == product.clock().now().plus_seconds(30));
    product.clock().pass(30);
    product.gateway().unreachable = false;
    CHECK_FALSE(product.settle());
    CHECK(tracked(product, view).payment_state == PaymentState::captured);
    CHECK(product.gateway().captures() == 1);
}

TEST_CASE("a gateway that neither captures nor refuses what it authorised is reported") {
    TestProduct product;
    const wire::OrderView view = view_in(product.call(order_place, card_order(product), first_key));
    product.gateway().set_state(product.gateway().only_key(), ports::Pending{});
    CHECK_THROWS(product.settle());
    CHECK(tracked(product, view).payment_state == PaymentState::authorised);
}

TEST_CASE("an order whose authorised amount is refused for good ends, and its buyer is told", "[R98][R99]") {
    TestProduct product;
    const wire::OrderView view = view_in(product.call(order_place, card_order(product), first_key));
    const bool expired = GENERATE(true, false);
    product.gateway().set_state(product.gateway().only_key(),
                                expired ? ports::PaymentState(ports::Voided{"A"}) : ports::Declined{"no"});
    CHECK_FALSE(product.settle());
    const wire::OrderView ended = tracked(product, view);
    CHECK(ended.state == OrderState::voided);
    CHECK(ended.payment_state == (expired ? PaymentState::voided : PaymentState::declined));
    CHECK(product.gateway().taken_minor() == 0);
    CHECK(count(product, "SELECT count(*) FROM outbox WHERE kind = 'payment_failure'") == 1);
    CHECK_FALSE(product.settle());

    const ports::Email email = product.store().read([&](store::ReadTransaction& rows) {
        store::Rows found = rows.query("SELECT payload FROM outbox WHERE kind = 'payment_failure'");
        REQUIRE(found.next());
        const auto id = domain::OrderId::parse(found.get<std::string>(0));
        return documents::compose_payment_failure(
            store::find_order(rows, *id).value(),
            {"https://certfolio.example/orders/x", "Example Operator", "mailto:errors@example.com", "0.0.0"},
            product.clock().now());
    });
    CHECK(email.to_address == "ada@example.com");
    CHECK(email.subject == "Order " + view.number + " cancelled: the payment failed");
    CHECK(email.text.starts_with("Dear "));
    CHECK(email.text.find("Nothing was charged") != std::string::npos);
    CHECK(email.text.find("https://certfolio.example/orders/x") != std::string::npos);
}

TEST_CASE("an order that cannot be read is put off and told, and holds up no other payment") {
    TestProduct product;
    const wire::OrderView broken = view_in(product.call(order_place, card_order(product), first_key));
    const wire::OrderView whole = view_in(product.call(order_place, card_order(product), second_key));
    product.store().write([&](store::Transaction& rows) {
        rows.execute_one("UPDATE orders SET contents = '{}', payment_due_at = 1 WHERE number = $1",
                         broken.number);
    });
    CHECK_THROWS_WITH(product.settle(), Catch::Matchers::ContainsSubstring(broken.number));
    CHECK(tracked(product, whole).payment_state == PaymentState::captured);
    CHECK(count(product, "SELECT count(*) FROM orders WHERE payment_due_at IS NOT NULL") == 1);
}

TEST_CASE("an order is settled by the gateway that was asked for its money, and by no other") {
    TestProduct product;
    const wire::OrderView view = view_in(product.call(order_place, card_order(product), first_key));
    const bool authorising = GENERATE(false, true);
    if (authorising) {
        product.store().write([](store::Transaction& rows) {
            rows.execute_one("UPDATE orders SET state = 'authorising', payment_state = 'none'");
        });
    }
    product.store().write(
        [](store::Transaction& rows) { rows.execute_one("UPDATE orders SET gateway = 'former'"); });
    const wire::OrderView before = tracked(product, view);
    product.clock().pass(3'600);
    CHECK_THROWS_WITH(product.settle(), Catch::Matchers::ContainsSubstring("the gateway former"));
    CHECK(tracked(product, view) == before);
    CHECK(product.gateway().captures() == 0);

    product.store().write([](store::Transaction& rows) {
        rows.execute_one("UPDATE orders SET gateway = 'fake', payment_due_at = 1");
    });
    CHECK_FALSE(product.settle());
    CHECK(tracked(product, view).payment_state == PaymentState::captured);
}

TEST_CASE("an order stays readable when the public suffix list takes in one of its domains") {
    TestProduct product;
    const wire::OrderView view = view_in(product.call(order_place, card_order(product), first_key));
    product.store().write([&](store::Transaction& rows) {
        // `co.uk` is a suffix: nobody can order it now, as somebody could have before the list knew it.
        rows.execute_one("UPDATE orders SET contents = replace(contents, $1, 'co.uk')",
                         view.domains[0].name.text());
    });
    CHECK(tracked(product, view).domains[0].name.text() == "co.uk");
    CHECK_FALSE(product.settle());
    CHECK(tracked(product, view).payment_state == PaymentState::captured);
}

TEST_CASE("an order whose first attempt died is taken up by the retry: one order, one charge", "[R97]") {
    TestProduct product;
    const std::string body = card_order(product);
    // The attempt dies before the gateway hears of it, or after the gateway approved.
    const bool approved = GENERATE(false, true);
    auto& death = approved ? product.gateway().before_reply : product.gateway().before_answer;
    death = [] { throw std::runtime_error("the process dies here"); };
    CHECK(product.call(order_place, body, first_key).status == 500);
    CHECK(product.gateway().only_key().empty() == !approved);
    CHECK(count(product, "SELECT count(*) FROM orders WHERE state = 'authorising'") == 1);
    death = nullptr;

    const auto other =
        wire::encode(support::sample_order(PaymentMethod::card, product.clock().now(), "sbx_approve_2"));
    CHECK(problem_of(product.call(order_place, other, first_key))
              .starts_with("request.idempotency_key_reused"));
    const auto retry = product.call(order_place, body, first_key);
    REQUIRE(retry.status == 201);
    const wire::OrderView view = view_in(retry);
    CHECK(view.state == OrderState::received);
    CHECK_FALSE(product.settle());
    CHECK(count(product, "SELECT count(*) FROM orders") == 1);
    CHECK(count(product, "SELECT count(*) FROM outbox WHERE kind = 'order_confirmation'") == 1);
    CHECK_FALSE(product.gateway().only_key().empty());
    CHECK(product.gateway().captures() == 1);
    CHECK(product.gateway().taken_minor() == view.quote.total.minor);
}

TEST_CASE("after a crash and the settlement the key still gives the order that was settled", "[R97]") {
    TestProduct product;
    const std::string body = card_order(product);
    const bool approved = GENERATE(false, true);
    auto& death = approved ? product.gateway().before_reply : product.gateway().before_answer;
    death = [] { throw std::runtime_error("the process dies here"); };
    CHECK(product.call(order_place, body, first_key).status == 500);
    death = nullptr;
    product.server().restart();
    product.clock().pass(120);
    CHECK_FALSE(product.settle());

    for (int repeat = 0; repeat < 2; ++repeat) {
        const auto response = product.call(order_place, body, first_key);
        INFO(response.body);
        if (approved) {
            REQUIRE(response.status == 201);
            CHECK(view_in(response).payment_state == PaymentState::captured);
        } else {
            CHECK(response.status == 402);
            CHECK(problem_of(response) == "payment.declined /payment_token");
        }
    }
    CHECK(count(product, "SELECT count(*) FROM orders") == 1);
    CHECK(product.gateway().captures() == (approved ? 1 : 0));
}

TEST_CASE("order.show knows nothing by a wrong link", "[R99]") {
    TestProduct product;
    const wire::OrderView view = view_in(product.call(order_place, invoice_order(product), first_key));
    std::string wrong = view.tracking.text;
    wrong.back() = wrong.back() == 'A' ? 'E' : 'A';
    for (const std::string& secret : {wrong, view.number, std::string("x"), view.tracking.text + "A"}) {
        const auto response = product.show(order_show, secret);
        CHECK(response.status == 404);
        CHECK(problem_of(response) == "order.unknown /path");
    }
}

TEST_CASE("order.place takes no card number anywhere", "[R94]") {
    TestProduct product;
    auto request = support::sample_order(PaymentMethod::card, product.clock().now(), "4242424242424242");
    CHECK(problem_of(product.call(order_place, wire::encode(request), first_key)) ==
          "request.card_number_found /payment_token");
    request = support::sample_order(PaymentMethod::purchase_order, product.clock().now());
    request.draft.purchase_order_number = "4000 0000 0000 0002";
    CHECK(problem_of(product.call(order_place, wire::encode(request), second_key)) ==
          "request.card_number_found /purchase_order_number");
    CHECK(count(product, "SELECT count(*) FROM orders") == 0);
}

TEST_CASE("the confirmation tells its administrator number, figures and link", "[R98][R99][R112]") {
    TestProduct product;
    const wire::OrderView view = view_in(product.call(order_place, card_order(product), first_key));
    const ports::Email email = product.store().read([&](store::ReadTransaction& rows) {
        store::Rows found = rows.query("SELECT payload FROM outbox");
        REQUIRE(found.next());
        const auto id = domain::OrderId::parse(found.get<std::string>(0));
        return documents::compose_order_confirmation(
            store::find_order(rows, *id).value(), tests::sample_catalogue(),
            {"https://certfolio.example/orders/" + view.tracking.text, "Example Operator",
             "mailto:errors@example.com", "0.0.0"},
            product.clock().now());
    });
    CHECK(email.to_address == "ada@example.com");
    CHECK(email.subject == "Order " + view.number + " received");
    CHECK(email.text.find("https://certfolio.example/orders/" + view.tracking.text) != std::string::npos);
    CHECK(email.text.find("Advantage OV SSL") != std::string::npos);
    CHECK(email.text.find("Paid by Visa ending in 4242") != std::string::npos);
    CHECK(email.text.find("Total: $") != std::string::npos);
}
