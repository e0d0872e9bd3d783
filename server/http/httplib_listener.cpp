#include "http/httplib_listener.hpp"

// g++ 12 with -fsanitize suspects std::regex, which the library brings in, of reading what was never written.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <httplib.h>

#include <atomic>
#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <utility>

#include "http/connection.hpp"
#include "http/workers.hpp"

namespace certfolio::http {

namespace {

/// True on the accepting thread while it deals with a connection for which there is no room.
thread_local bool has_no_room = false;

/// Our threads behind the library's interface. Its own pool can leave a new connection waiting behind an idle
/// one, and closes without a word when it is full.
class TaskQueue final : public httplib::TaskQueue {
 public:
    explicit TaskQueue(Workers& workers) : workers_(workers) {}
    bool enqueue(std::function<void()> job) override {
        if (!workers_.enqueue(job)) {
            has_no_room = true;
            job();
            has_no_room = false;
        }
        return true;
    }
    void shutdown() override { workers_.shutdown(); }

 private:
    Workers& workers_;
};

/// What both kinds of server need.
struct Front {
    Front(ListenerOptions listener_options, Responder& answering, const ports::Clock& time)
        : options(std::move(listener_options)),
          responder(answering),
          clock(time),
          workers(options.connections_max) {}

    void serve(ByteStream& stream, socket_t socket, bool secure) {
        Peer peer;
        int port = 0;
        httplib::detail::get_remote_ip_and_port(socket, peer.remote_address, port);
        peer.secure = secure;
        Connection connection(stream, responder, options, clock, std::move(peer));
        if (has_no_room)
            return connection.turn_away();
        connection.serve([this] { return stopping.load() || workers.is_crowded(); });
    }

    ListenerOptions options;
    Responder& responder;
    const ports::Clock& clock;
    std::atomic<bool> stopping{false};
    Workers workers;
};

void close_connection(socket_t socket) {
    httplib::detail::shutdown_socket(socket);
    httplib::detail::close_socket(socket);
}

class PlainServer final : public httplib::Server {
 public:
    explicit PlainServer(Front& front) : front_(front) {}

 private:
    bool process_and_close_socket(socket_t socket) override {
        const auto stream = make_plain_stream(socket);
        front_.serve(*stream, socket, false);
        close_connection(socket);
        return true;
    }
    Front& front_;
};

class TlsServer final : public httplib::SSLServer {
 public:
    TlsServer(Front& front, const TlsFiles& files)
        : httplib::SSLServer(files.certificate.c_str(), files.key.c_str()), front_(front) {}

 private:
    bool process_and_close_socket(socket_t socket) override {
        if (has_no_room) {
            // A handshake takes as long as the client likes, and nobody but this thread accepts.
            close_connection(socket);
            return false;
        }
        const httplib::tls::session_t session = httplib::tls::create_session(tls_context(), socket);
        httplib::tls::TlsError error;
        const auto seconds = static_cast<time_t>(front_.options.head_milliseconds_max / 1'000);
        const bool is_ready =
            session != nullptr && httplib::tls::accept_nonblocking(session, socket, seconds, 0, &error);
        if (is_ready) {
            // After the handshake the library leaves the socket blocking; ours only ever waits in poll.
            httplib::detail::set_nonblocking(socket, true);
            const auto stream = make_tls_stream(socket, session);
            front_.serve(*stream, socket, true);
            stream->finish_writing();
        }
        if (session != nullptr)
            httplib::tls::free_session(session);
        close_connection(socket);
        return is_ready;
    }
    Front& front_;
};

class HttplibListener final : public Listener {
 public:
    HttplibListener(ListenerOptions options, Responder& responder, const ports::Clock& clock)
        : front_(std::move(options), responder, clock) {
        if (front_.options.tls) {
            server_ = std::make_unique<TlsServer>(front_, *front_.options.tls);
        } else {
            server_ = std::make_unique<PlainServer>(front_);
        }
        if (!server_->is_valid())
            throw std::runtime_error(
                "the TLS certificate or key cannot be used: both must be PEM files that belong "
                "together and that certfolio may read");
        server_->new_task_queue = [this] { return new TaskQueue(front_.workers); };
        server_->set_tcp_nodelay(true);
        // Without SO_REUSEPORT: a second server on the same port must fail, not take half of the connections.
        server_->set_socket_options(
            [](socket_t socket) { httplib::set_socket_opt(socket, SOL_SOCKET, SO_REUSEADDR, 1); });
    }

    int bind() override {
        const std::string& host = front_.options.host;
        int port = front_.options.port;
        const bool bound =
            port == 0 ? (port = server_->bind_to_any_port(host)) > 0 : server_->bind_to_port(host, port);
        if (!bound)
            throw std::runtime_error(
                "cannot listen at " + host + " port " + std::to_string(front_.options.port) +
                ": it is in use or not allowed; choose another one with --port or --host");
        return port;
    }

    void serve() override {
        {
            const std::scoped_lock lock(mutex_);
            if (front_.stopping)
                return;
            is_serving_ = true;
        }
        server_->listen_after_bind();
    }

    void stop() noexcept override {
        {
            const std::scoped_lock lock(mutex_);
            if (front_.stopping.exchange(true) || !is_serving_)
                return;
        }
        // The library ignores a stop that comes before it has begun to accept.
        server_->wait_until_ready();
        server_->stop();
    }

 private:
    Front front_;
    std::unique_ptr<httplib::Server> server_;
    std::mutex mutex_;
    bool is_serving_ = false;
};

}  // namespace

std::unique_ptr<Listener> make_httplib_listener(ListenerOptions options, Responder& responder,
                                                const ports::Clock& clock) {
    return std::make_unique<HttplibListener>(std::move(options), responder, clock);
}

}  // namespace certfolio::http
