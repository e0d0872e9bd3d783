#include "http/connection.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace certfolio::http {

namespace {

/// How long one wait lasts at most, so that a stop of the server is noticed.
constexpr int slice_milliseconds = 100;
/// What a refused client may still send before the connection is cut: an abrupt end could take our answer
/// with it.
constexpr std::size_t drained_bytes_max = 1024 * 1024;
constexpr std::int64_t drain_milliseconds_max = 1'000;

}  // namespace

Connection::Connection(ByteStream& stream, Responder& responder, const ListenerOptions& options,
                       const ports::Clock& clock, Peer peer)
    : stream_(stream), responder_(responder), options_(options), clock_(clock), peer_(std::move(peer)) {}

void Connection::serve(const std::function<bool()>& must_end) {
    for (std::size_t served = 0; served < options_.requests_per_connection_max; ++served) {
        if (!wait_for_request(must_end))
            return;
        const bool is_last = served + 1 == options_.requests_per_connection_max || must_end();
        if (!answer_one(is_last))
            return;
    }
}

void Connection::turn_away() {
    send(responder_.turn_away(), true, false);
    stream_.finish_writing();
    // Closing with a request unread could take our answer with it.
    std::array<char, 16 * 1024> unread;
    (void)stream_.read(unread, 0);
}

std::int64_t Connection::deadline_in(std::int64_t milliseconds) const {
    return clock_.monotonic_microseconds() + milliseconds * 1'000;
}

int Connection::milliseconds_until(std::int64_t deadline) const {
    const std::int64_t left = (deadline - clock_.monotonic_microseconds()) / 1'000;
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, slice_milliseconds));
}

Connection::Fill Connection::fill(std::int64_t deadline) {
    std::array<char, 16 * 1024> bytes;
    while (clock_.monotonic_microseconds() < deadline) {
        const ByteStream::Read read = stream_.read(bytes, milliseconds_until(deadline));
        if (read.what == ByteStream::Read::What::closed)
            return Fill::closed;
        if (read.what == ByteStream::Read::What::bytes) {
            buffer_.append(bytes.data(), read.count);
            return Fill::more;
        }
    }
    return Fill::too_late;
}

bool Connection::wait_for_request(const std::function<bool()>& must_end) {
    const std::int64_t deadline = deadline_in(options_.idle_milliseconds_max);
    while (buffer_.empty()) {
        const std::int64_t slice_end = std::min(deadline, deadline_in(slice_milliseconds));
        const Fill filled = fill(slice_end);
        if (filled == Fill::closed)
            return false;
        if (filled == Fill::too_late && (must_end() || clock_.monotonic_microseconds() >= deadline))
            return false;
    }
    return true;
}

std::optional<ParsedHead> Connection::read_head() {
    const std::int64_t deadline = deadline_in(options_.head_milliseconds_max);
    for (;;) {
        HeadResult result = parse_head(buffer_);
        if (auto* const head = std::get_if<ParsedHead>(&result))
            return std::move(*head);
        if (const auto* const fault = std::get_if<FramingFault>(&result)) {
            refuse(*fault);
            return std::nullopt;
        }
        const Fill filled = fill(deadline);
        if (filled == Fill::too_late)
            refuse(FramingFault::timed_out);
        if (filled != Fill::more)
            return std::nullopt;
    }
}

bool Connection::read_body(const ParsedHead& head, Request& request) {
    const std::int64_t deadline = deadline_in(options_.body_milliseconds_max);
    if (head.expects_continue && buffer_.empty() && !send_bytes("HTTP/1.1 100 Continue\r\n\r\n", deadline))
        return false;
    while (buffer_.size() < head.body_bytes) {
        const Fill filled = fill(deadline);
        if (filled == Fill::too_late)
            refuse(FramingFault::timed_out);
        if (filled != Fill::more)
            return false;
    }
    request.body = buffer_.substr(0, head.body_bytes);
    buffer_.erase(0, head.body_bytes);
    return true;
}

bool Connection::answer_one(bool is_last) {
    std::optional<ParsedHead> head = read_head();
    if (!head)
        return false;
    buffer_.erase(0, head->head_bytes);
    Request& request = head->request;
    request.remote_address = peer_.remote_address;
    request.secure = peer_.secure;
    const Admission admission = responder_.admit(request);
    const bool with_content = request.method != Method::head;
    if (admission.refusal) {
        // Without a body in the way the connection is as good as before.
        const bool keep_alive =
            head->body_bytes == 0 && request.keep_alive && !is_last && !admission.refusal->close;
        if (!send(*admission.refusal, with_content, keep_alive))
            return false;
        if (!keep_alive)
            drain();
        return keep_alive;
    }
    if (head->body_bytes > admission.body_bytes_max) {
        refuse(FramingFault::body_too_large);
        return false;
    }
    if (!read_body(*head, request))
        return false;
    const Response response = responder_.respond(request);
    const bool keep_alive = request.keep_alive && !is_last && !response.close;
    return send(response, with_content, keep_alive) && keep_alive;
}

void Connection::refuse(FramingFault fault) {
    if (send(responder_.refuse(fault), true, false))
        drain();
}

bool Connection::send(const Response& response, bool with_content, bool keep_alive) {
    const std::int64_t deadline = deadline_in(options_.write_milliseconds_max);
    std::string head = encode_head(response, keep_alive);
    const std::string_view content = with_content ? response.content() : std::string_view();
    constexpr std::size_t joined_bytes_max = 16 * 1024;  // one packet train instead of two
    if (content.size() <= joined_bytes_max)
        return send_bytes(head.append(content), deadline);
    return send_bytes(head, deadline) && send_bytes(content, deadline);
}

bool Connection::send_bytes(std::string_view bytes, std::int64_t deadline) {
    while (!bytes.empty()) {
        if (clock_.monotonic_microseconds() >= deadline)
            return false;
        if (stream_.write(bytes, milliseconds_until(deadline)) == ByteStream::Written::closed)
            return false;
    }
    return true;
}

void Connection::drain() {
    stream_.finish_writing();
    const std::int64_t deadline = deadline_in(drain_milliseconds_max);
    std::size_t drained = 0;
    for (;;) {
        buffer_.clear();
        if (fill(deadline) != Fill::more)
            return;
        drained += buffer_.size();
        if (drained > drained_bytes_max)
            return;
    }
}

}  // namespace certfolio::http
