#include "server.hpp"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <thread>

#include "support/enrolment_samples.hpp"
#include "support/raw_client.hpp"
#include "support/temporary_folder.hpp"
#include "wire/codec.hpp"

using namespace certfolio;

namespace {

/// The whole server in this process, at a free port.
class RunningServer {
 public:
    explicit RunningServer(Config config) : server_(std::move(config)), port_(server_.bind()) {
        serving_ = std::thread([this] { server_.serve(); });
    }
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;
    ~RunningServer() {
        server_.stop();
        serving_.join();
    }
    [[nodiscard]] int port() const noexcept { return port_; }

 private:
    Server server_;
    int port_;
    std::thread serving_;
};

Config config_in(const std::filesystem::path& folder) {
    Config config;
    config.port = 0;
    config.data = folder;
    config.catalogue = std::string(CERTFOLIO_SOURCE_DIR) + "/catalogue/sample.json";
    return config;
}

wire::OrderView buy(int port, domain::PaymentMethod method = domain::PaymentMethod::purchase_order) {
    const bool by_card = method == domain::PaymentMethod::card;
    const std::string body = wire::encode(
        support::sample_order(method, ports::SystemClock().now(), by_card ? "sbx_approve_1" : ""));
    support::RawClient client(port);
    client.send(
        "POST /api/v1/orders HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
        "Idempotency-Key: server-test-key-0" +
        std::to_string(by_card ? 1 : 2) + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
        body);
    const auto view = wire::decode_order(client.receive().body);
    REQUIRE(view);
    return *view;
}

wire::OrderView show(int port, const wire::OrderView& order) {
    support::RawClient client(port);
    client.send("GET /api/v1/orders/" + order.tracking.text + " HTTP/1.1\r\nHost: test\r\n\r\n");
    const auto view = wire::decode_order(client.receive().body);
    REQUIRE(view);
    return *view;
}

/// A mail server that takes every connection and never says a word.
class SilentMailServer {
 public:
    SilentMailServer() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        REQUIRE(::bind(socket_, reinterpret_cast<const sockaddr*>(&address), size) == 0);
        REQUIRE(::listen(socket_, 16) == 0);
        REQUIRE(::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
        port_ = ntohs(address.sin_port);
    }
    SilentMailServer(const SilentMailServer&) = delete;
    SilentMailServer& operator=(const SilentMailServer&) = delete;
    ~SilentMailServer() { ::close(socket_); }
    [[nodiscard]] int port() const noexcept { return port_; }
    /// Whether somebody comes.
    [[nodiscard]] bool has_client() const {
        pollfd waiting{socket_, POLLIN, 0};
        return ::poll(&waiting, 1, 10'000) == 1;
    }

 private:
    int socket_;
    int port_ = 0;
};

/// The only message that was left in the folder, its soft line breaks undone; empty when none comes.
std::string only_mail(const std::filesystem::path& folder) {
    for (int tries = 0; tries < 500; ++tries) {
        std::error_code missing;
        for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
            if (entry.path().extension() != ".eml")
                continue;
            std::ifstream stream(entry.path(), std::ios::binary);
            std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
            for (std::size_t at = text.find("=\r\n"); at != std::string::npos; at = text.find("=\r\n", at))
                text.erase(at, 3);
            return text;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return {};
}

}  // namespace

TEST_CASE("a link in an e-mail leads to the port that was found free", "[R99]") {
    const support::TemporaryFolder folder;
    const RunningServer server(config_in(folder.path()));
    REQUIRE(server.port() > 0);
    const wire::OrderView order = buy(server.port());
    const std::string mail = only_mail(folder.path() / "mail");
    INFO(mail);
    CHECK(mail.find("\r\nhttp://127.0.0.1:" + std::to_string(server.port()) + "/orders/" +
                    order.tracking.text + "\r\n") != std::string::npos);
}

TEST_CASE("a server is healthy from its first answer on") {
    for (int round = 0; round < 10; ++round) {
        const support::TemporaryFolder folder;
        const RunningServer server(config_in(folder.path()));
        support::RawClient client(server.port());
        client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
        CHECK(client.receive().status == 200);
    }
}

TEST_CASE("a connection beyond the limit is told so and when to come again") {
    const support::TemporaryFolder folder;
    Config config = config_in(folder.path());
    config.connections_max = 2;
    const RunningServer server(config);
    // Half a request keeps its place for as long as a head may take.
    support::RawClient served(server.port());
    served.send("GET /healthz HT");
    support::RawClient waiting(server.port());
    waiting.send("GET /healthz HT");
    support::RawClient beyond(server.port());
    const support::RawResponse answer = beyond.receive();
    CHECK(answer.status == 503);
    CHECK(answer.header("Retry-After") == "1");
    CHECK(answer.body.find("\"request_id\"") != std::string::npos);
    CHECK(beyond.is_closed_within(2'000));
    served.send("TP/1.1\r\nHost: a\r\n\r\n");
    CHECK(served.receive().status == 200);
}

TEST_CASE("an IPv6 address stands in brackets in the server's own address") {
    const support::TemporaryFolder folder;
    Config config = config_in(folder.path());
    config.host = "::1";
    Server server(config);
    CHECK(server.address_at(8080) == "http://[::1]:8080");
}

TEST_CASE("a link in an e-mail begins with the public address when the operator names one", "[R99]") {
    const support::TemporaryFolder folder;
    Config config = config_in(folder.path());
    config.public_url = "https://c.example";
    const RunningServer server(config);
    const wire::OrderView order = buy(server.port());
    CHECK(only_mail(folder.path() / "mail")
              .find("\r\nhttps://c.example/orders/" + order.tracking.text + "\r\n") != std::string::npos);
}

TEST_CASE("a mail server that hangs holds up neither payments nor the end of the server", "[R97]") {
    const support::TemporaryFolder folder;
    const SilentMailServer mail_server;
    Config config = config_in(folder.path());
    config.mailer = "smtp";
    config.smtp.host = "127.0.0.1";
    config.smtp.port = mail_server.port();
    config.smtp.security = ports::SmtpSecurity::none;
    std::optional<RunningServer> server;
    server.emplace(config);
    buy(server->port());
    REQUIRE(mail_server.has_client());
    const wire::OrderView order = buy(server->port(), domain::PaymentMethod::card);
    bool captured = false;
    for (int tries = 0; tries < 500 && !captured; ++tries) {
        captured = show(server->port(), order).payment_state == domain::PaymentState::captured;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    CHECK(captured);
    const auto began = std::chrono::steady_clock::now();
    server.reset();
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(8));
}

TEST_CASE("a data folder that has lost its key is not served", "[R99]") {
    const support::TemporaryFolder folder;
    {
        const RunningServer server(config_in(folder.path()));
        buy(server.port());
    }
    std::filesystem::remove(folder.path() / "link.key");
    CHECK_THROWS(Server(config_in(folder.path())));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "link.key"));
}

TEST_CASE("a server at every address of its machine is told under which one people reach it", "[R99]") {
    const support::TemporaryFolder folder;
    Config config = config_in(folder.path());
    config.host = "0.0.0.0";
    CHECK_THROWS(Server(config));
    config.public_url = "https://c.example";
    CHECK_NOTHROW(Server(config));
    config.public_url.clear();
    config.host = "::1";
    CHECK(Server(config).address_at(8080) == "http://[::1]:8080");
}

TEST_CASE("buyers pay as the operator says", "[R93]") {
    const support::TemporaryFolder folder;
    Config config = config_in(folder.path());
    config.payment_methods = {"card"};
    const RunningServer server(config);
    support::RawClient client(server.port());
    client.send("GET /api/v1/settings HTTP/1.1\r\nHost: test\r\n\r\n");
    const auto settings = wire::decode_settings(client.receive().body);
    REQUIRE(settings);
    CHECK(settings->card_offered);
    CHECK_FALSE(settings->purchase_order_offered);
    const std::string body = wire::encode(
        support::sample_order(domain::PaymentMethod::purchase_order, ports::SystemClock().now()));
    client.send(
        "POST /api/v1/orders HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
        "Idempotency-Key: server-test-key-01\r\nContent-Length: " +
        std::to_string(body.size()) + "\r\n\r\n" + body);
    const auto refused = client.receive();
    CHECK(refused.status == 422);
    CHECK(refused.body.find("payment.method_not_offered") != std::string::npos);
}
