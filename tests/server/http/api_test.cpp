#include "http/api.hpp"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <semaphore>
#include <thread>

#include "http/api_routes.hpp"
#include "http/document_routes.hpp"
#include "store/outbox.hpp"
#include "support/enrolment_samples.hpp"
#include "support/test_api_server.hpp"

using namespace certfolio;
using core::Code;
using handlers::Result;
using http::Arguments;
using support::RawResponse;
using support::TestApiServer;
using wire::AgreementView;

// Handlers that stand in for real ones: the body says what they do, and an outbox row shows what they did.
namespace {

struct Order {
    std::string text;
};

core::Expected<Order, core::Violations> decode(const Arguments& arguments) {
    if (arguments.body == "malformed") {
        core::Violation violation;
        violation.code = Code::request_malformed;
        return core::Unexpected{core::Violations(std::move(violation))};
    }
    return Order{std::string(arguments.body) + std::string(arguments.parameter)};
}

core::Violations refusal(Code code) {
    core::Violation violation;
    violation.code = code;
    violation.field = "/text";
    return violation;
}

void leave_trace(handlers::WriteContext& context, const std::string& text) {
    static std::atomic<std::uint8_t> serial{0};
    store::OutboxId::Bytes bytes{};
    bytes[0] = ++serial;
    insert_outbox(context.rows, {store::OutboxId(bytes), "trace", text, context.now}, context.now);
}

Result<AgreementView> write_it(const Order& order, handlers::WriteContext& context) {
    leave_trace(context, order.text);
    if (order.text == "refuse")
        return core::Unexpected{handlers::Refusal(refusal(Code::cart_empty))};
    if (order.text == "break")
        throw std::runtime_error("secret reason");
    return AgreementView{order.text, "", ""};
}

Result<AgreementView> read_it(const Order& order, handlers::ReadContext& context) {
    if (order.text == "refuse")
        return core::Unexpected{handlers::Refusal(refusal(Code::order_unknown))};
    return AgreementView{order.text, context.now.text(), ""};
}

struct Begun {
    std::string text;
};
std::counting_semaphore<8> work_may_end{0};
std::atomic<int> works{0};

Result<std::variant<Begun, AgreementView>> start_it(const Order& order, handlers::WriteContext& context) {
    if (order.text == "refuse")
        return core::Unexpected{handlers::Refusal(refusal(Code::cart_empty))};
    leave_trace(context, "begun " + order.text);
    if (order.text == "at once")
        return std::variant<Begun, AgreementView>(AgreementView{"at once", "", ""});
    return std::variant<Begun, AgreementView>(Begun{order.text});
}
int work_on_it(const Begun& begun, const handlers::Context&) {
    works += 1;
    if (begun.text == "wait")
        work_may_end.acquire();
    if (begun.text == "break")
        throw std::runtime_error("secret reason");
    return 7;
}
Result<AgreementView> finish_it(const Begun& begun, const int& outcome, handlers::WriteContext& context) {
    leave_trace(context, "finished " + begun.text);
    if (begun.text == "decline")
        return core::Unexpected{handlers::Refusal(refusal(Code::payment_declined))};
    return AgreementView{begun.text, std::to_string(outcome), ""};
}

std::optional<handlers::Refusal> let_in(std::string_view, store::ReadTransaction&, core::Instant) {
    return std::nullopt;
}

/// Says yes to everybody, as a handler would that forgot to look who asks.
class CarelessCall final : public http::PendingCall {
 public:
    http::Answer read(handlers::ReadContext&) override { return {200, "{}"}; }
    std::optional<http::Answer> start(handlers::WriteContext&) override { return http::Answer{200, "{}"}; }
};

std::vector<http::Route> test_routes() {
    std::vector<http::Route> routes;
    routes.push_back(http::writing(wire::Operation::draft_create, &decode, &write_it));
    routes.push_back(
        http::for_link_holders(http::reading(wire::Operation::order_show, &decode, &read_it), &let_in));
    routes.push_back(http::staged(
        wire::Operation::order_place, &decode,
        handlers::StagedHandler<Order, Begun, int, AgreementView>{&start_it, &work_on_it, &finish_it}));
    routes.push_back(http::health_route());
    routes.push_back(http::openapi_route());
    return routes;
}

constexpr const char* drafts = "/api/v1/drafts";
constexpr const char* orders = "/api/v1/orders";

std::string with_key(char filler) {
    return "Idempotency-Key: " + std::string(32, filler) + "\r\n";
}

std::int64_t traces(TestApiServer& server) {
    return server.rows().store.read([](store::ReadTransaction& rows) { return count_outbox(rows).waiting; });
}

}  // namespace

TEST_CASE("a written answer is given again word for word, and done once [R97]") {
    TestApiServer server(test_routes());
    const RawResponse first = server.send("POST", drafts, "one", with_key('a'));
    const RawResponse again = server.send("POST", drafts, "one", with_key('a'));
    CHECK(first.status == 201);
    CHECK(first.header("Idempotency-Replayed").empty());
    CHECK(again.status == 201);
    CHECK(again.header("Idempotency-Replayed") == "true");
    CHECK(again.body == first.body);
    CHECK(traces(server) == 1);
    CHECK(server.send("POST", drafts, "one", with_key('b')).status == 201);
    CHECK(traces(server) == 2);
}

TEST_CASE("a key that comes back with another body is refused") {
    TestApiServer server(test_routes());
    server.send("POST", drafts, "one", with_key('a'));
    const RawResponse other = server.send("POST", drafts, "two", with_key('a'));
    CHECK(other.status == 422);
    CHECK(other.body.find("request.idempotency_key_reused") != std::string::npos);
    CHECK(other.header("Content-Type") == "application/problem+json");
    CHECK(traces(server) == 1);
    // Keys of different operations do not meet.
    CHECK(server.send("POST", orders, "at once", with_key('a')).status == 201);
}

TEST_CASE("a refusal leaves nothing at all, and its key is free for what mends it") {
    TestApiServer server(test_routes());
    const RawResponse first = server.send("POST", drafts, "refuse", with_key('a'));
    CHECK(first.status == 422);
    CHECK(first.body.find("cart.empty") != std::string::npos);
    CHECK(traces(server) == 0);
    CHECK(server.send("POST", drafts, "refuse", with_key('a')).header("Idempotency-Replayed").empty());
    const auto kept = [&] {
        return server.rows().store.read([](store::ReadTransaction& rows) {
            store::Rows found = rows.query("SELECT count(*) FROM idempotency");
            return found.next() ? found.get<std::int64_t>(0) : -1;
        });
    };
    CHECK(kept() == 0);
    CHECK(server.send("POST", drafts, "mended", with_key('a')).status == 201);
    CHECK(kept() == 1);
}

TEST_CASE("a malfunction tells its request id and nothing else, and may be tried again") {
    TestApiServer server(test_routes());
    const RawResponse broken = server.send("POST", drafts, "break", with_key('a'));
    CHECK(broken.status == 500);
    CHECK(broken.body.find("secret") == std::string::npos);
    CHECK(broken.body.find(broken.header("X-Request-Id")) != std::string::npos);
    CHECK(server.log().find(broken.header("X-Request-Id")) != std::string::npos);
    CHECK(server.log().find("secret reason") != std::string::npos);
    CHECK(traces(server) == 0);
    CHECK(server.send("POST", drafts, "break", with_key('a')).header("Idempotency-Replayed").empty());
}

TEST_CASE("a staged call works between its transactions and keeps its answer") {
    TestApiServer server(test_routes());
    const RawResponse placed = server.send("POST", orders, "buy", with_key('a'));
    CHECK(placed.status == 201);
    CHECK(placed.body.find("\"7\"") != std::string::npos);
    CHECK(traces(server) == 2);
    CHECK(server.send("POST", orders, "buy", with_key('a')).body == placed.body);
    CHECK(traces(server) == 2);
    CHECK(server.send("POST", orders, "at once", with_key('b')).status == 201);
    CHECK(server.send("POST", orders, "refuse", with_key('c')).status == 422);
    CHECK(traces(server) == 3);
}

TEST_CASE("what a staged call wrote at its end stands although it was declined") {
    TestApiServer server(test_routes());
    const RawResponse declined = server.send("POST", orders, "decline", with_key('a'));
    CHECK(declined.status == 402);
    CHECK(traces(server) == 2);
    CHECK(server.send("POST", orders, "decline", with_key('a')).body == declined.body);
    CHECK(traces(server) == 2);
}

TEST_CASE("a repeat during the work is told to come back, and finds the answer then") {
    TestApiServer server(test_routes());
    works = 0;
    RawResponse first;
    std::thread slow([&] { first = server.send("POST", orders, "wait", with_key('a')); });
    while (works == 0)
        std::this_thread::yield();
    const RawResponse meanwhile = server.send("POST", orders, "wait", with_key('a'));
    CHECK(meanwhile.status == 409);
    CHECK(meanwhile.header("Retry-After") == "1");
    CHECK(meanwhile.body.find("request.in_progress") != std::string::npos);
    work_may_end.release();
    slow.join();
    CHECK(first.status == 201);
    CHECK(server.send("POST", orders, "wait", with_key('a')).body == first.body);
    CHECK(works == 1);
}

TEST_CASE("a claim whose time is over may be taken again") {
    TestApiServer server(test_routes());
    works = 0;
    std::thread slow([&] { server.send("POST", orders, "wait", with_key('a')); });
    while (works == 0)
        std::this_thread::yield();
    server.rows().clock.pass(http::Api::claim_seconds);
    std::thread second([&] { server.send("POST", orders, "wait", with_key('a')); });
    while (works == 1)
        std::this_thread::yield();
    work_may_end.release(2);
    slow.join();
    second.join();
    CHECK(server.send("POST", orders, "wait", with_key('a')).header("Idempotency-Replayed") == "true");
    // Both began it, but only one of them finished it.
    CHECK(traces(server) == 3);
}

TEST_CASE("a staged call whose work breaks gives its key free") {
    TestApiServer server(test_routes());
    CHECK(server.send("POST", orders, "break", with_key('a')).status == 500);
    works = 0;
    CHECK(server.send("POST", orders, "break", with_key('a')).status == 500);
    CHECK(works == 1);
}

TEST_CASE("reading answers with the instant of the request and is never kept by anybody") {
    TestApiServer server(test_routes());
    const RawResponse shown = server.get("/api/v1/orders/abc");
    CHECK(shown.status == 200);
    CHECK(shown.body.find(server.rows().clock.now().text()) != std::string::npos);
    CHECK(shown.header("Cache-Control") == "no-store");
    CHECK(shown.header("X-Content-Type-Options") == "nosniff");
    CHECK(server.get("/api/v1/orders/refuse").status == 404);
}

TEST_CASE("the log names the operation and never the path, the query, a header or a body [R99]") {
    TestApiServer server(test_routes());
    server.get("/api/v1/orders/SECRETLINK", "Authorization: SECRETHEADER\r\n");
    server.send("POST", drafts, "SECRETBODY", with_key('a'));
    server.get("/enrol?token=SECRETQUERY");
    const std::string log = server.log();
    CHECK(log.find("SECRET") == std::string::npos);
    CHECK(log.find("\"operation\":\"order.show\"") != std::string::npos);
    CHECK(log.find("\"operation\":\"site\"") != std::string::npos);
}

TEST_CASE("what is wrong with a head is said before its body is read") {
    TestApiServer server(test_routes());
    CHECK(server.get("/api/v1/nothing").status == 404);
    const RawResponse method = server.send("PUT", orders, "x", with_key('a'));
    CHECK(method.status == 405);
    CHECK(method.header("Allow") == "POST");
    CHECK(server.get("/api/v1/orders/abc?utm=1").status == 400);
    CHECK(server.send("POST", drafts, "x").status == 400);
    CHECK(server.send("POST", drafts, "x", with_key('a') + "Sec-Fetch-Site: cross-site\r\n").status == 403);
    CHECK(server
              .ask("POST /api/v1/drafts HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Type: "
                   "text/plain\r\n" +
                   with_key('a') + "\r\nx")
              .status == 415);
    CHECK(server.send("POST", drafts, "malformed", with_key('a')).status == 400);
    CHECK(server.ask("DELETE /enrol HTTP/1.1\r\nHost: a\r\n\r\n").status == 405);
}

TEST_CASE("health.show and openapi.show answer") {
    TestApiServer server(test_routes());
    CHECK(server.get("/healthz").body == R"({"status":"ok"})");
    // Nothing was written for a while, as when the disk is full.
    server.rows().clock.pass(121);
    CHECK(server.get("/healthz").status == 503);
    jobs::show_health(server.rows().store, server.rows().clock.now());
    CHECK(server.get("/healthz").status == 200);
    const RawResponse description = server.get("/api/v1/openapi.json");
    CHECK(description.status == 200);
    CHECK(description.body.find("\"openapi\":\"3.1.") != std::string::npos);
}

TEST_CASE("the rule of who may call holds for each endpoint, whatever its handler forgets", "[R99]") {
    std::vector<http::Route> routes = http::api_routes();
    CHECK(routes.size() == wire::all_endpoints().size());
    for (http::Route& route : routes) {
        if (route.endpoint->access == wire::Access::link_holder)
            route.decode = [](const Arguments&) -> http::Route::Decoded {
                return std::unique_ptr<http::PendingCall>(std::make_unique<CarelessCall>());
            };
    }
    TestApiServer server(std::move(routes));
    const auto order =
        wire::decode_order(server
                               .send("POST", orders,
                                     wire::encode(support::sample_order(domain::PaymentMethod::purchase_order,
                                                                        server.rows().clock.now())),
                                     with_key('a'))
                               .body);
    const auto draft = wire::decode_draft(server.send("POST", drafts, "{}", with_key('a')).body);
    REQUIRE(order);
    REQUIRE(draft);
    char key = 'b';
    int guarded = 0;
    for (const wire::Endpoint& endpoint : wire::all_endpoints()) {
        if (endpoint.access != wire::Access::link_holder)
            continue;
        ++guarded;
        INFO(endpoint.id);
        const bool of_order = endpoint.operation == wire::Operation::order_show;
        const std::string& right = of_order ? order->tracking.text : draft->secret.text;
        const std::string& wrong = of_order ? draft->secret.text : order->tracking.text;
        const auto status = [&](const std::string& secret) {
            return server
                .send(std::string(text(endpoint.method)), wire::path_to(endpoint.operation, secret),
                      endpoint.body_bytes_max > 0 ? "{}" : "", with_key(key++))
                .status;
        };
        CHECK(status(wrong) == 404);
        CHECK(status("x") == 404);
        CHECK(status(right) == 200);
    }
    CHECK(guarded == 4);
}
