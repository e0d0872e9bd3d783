#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "http/message.hpp"
#include "http/request_parser.hpp"
#include "ports/clock.hpp"

namespace certfolio::http {

/// What is said about a request when its head is there and its body is not.
struct Admission {
    std::optional<Response> refusal;  ///< answered at once; the body is not read
    std::size_t body_bytes_max = 0;
};

/// Who answers requests. Called by many threads at one time.
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
    /// The answer to a connection for which there is no room.
    [[nodiscard]] virtual Response turn_away() noexcept = 0;
};

struct TlsFiles {
    std::filesystem::path certificate;  ///< PEM, the chain included
    std::filesystem::path key;          ///< PEM
};

struct ListenerOptions {
    std::string host = "127.0.0.1";
    int port = 8080;  ///< 0: any free one
    std::optional<TlsFiles> tls;
    std::size_t connections_max = 256;
    std::int64_t head_milliseconds_max = 10'000;  ///< for the whole head, from its first byte
    std::int64_t body_milliseconds_max = 20'000;  ///< for the whole body
    std::int64_t idle_milliseconds_max = 15'000;  ///< between two requests
    std::int64_t write_milliseconds_max = 20'000;
    std::size_t requests_per_connection_max = 1'000;
};

/// Holds the connections and hands complete requests to a `Responder`. The seam for a front of our own:
/// whoever implements this decides how connections are kept, and nothing else changes.
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
    /// From another thread: no new connections; running requests are answered, idle connections closed.
    virtual void stop() noexcept = 0;
};

}  // namespace certfolio::http
