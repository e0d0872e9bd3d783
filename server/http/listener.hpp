#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "http/descriptor.hpp"
#include "http/message.hpp"
#include "http/proxies.hpp"
#include "http/request_parser.hpp"
#include "http/tls_context.hpp"
#include "ports/clock.hpp"

namespace certfolio::http {

/// What is said about a request when its head is there and its body is not.
struct Admission {
    std::optional<Response> refusal;  ///< answered at once; the body is not read
    std::size_t body_bytes_max = 0;
    bool may_wait = false;  ///< the answer waits for the disk or for others: it is made on a thread that may
};

/// Who answers requests. `respond` is called by many threads at one time, everything else by one, which holds
/// all connections and so must not wait.
class Responder {
 public:
    Responder() = default;
    Responder(const Responder&) = delete;
    Responder& operator=(const Responder&) = delete;
    virtual ~Responder() = default;

    [[nodiscard]] virtual Admission admit(const Request& head) noexcept = 0;
    [[nodiscard]] virtual Response respond(const Request& request) noexcept = 0;
    /// The answer to bytes that are no request.
    [[nodiscard]] virtual Response refuse(FramingFault fault) noexcept = 0;
    /// The answer to a connection or request for which there is no room.
    [[nodiscard]] virtual Response turn_away() noexcept = 0;
};

struct ListenerOptions {
    std::string host = "127.0.0.1";
    int port = 8080;                      ///< 0: any free one
    std::optional<int> inherited_socket;  ///< listens already; host and port are not looked at
    std::optional<TlsFiles> tls;
    Proxies proxies;

    std::size_t connections_max = 16'384;
    std::size_t connections_per_address_max = 512;  ///< 0: no limit; trusted proxies are never counted
    bool spares_loopback = true;                    ///< addresses of this machine are not counted either
    std::size_t workers_max = 4;                    ///< threads for requests that do not wait
    std::size_t waiting_workers_max = 256;          ///< threads for those that may
    std::size_t requests_queued_max = 4'096;        ///< for either kind of thread
    std::size_t buffered_bytes_max =
        256 * 1024 * 1024;  ///< of all requests and answers that are not whole yet

    std::int64_t handshake_milliseconds_max = 10'000;  ///< of TLS, and the PROXY protocol's header
    std::int64_t head_milliseconds_max = 10'000;       ///< for the whole head, from its first byte
    std::int64_t body_milliseconds_max = 20'000;       ///< for the whole body
    std::int64_t idle_milliseconds_max = 15'000;       ///< between two requests
    std::int64_t write_milliseconds_max = 20'000;      ///< for each 16 KiB of an answer
    std::int64_t stop_milliseconds_max = 20'000;       ///< for what was begun when the server stops
    std::size_t requests_per_connection_max = 1'000;

    std::int64_t live_ping_milliseconds = 25'000;     ///< a talk in which nothing is said is asked for life
    std::size_t live_message_bytes_max = 64 * 1024;   ///< of a peer
    std::size_t live_waiting_bytes_max = 256 * 1024;  ///< that a slow reader lets wait before he is let go
};

/// Holds the connections and hands complete requests to a `Responder`.
class Listener {
 public:
    Listener() = default;
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    virtual ~Listener() = default;

    /// Takes the address; throws `std::runtime_error` with a sentence when it cannot be had. Gives the port.
    virtual int bind() = 0;
    /// Serves until `stop`; returns when the last connection is done.
    virtual void serve() = 0;

    // From other threads:
    /// Goes on serving, but each answer is its connection's last: clients come again, to whoever listens
    /// then.
    virtual void say_farewell() noexcept = 0;
    /// No new connections; running requests are answered, idle connections closed.
    virtual void stop() noexcept = 0;
    /// Of a listener with TLS: reads its files again, for connections that come from now on; throws
    /// `std::runtime_error` with a sentence, and keeps what it has, when they cannot be used.
    virtual void reload_certificate() = 0;
    /// The listening socket once more, to be handed on: after `stop` it still takes connections, which wait.
    [[nodiscard]] virtual Descriptor share_socket() = 0;
};

}  // namespace certfolio::http
