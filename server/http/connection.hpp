#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "http/byte_stream.hpp"
#include "http/listener.hpp"
#include "ports/clock.hpp"

namespace certfolio::http {

/// Who is at the other end.
struct Peer {
    std::string remote_address;
    bool secure = false;
};

/// Serves one connection from its first byte to its end: reads heads and bodies under deadlines for the whole
/// of each, not for each piece, so that a client that dribbles is cut off; keeps the connection for the next
/// request unless there is a reason not to.
class Connection {
 public:
    Connection(ByteStream& stream, Responder& responder, const ListenerOptions& options,
               const ports::Clock& clock, Peer peer);

    /// `must_end` is asked between requests: the server is stopping, or others wait for this thread.
    void serve(const std::function<bool()>& must_end);
    /// Says that there is no room, without waiting for anything.
    void turn_away();

 private:
    bool wait_for_request(const std::function<bool()>& must_end);
    std::optional<ParsedHead> read_head();
    bool read_body(const ParsedHead& head, Request& request);
    bool answer_one(bool is_last);
    void refuse(FramingFault fault);
    bool send(const Response& response, bool with_content, bool keep_alive);
    bool send_bytes(std::string_view bytes, std::int64_t deadline);
    enum class Fill { more, closed, too_late };
    Fill fill(std::int64_t deadline);
    void drain();
    [[nodiscard]] int milliseconds_until(std::int64_t deadline) const;
    [[nodiscard]] std::int64_t deadline_in(std::int64_t milliseconds) const;

    ByteStream& stream_;
    Responder& responder_;
    const ListenerOptions& options_;
    const ports::Clock& clock_;
    Peer peer_;
    std::string buffer_;  ///< bytes received and not yet part of a request
};

}  // namespace certfolio::http
