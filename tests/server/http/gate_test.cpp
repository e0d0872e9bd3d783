#include "http/gate.hpp"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "support/fake_ports.hpp"
#include "support/raw_client.hpp"

using namespace certfolio;
using support::RawClient;
using support::RawResponse;

namespace {

/// Answers with the length of the body; `/slow` when it is let go.
class Hesitant final : public http::Responder {
 public:
    http::Admission admit(const http::Request& head) noexcept override {
        constexpr std::size_t body_bytes_max = 100'000;
        return {std::nullopt, body_bytes_max, head.path == "/slow"};
    }
    http::Response respond(const http::Request& request) noexcept override {
        if (request.path == "/slow") {
            std::unique_lock lock(mutex_);
            ++begun_;
            changed_.notify_all();
            changed_.wait(lock, [this] { return is_free_; });
        }
        http::Response response;
        response.body = request.path + " " + std::to_string(request.body.size());
        return response;
    }
    http::Response refuse(http::FramingFault) noexcept override { return with_status(400); }
    http::Response turn_away() noexcept override { return with_status(503); }

    void wait_for(int begun) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return begun_ >= begun; });
    }
    void let_go() {
        const std::scoped_lock lock(mutex_);
        is_free_ = true;
        changed_.notify_all();
    }

 private:
    static http::Response with_status(int status) {
        http::Response response;
        response.status = status;
        return response;
    }
    std::mutex mutex_;
    std::condition_variable changed_;
    int begun_ = 0;
    bool is_free_ = false;
};

class RunningGate {
 public:
    explicit RunningGate(http::ListenerOptions options = {}) {
        options.port = 0;
        gate_ = http::make_gate(std::move(options), responder, clock_);
        port = gate_->bind();
        serving_ = std::thread([this] { gate_->serve(); });
    }
    RunningGate(const RunningGate&) = delete;
    RunningGate& operator=(const RunningGate&) = delete;
    ~RunningGate() {
        responder.let_go();
        stop();
        serving_.join();
    }
    void stop() { gate_->stop(); }
    void say_farewell() { gate_->say_farewell(); }

    Hesitant responder;
    int port = 0;

 private:
    support::FakeClock clock_;
    std::unique_ptr<http::Listener> gate_;
    std::thread serving_;
};

std::string get(const std::string& path) {
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

std::string post(const std::string& path, std::size_t bytes) {
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(bytes) + "\r\n\r\n";
}

}  // namespace

TEST_CASE("a request for which no thread is free and no place to wait is told so, others are served") {
    http::ListenerOptions options;
    options.waiting_workers_max = 1;
    options.requests_queued_max = 1;
    RunningGate gate(options);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(gate.port));
        clients.back()->send(get("/slow"));
        if (i == 0)
            gate.responder.wait_for(1);
    }
    // Which of the two that came later waits is the system's choice.
    RawResponse second = clients[1]->receive(200);
    RawResponse third = clients[2]->receive(second.status == 0 ? 8'000 : 200);
    CHECK(second.status + third.status == 503);
    RawClient quick(gate.port);
    quick.send(get("/quick"));
    CHECK(quick.receive().body == "/quick 0");
    gate.responder.let_go();
    CHECK(clients[0]->receive().body == "/slow 0");
    CHECK(clients[second.status == 0 ? 1 : 2]->receive().body == "/slow 0");
}

TEST_CASE("bodies that are awaited together keep to the memory that there is") {
    http::ListenerOptions options;
    options.buffered_bytes_max = 150'000;
    RunningGate gate(options);
    RawClient first(gate.port);
    first.send(post("/a", 90'000) + std::string(80'000, 'x'));
    // The bytes are there when a later connection is refused for them.
    RawResponse refused;
    for (int tries = 0; tries < 100 && refused.status != 503; ++tries) {
        RawClient second(gate.port);
        second.send(post("/b", 90'000));
        refused = second.receive(50);
    }
    CHECK(refused.status == 503);
    first.send(std::string(10'000, 'x'));
    CHECK(first.receive().body == "/a 90000");
    RawClient third(gate.port);
    third.send(post("/c", 90'000) + std::string(90'000, 'x'));
    CHECK(third.receive().body == "/c 90000");
}

TEST_CASE("requests that come at once are answered in their order, a slow one before a quick one") {
    RunningGate gate;
    RawClient client(gate.port);
    client.send(get("/slow") + get("/quick") + post("/body", 3) + "abc" + get("/last"));
    gate.responder.wait_for(1);
    CHECK(client.receive(100).status == 0);
    gate.responder.let_go();
    for (const std::string expected : {"/slow 0", "/quick 0", "/body 3", "/last 0"})
        CHECK(client.receive().body == expected);
}

TEST_CASE("a client that has said all it has to say still gets its answer") {
    RunningGate gate;
    RawClient client(gate.port);
    client.send(get("/slow"));
    client.finish_sending();
    gate.responder.wait_for(1);
    gate.responder.let_go();
    CHECK(client.receive().body == "/slow 0");
    CHECK(client.is_closed_within(2'000));
}

TEST_CASE("a stop waits for the answer that is being made, and says that it is the last") {
    RunningGate gate;
    RawClient client(gate.port);
    client.send(get("/slow"));
    gate.responder.wait_for(1);
    gate.stop();
    CHECK(client.receive(100).status == 0);
    gate.responder.let_go();
    const RawResponse answer = client.receive();
    CHECK(answer.body == "/slow 0");
    CHECK(answer.header("Connection") == "close");
    CHECK(client.is_closed_within(2'000));
}

TEST_CASE("a stop does not wait for an answer for longer than it may") {
    http::ListenerOptions options;
    options.stop_milliseconds_max = 100;
    RunningGate gate(options);
    RawClient client(gate.port);
    client.send(get("/slow"));
    gate.responder.wait_for(1);
    gate.stop();
    CHECK(client.is_closed_within(4'000));
}

TEST_CASE("after a farewell connections are served, once each") {
    RunningGate gate;
    RawClient old(gate.port);
    old.send(get("/one"));
    CHECK(old.receive().header("Connection") == "keep-alive");
    gate.say_farewell();
    old.send(get("/two"));
    CHECK(old.receive().header("Connection") == "close");
    RawClient fresh(gate.port);
    fresh.send(get("/three"));
    CHECK(fresh.receive().body == "/three 0");
    CHECK(fresh.is_closed_within(2'000));
}

TEST_CASE("a proxy that is trusted to speak first must, and others must not") {
    http::ListenerOptions options;
    options.proxies.trusted.push_back(http::Network::parse("127.0.0.1").value());
    options.proxies.says = http::Proxies::Says::proxy_protocol;
    RunningGate gate(options);
    RawClient good(gate.port);
    good.send("PROXY TCP4 192.0.2.7 192.0.2.8 1 2\r\n" + get("/a"));
    CHECK(good.receive().body == "/a 0");
    RawClient silent(gate.port);
    silent.send(get("/b"));
    CHECK(silent.is_closed_within(2'000));
    RunningGate without;
    RawClient forged(without.port);
    forged.send("PROXY TCP4 192.0.2.7 192.0.2.8 1 2\r\n" + get("/c"));
    CHECK(forged.receive().status == 400);
}
