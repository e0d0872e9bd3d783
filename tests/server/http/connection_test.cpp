#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "http/document_routes.hpp"
#include "http/route.hpp"
#include "support/test_api_server.hpp"

using namespace certfolio;
using support::RawClient;
using support::RawResponse;
using support::TestApiServer;

namespace {

core::Expected<std::string, core::Violations> decode_text(const http::Arguments& arguments) {
    return std::string(arguments.body);
}

handlers::Result<wire::AgreementView> echo(const std::string& text, handlers::ReadContext&) {
    return wire::AgreementView{std::to_string(text.size()), "", ""};
}

std::vector<http::Route> routes() {
    std::vector<http::Route> list;
    list.push_back(http::health_route());
    list.push_back(http::reading(wire::Operation::quote_create, &decode_text, &echo));
    return list;
}

http::ListenerOptions hasty() {
    http::ListenerOptions options;
    options.head_milliseconds_max = 400;
    options.body_milliseconds_max = 400;
    options.idle_milliseconds_max = 400;
    return options;
}

const std::string health = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";

std::string quote(std::size_t length, const std::string& body) {
    return "POST /api/v1/quotes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: " +
           std::to_string(length) + "\r\n\r\n" + body;
}

}  // namespace

TEST_CASE("one connection serves many requests, also when they come at once or in pieces") {
    TestApiServer server(routes());
    RawClient client(server.port());
    client.send(health + quote(5, "12345") + health);
    CHECK(client.receive().status == 200);
    CHECK(client.receive().body.find("\"5\"") != std::string::npos);
    CHECK(client.receive().status == 200);
    for (const char c : quote(3, "abc")) {
        client.send({&c, 1});
        std::this_thread::yield();
    }
    CHECK(client.receive().body.find("\"3\"") != std::string::npos);
}

TEST_CASE("HEAD answers as GET does, without the content") {
    TestApiServer server(routes());
    RawClient client(server.port());
    client.send("HEAD /healthz HTTP/1.1\r\nHost: a\r\n\r\n" + health);
    const RawResponse head = client.receive(8'000, false);
    CHECK(head.status == 200);
    CHECK(head.header("Content-Length") == "15");
    CHECK(client.receive().status == 200);
}

TEST_CASE("hostile bytes get a problem document and an end") {
    struct Row {
        std::string request;
        int status;
    };
    const std::vector<Row> rows{
        {"GET / HTTP/1.1\r\n\r\n", 400},
        {"\x16\x03\x01\x02\x00", 400},
        {"POST /api/v1/quotes HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n", 411},
        {"POST /api/v1/quotes HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n", 400},
        {"GET /healthz HTTP/1.1\r\nHost: a\r\nX: a\nContent-Length: 5\r\n\r\n", 400},
        {"GET /" + std::string(5'000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414},
        {"GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n", 431},
        {quote(20'000, std::string(20'000, ' ')), 413},
        {quote(900'000'000'000, ""), 413},
        {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
        {"GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", 413},
    };
    TestApiServer server(routes());
    for (const Row& row : rows) {
        RawClient client(server.port());
        INFO(row.request.substr(0, 80));
        client.send(row.request);
        const RawResponse response = client.receive();
        CHECK(response.status == row.status);
        CHECK(response.header("Content-Type") == "application/problem+json");
        CHECK(response.header("Connection") == "close");
        CHECK(client.is_closed_within(4'000));
    }
    CHECK(server.ask(health).status == 200);
}

TEST_CASE("methods that nobody has are answered and the connection goes on") {
    TestApiServer server(routes());
    RawClient client(server.port());
    client.send("BREW /healthz HTTP/1.1\r\nHost: a\r\n\r\n" + health);
    CHECK(client.receive().status == 405);
    CHECK(client.receive().status == 200);
}

TEST_CASE("a client that dribbles is cut off when its time is over, however busy it seems") {
    TestApiServer server(routes(), hasty());
    for (const std::string& start : {std::string("GET /healthz HTTP/1.1\r\nX: "), quote(1'000, "")}) {
        RawClient client(server.port());
        client.send(start);
        RawResponse response;
        for (int i = 0; i < 40 && response.status == 0; ++i) {
            client.send("a");
            response = client.receive(50);
        }
        CHECK(response.status == 408);
        CHECK(client.is_closed_within(4'000));
    }
}

TEST_CASE("an idle connection and one that ends in the middle are let go without an answer") {
    TestApiServer server(routes(), hasty());
    RawClient idle(server.port());
    CHECK(idle.is_closed_within(4'000));
    RawClient truncated(server.port());
    truncated.send(quote(10, "abc"));
    truncated.finish_sending();
    CHECK(truncated.receive().status == 0);
}

TEST_CASE("a client that asks whether it may send its body is told") {
    TestApiServer server(routes());
    RawClient client(server.port());
    client.send(
        "POST /api/v1/quotes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
        "Expect: 100-continue\r\n\r\n");
    CHECK(client.receive(8'000, false).status == 100);
    client.send("ab");
    CHECK(client.receive().status == 200);
}

TEST_CASE("slow clients keep nobody waiting, however few threads there are") {
    http::ListenerOptions options;
    options.workers_max = 1;
    options.waiting_workers_max = 1;
    TestApiServer server(routes(), options);
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 200; ++i) {
        slow.push_back(std::make_unique<RawClient>(server.port()));
        slow.back()->send(i % 2 == 0 ? "GET /he" : quote(1'000, "half of it"));
    }
    const auto began = std::chrono::steady_clock::now();
    CHECK(server.ask(health).status == 200);
    CHECK(server.ask(quote(2, "ab")).status == 200);
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(2));
}

TEST_CASE("a stop answers what was begun and closes what is idle at once") {
    TestApiServer server(routes());
    RawClient idle(server.port());
    idle.send(health);
    CHECK(idle.receive().status == 200);
    const auto began = std::chrono::steady_clock::now();
    server.stop();
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(3));
    CHECK(idle.is_closed_within(1'000));
}

TEST_CASE("two servers cannot have the same port") {
    TestApiServer server(routes());
    http::ListenerOptions same;
    same.port = server.port();
    support::FakeClock clock;
    struct Nobody final : http::Responder {
        http::Admission admit(const http::Request&) noexcept override { return {}; }
        http::Response respond(const http::Request&) noexcept override { return {}; }
        http::Response refuse(http::FramingFault) noexcept override { return {}; }
        http::Response turn_away() noexcept override { return {}; }
    } nobody;
    CHECK_THROWS_AS(http::make_gate(same, nobody, clock)->bind(), std::runtime_error);
}
