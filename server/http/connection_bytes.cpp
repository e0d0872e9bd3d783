#include <sys/socket.h>

#include <array>

#include "http/gate_connection.hpp"

/// How a connection's bytes come and go: before the first request, after the last answer, and between.
namespace certfolio::http {

namespace {

/// What a client may still send that was refused or is done before the connection is cut: an abrupt end could
/// take our answer with it.
constexpr std::size_t drained_bytes_max = 1024 * 1024;
constexpr std::int64_t drain_milliseconds_max = 1'000;
constexpr std::size_t written_bytes_per_deadline = 16 * 1024;

}  // namespace

bool GateConnection::step_proxy_header() {
    // Looked at without being taken: behind it the bytes are TLS's.
    std::array<char, proxy_header_bytes_max> bytes{};
    const ssize_t count = ::recv(socket_.number(), bytes.data(), bytes.size(), MSG_PEEK);
    if (count < 0) {
        can_read_ = false;
        return false;
    }
    const auto result = parse_proxy_header({bytes.data(), static_cast<std::size_t>(count)});
    if (const auto* const header = std::get_if<ProxyHeader>(&result)) {
        (void)::recv(socket_.number(), bytes.data(), header->bytes, 0);
        peer_.address = header->client.value_or(peer_.address);
        phase_ = Phase::handshake;
        return true;
    }
    if (count == 0 || std::holds_alternative<ProxyHeaderMalformed>(result))
        end();
    return false;
}

bool GateConnection::step_handshake() {
    switch (stream_->prepare()) {
        case ByteStream::Outcome::nothing_yet: return false;
        case ByteStream::Outcome::closed: end(); return false;
        case ByteStream::Outcome::done: break;
    }
    if (must_leave_) {
        turn_away();
    } else {
        wait_for_request();
    }
    return true;
}

void GateConnection::drain() {
    stream_->finish_writing();
    phase_ = Phase::draining;
    in_.clear();
    set_deadline(drain_milliseconds_max);
}

bool GateConnection::step_draining() {
    if (drained_bytes_ > drained_bytes_max) {
        end();
        return false;
    }
    const Fill filled = fill();
    drained_bytes_ += in_.size();
    in_.clear();
    if (filled == Fill::closed)
        end();
    return filled == Fill::more;
}

void GateConnection::flush() {
    while (can_write_ && !out_.is_empty()) {
        const ByteStream::Transfer transfer = stream_->write(out_.front());
        if (transfer.outcome == ByteStream::Outcome::closed)
            return end();
        if (transfer.outcome == ByteStream::Outcome::nothing_yet) {
            can_write_ = false;
            return;
        }
        const std::size_t credit = out_.advance(transfer.count);
        if (live_)
            live_->link->note_sent(credit);
        written_bytes_ += transfer.count;
        if (phase_ == Phase::sending && written_bytes_ >= written_bytes_per_deadline)
            set_deadline(house_.options().write_milliseconds_max);
    }
}

GateConnection::Fill GateConnection::fill() {
    if (!can_read_)
        return Fill::nothing_yet;
    const std::span<char> scratch = house_.scratch();
    const ByteStream::Transfer transfer = stream_->read(scratch);
    if (transfer.outcome == ByteStream::Outcome::closed)
        return Fill::closed;
    // An end that has been announced is still there to be read, without another event.
    can_read_ = transfer.outcome == ByteStream::Outcome::done && (transfer.may_have_more || has_hung_up_);
    if (transfer.outcome == ByteStream::Outcome::nothing_yet)
        return Fill::nothing_yet;
    in_.append(scratch.data(), transfer.count);
    return Fill::more;
}

void GateConnection::account() noexcept {
    const std::size_t held = in_.capacity() + out_.owned_bytes();
    house_.note_buffered(static_cast<std::ptrdiff_t>(held) - static_cast<std::ptrdiff_t>(accounted_bytes_));
    accounted_bytes_ = held;
}

}  // namespace certfolio::http
