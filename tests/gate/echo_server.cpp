// The gate with nothing behind it but a responder that says what it was asked: what proxies, attackers and
// measurements talk to.
//   certfolio_gate_echo [host=127.0.0.1] [port=0] [certificate=FILE key=FILE] [trusted=NETWORK] [says=...]
//   ...

#include <atomic>
#include <csignal>
#include <cstdio>
#include <exception>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>

#include "core/decimal.hpp"
#include "http/gate.hpp"
#include "http/websocket.hpp"
#include "ports/clock.hpp"
#include "wire/json_writer.hpp"

using namespace certfolio;

namespace {

using Settings = std::map<std::string, std::string>;

/// Says everything back; `count N` gets N messages, `bye` the end.
class EchoTalk final : public ports::LiveTalk {
 public:
    void opened(std::shared_ptr<ports::LiveChannel> channel) override { channel_ = std::move(channel); }
    void received(std::string_view text) override {
        if (text == "bye")
            return channel_->close();
        if (!text.starts_with("count "))
            return (void)channel_->send(text);
        const std::int64_t count = core::parse_whole_number(text.substr(6)).value_or(0);
        for (std::int64_t i = 0; i < count && channel_->send(std::to_string(i)); ++i) {
        }
    }
    void ended() override {}

 private:
    std::shared_ptr<ports::LiveChannel> channel_;
};

/// As many events as asked for, then the end; the second of them has two lines.
class CountingTalk final : public ports::LiveTalk {
 public:
    explicit CountingTalk(std::int64_t count) : count_(count) {}
    void opened(std::shared_ptr<ports::LiveChannel> channel) override {
        for (std::int64_t i = 0;
             i < count_ && channel->send("event " + std::to_string(i) + (i == 1 ? "\nagain" : "")); ++i) {
        }
        channel->close();
    }
    void received(std::string_view) override {}
    void ended() override {}

 private:
    std::int64_t count_;
};

class Echo final : public http::Responder {
 public:
    http::Admission admit(const http::Request&) noexcept override {
        constexpr std::size_t body_bytes_max = 1024 * 1024;
        return {std::nullopt, body_bytes_max};
    }

    http::Response respond(const http::Request& request) noexcept override {
        http::Response response;
        response.headers.push_back({"Content-Type", "application/json"});
        if (request.path == "/json") {
            response.body =
                R"({"status":"ok","service":"certfolio","region":"eu","version":"0.1.0","ready":true})";
        } else if (request.path == "/talk") {
            response = http::accept_websocket(request, std::make_shared<EchoTalk>());
        } else if (request.path == "/events") {
            const std::int64_t count = core::parse_whole_number(request.query).value_or(3);
            response = http::open_event_stream(std::make_shared<CountingTalk>(count));
        } else if (request.path == "/big") {
            response.static_body = big_;
        } else if (request.path == "/unfronted") {
            const std::scoped_lock lock(mutex_);
            response.body = "[";
            for (const std::string& path : unfronted_)
                response.body += (response.body.size() > 1 ? ",\"" : "\"") + path + "\"";
            response.body += "]";
        } else {
            response.body = describe(request);
        }
        return response;
    }

    http::Response refuse(http::FramingFault fault) noexcept override {
        http::Response response;
        response.status = fault == http::FramingFault::timed_out         ? 408
                          : fault == http::FramingFault::length_required ? 411
                                                                         : 400;
        return response;
    }
    http::Response turn_away() noexcept override {
        http::Response response;
        response.status = 503;
        response.headers.push_back({"Retry-After", "1"});
        return response;
    }

 private:
    /// Remembers each request that did not come through the proxy of the test, which marks what it sends on
    /// with a number that nobody else knows, each once.
    std::string describe(const http::Request& request) {
        const std::string front(request.header("x-front").value_or(""));
        {
            const std::scoped_lock lock(mutex_);
            if (front.empty() || !fronts_.insert(front).second)
                unfronted_.insert(request.path);
        }
        wire::JsonWriter json;
        json.begin_object();
        for (const auto& [key, value] :
             {std::pair<std::string_view, std::string_view>{"method", request.method_text},
              {"path", request.path},
              {"remote", request.remote_address},
              {"scheme", request.secure ? "https" : "http"},
              {"front", front}}) {
            json.key(key);
            json.text(value);
        }
        json.key("body_bytes");
        json.number(static_cast<std::int64_t>(request.body.size()));
        json.end_object();
        return json.take();
    }

    const std::string big_ = std::string(8 * 1024 * 1024, 'b');
    std::mutex mutex_;
    std::set<std::string> fronts_;
    std::set<std::string> unfronted_;
};

std::size_t number(const Settings& settings, const char* name, std::size_t otherwise) {
    const auto found = settings.find(name);
    if (found == settings.end())
        return otherwise;
    return static_cast<std::size_t>(core::parse_whole_number(found->second).value());
}

http::ListenerOptions options_of(const Settings& settings) {
    http::ListenerOptions options;
    options.port = static_cast<int>(number(settings, "port", 0));
    if (settings.contains("certificate"))
        options.tls = http::TlsFiles{settings.at("certificate"), settings.at("key")};
    if (settings.contains("trusted"))
        options.proxies.trusted.push_back(http::Network::parse(settings.at("trusted")).value());
    if (settings.contains("says"))
        options.proxies.says = settings.at("says") == "forwarded" ? http::Proxies::Says::forwarded
                                                                  : http::Proxies::Says::proxy_protocol;
    options.spares_loopback = !settings.contains("counts_loopback");
    options.connections_max = number(settings, "connections", options.connections_max);
    options.connections_per_address_max =
        number(settings, "per_address", options.connections_per_address_max);
    options.workers_max = number(settings, "workers", 2);
    const auto milliseconds = [&](const char* name, std::int64_t& value) {
        value = static_cast<std::int64_t>(number(settings, name, static_cast<std::size_t>(value)));
    };
    milliseconds("handshake_ms", options.handshake_milliseconds_max);
    milliseconds("head_ms", options.head_milliseconds_max);
    milliseconds("write_ms", options.write_milliseconds_max);
    milliseconds("ping_ms", options.live_ping_milliseconds);
    milliseconds("idle_ms", options.idle_milliseconds_max);
    return options;
}

int serve(const Settings& settings) {
    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, SIGTERM);
    sigaddset(&stops, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stops, nullptr);
    const ports::SystemClock clock;
    Echo echo;
    const std::unique_ptr<http::Listener> gate = http::make_gate(options_of(settings), echo, clock);
    const int port = gate->bind();
    std::thread serving([&] { gate->serve(); });
    std::printf("certfolio_gate_echo is ready at %s://127.0.0.1:%d\n",
                settings.contains("certificate") ? "https" : "http", port);
    std::fflush(stdout);
    int signal = 0;
    sigwait(&stops, &signal);
    gate->stop();
    serving.join();
    return 0;
}

}  // namespace

int main(int count, char** words) {
    Settings settings;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        settings[word.substr(0, word.find('='))] = word.substr(word.find('=') + 1);
    }
    try {
        return serve(settings);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
}
