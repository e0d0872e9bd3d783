#pragma once

#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "handlers/services.hpp"
#include "http/api.hpp"
#include "http/application.hpp"
#include "http/gate.hpp"
#include "jobs/show_health.hpp"
#include "ports/sandbox_gateway.hpp"
#include "support/raw_client.hpp"
#include "support/test_store.hpp"

namespace certfolio::support {

/// The log as a list of lines.
class LogLines {
 public:
    [[nodiscard]] http::Log::Sink sink() {
        return [this](std::string_view line) {
            const std::scoped_lock lock(mutex_);
            lines_ += std::string(line) + "\n";
        };
    }
    [[nodiscard]] std::string text() const {
        const std::scoped_lock lock(mutex_);
        return lines_;
    }

 private:
    mutable std::mutex mutex_;
    std::string lines_;
};

/// Routes behind a real listener on the loopback interface, over the real store, with fake ports.
class TestApiServer {
 public:
    /// `gateway`: nothing for the sandbox.
    explicit TestApiServer(std::vector<http::Route> routes, http::ListenerOptions options = {},
                           http::StaticSite site = {}, ports::PaymentGateway* gateway = nullptr,
                           http::WriteQuotaLimits write_limits = {})
        : sandbox_(store_.folder.path() / "sandbox.journal"),
          links_(ports::LinkKey::load_or_make(store_.folder.path() / "link.key", store_.random)),
          services_{store_.clock, store_.random, gateway == nullptr ? sandbox_ : *gateway,
                    links_,       offering_,     installation_},
          log_(store_.clock, lines_.sink()),
          site_(std::move(site)),
          routes_(std::move(routes)),
          options_(std::move(options)),
          write_limits_(write_limits) {
        options_.port = 0;
        start();
    }
    TestApiServer(const TestApiServer&) = delete;
    TestApiServer& operator=(const TestApiServer&) = delete;
    ~TestApiServer() { stop(); }

    void stop() {
        if (!serving_.joinable())
            return;
        listener_->stop();
        serving_.join();
    }

    /// As if the process had died and come back over the same data.
    void restart() {
        stop();
        start();
    }

    [[nodiscard]] int port() const noexcept { return port_; }
    [[nodiscard]] handlers::Installation& installation() noexcept { return installation_; }
    [[nodiscard]] TestStore& rows() noexcept { return store_; }
    [[nodiscard]] http::Api& api() noexcept { return *api_; }
    [[nodiscard]] const handlers::Services& services() const noexcept { return services_; }
    [[nodiscard]] ports::SandboxGateway& sandbox() noexcept { return sandbox_; }
    [[nodiscard]] std::string log() const { return lines_.text(); }

    /// One request on a connection of its own.
    RawResponse ask(const std::string& request) {
        RawClient client(port_);
        client.send(request);
        return client.receive();
    }
    RawResponse get(const std::string& target, const std::string& headers = {}) {
        return ask("GET " + target + " HTTP/1.1\r\nHost: test\r\n" + headers + "\r\n");
    }
    RawResponse send(const std::string& method, const std::string& target, const std::string& body,
                     const std::string& headers = {}) {
        return ask(method + " " + target + " HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n" +
                   headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    }

 private:
    void start() {
        jobs::show_health(store_.store, store_.clock.now());
        api_.emplace(routes_, store_.store, services_, write_limits_);
        application_.emplace(*api_, site_, log_, store_.clock, store_.random);
        listener_ = http::make_gate(options_, *application_, store_.clock);
        port_ = listener_->bind();
        serving_ = std::thread([this] { listener_->serve(); });
    }

    TestStore store_;
    ports::SandboxGateway sandbox_;
    ports::LinkKey links_;
    handlers::Offering offering_ =
        handlers::load_offering(std::string(CERTFOLIO_SOURCE_DIR) + "/catalogue/sample.json");
    handlers::Installation installation_{
        "0.0.0-test", "Example Operator", "mailto:errors@example.com", "https://certfolio.example", {}};
    handlers::Services services_;
    LogLines lines_;
    http::Log log_;
    http::StaticSite site_;
    std::vector<http::Route> routes_;
    http::ListenerOptions options_;
    http::WriteQuotaLimits write_limits_;
    std::optional<http::Api> api_;
    std::optional<http::Application> application_;
    std::unique_ptr<http::Listener> listener_;
    int port_ = 0;
    std::thread serving_;
};

}  // namespace certfolio::support
