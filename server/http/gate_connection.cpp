#include "http/gate_connection.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace certfolio::http {

namespace {

/// How long somebody for whom there is no room may take to hear it.
constexpr std::int64_t leave_milliseconds_max = 1'000;
/// A connection whose first request may still be on its way when the server stops.
constexpr std::int64_t first_request_milliseconds = 1'000;
/// How often one connection does something before others have their turn.
constexpr int steps_per_turn = 32;

}  // namespace

GateConnection::GateConnection(ConnectionId id, Descriptor socket, std::unique_ptr<ByteStream> stream,
                               GateHouse& house, Peer peer, bool must_leave)
    : id_(id),
      socket_(std::move(socket)),
      stream_(std::move(stream)),
      house_(house),
      nearest_address_(peer.address),
      peer_(peer),
      phase_(Phase::handshake),
      must_leave_(must_leave) {
    deadline_.connection = this;
    const Proxies& proxies = house_.options().proxies;
    if (proxies.says == Proxies::Says::proxy_protocol && proxies.trusts(peer.address))
        phase_ = Phase::proxy_header;
    set_deadline(must_leave ? leave_milliseconds_max : house_.options().handshake_milliseconds_max);
}

GateConnection::~GateConnection() {
    end();
    in_.clear();
    house_.note_buffered(-static_cast<std::ptrdiff_t>(accounted_bytes_));
}

GateConnection& GateConnection::of(Deadline& deadline) noexcept {
    return *static_cast<OwnDeadline&>(deadline).connection;
}

void GateConnection::on_event(const Event& event) {
    can_read_ = can_read_ || event.can_read;
    can_write_ = can_write_ || event.can_write;
    has_hung_up_ = has_hung_up_ || event.has_hung_up;
    run();
}

void GateConnection::run() {
    for (int steps = 0; phase_ != Phase::over; ++steps) {
        if (steps == steps_per_turn) {
            house_.run_again(id_);
            break;
        }
        flush();
        if (!step())
            break;
    }
    account();
}

bool GateConnection::step() {
    switch (phase_) {
        case Phase::proxy_header: return step_proxy_header();
        case Phase::handshake: return step_handshake();
        case Phase::waiting: return step_waiting();
        case Phase::body: return step_body();
        case Phase::answering: return false;
        case Phase::sending:
            if (!out_.is_empty())
                return false;
            finish_answer();
            return true;
        case Phase::live: return step_live();
        case Phase::draining: return step_draining();
        case Phase::over: return false;
    }
    return false;
}

void GateConnection::wait_for_request() {
    phase_ = Phase::waiting;
    set_deadline(in_.empty() ? house_.options().idle_milliseconds_max
                             : house_.options().head_milliseconds_max);
}

HeadResult GateConnection::look_for_head() {
    constexpr std::string_view head_end = "\r\n\r\n";
    const std::size_t from = looked_at_ - std::min(looked_at_, head_end.size() - 1);
    // A client that dribbles costs a look at what is new, not at everything; the first byte is judged at
    // once.
    const bool is_worth_parsing = looked_at_ == 0 || in_.size() > HeadLimits::target_bytes_max ||
                                  in_.find(head_end, from) != std::string::npos;
    looked_at_ = in_.size();
    return is_worth_parsing ? parse_head(in_) : HeadIncomplete{};
}

bool GateConnection::step_waiting() {
    if (in_.size() > looked_at_) {
        HeadResult result = look_for_head();
        if (auto* const head = std::get_if<ParsedHead>(&result)) {
            admit(std::move(*head));
            return true;
        }
        if (const auto* const fault = std::get_if<FramingFault>(&result)) {
            refuse(*fault);
            return true;
        }
    }
    const bool was_empty = in_.empty();
    switch (fill()) {
        case Fill::closed: end(); return false;
        case Fill::nothing_yet:
            if (in_.empty() && in_.capacity() > 256)
                std::string().swap(in_);
            return false;
        case Fill::more: break;
    }
    if (was_empty)
        set_deadline(house_.options().head_milliseconds_max);
    if (!house_.has_room_for(in_.size()))
        turn_away();
    return true;
}

void GateConnection::admit(ParsedHead head) {
    in_.erase(0, head.head_bytes);
    looked_at_ = 0;
    Request& request = head.request;
    const Peer client = find_client(request, peer_, house_.options().proxies);
    request.remote_address = client.address.text();
    request.secure = client.secure;
    with_content_ = request.method != Method::head;
    keep_alive_ = request.keep_alive;
    Admission admission = house_.responder().admit(request);
    if (admission.refusal) {
        // Without a body in the way the connection is as good as before.
        const bool keep_alive = head.body_bytes == 0 && keep_alive_ && !admission.refusal->close;
        return send(std::move(*admission.refusal), with_content_, keep_alive);
    }
    if (head.body_bytes > admission.body_bytes_max)
        return refuse(FramingFault::body_too_large);
    if (!house_.has_room_for(head.body_bytes))
        return turn_away();
    pending_ = std::make_unique<Pending>(Pending{std::move(request), head.body_bytes, admission.may_wait});
    if (head.body_bytes == 0)
        return submit();
    phase_ = Phase::body;
    set_deadline(house_.options().body_milliseconds_max);
    if (head.expects_continue && in_.empty())
        out_.push("HTTP/1.1 100 Continue\r\n\r\n");
}

bool GateConnection::step_body() {
    if (in_.size() >= pending_->body_bytes) {
        submit();
        return true;
    }
    switch (fill()) {
        case Fill::closed: end(); return false;
        case Fill::nothing_yet: return false;
        case Fill::more: return true;
    }
    return false;
}

void GateConnection::submit() {
    const std::unique_ptr<Pending> pending = std::move(pending_);
    if (in_.size() == pending->body_bytes) {
        pending->request.body = std::exchange(in_, {});
    } else {
        pending->request.body = in_.substr(0, pending->body_bytes);
        in_.erase(0, pending->body_bytes);
    }
    phase_ = Phase::answering;
    deadline_.unlink();
    if (!house_.submit(id_, std::move(pending->request), pending->may_wait))
        turn_away();
}

void GateConnection::on_answer(Response response) {
    if (phase_ != Phase::answering)
        return;
    if (response.talk) {
        begin_live(std::move(response));
    } else {
        const bool keep_alive = keep_alive_ && !response.close;
        send(std::move(response), with_content_, keep_alive);
    }
    run();
}

void GateConnection::refuse(FramingFault fault) {
    send(house_.responder().refuse(fault), true, false);
}

void GateConnection::turn_away() {
    send(house_.responder().turn_away(), true, false);
}

void GateConnection::send(Response response, bool with_content, bool keep_alive) {
    ++served_;
    keep_alive_ =
        keep_alive && served_ < house_.options().requests_per_connection_max && !house_.is_leaving();
    pending_.reset();
    std::string head = encode_head(response, keep_alive_);
    constexpr std::size_t joined_bytes_max = 16 * 1024;  // one packet train instead of two
    if (!with_content || response.content().size() <= joined_bytes_max) {
        out_.push(with_content ? std::move(head.append(response.content())) : std::move(head));
    } else {
        out_.push(std::move(head));
        if (response.static_body.empty()) {
            out_.push(std::move(response.body));
        } else {
            out_.push_static(response.static_body);
        }
    }
    phase_ = Phase::sending;
    set_deadline(house_.options().write_milliseconds_max);
}

void GateConnection::finish_answer() {
    if (!keep_alive_)
        return drain();
    wait_for_request();
}

void GateConnection::set_deadline(std::int64_t milliseconds) {
    written_bytes_ = 0;
    house_.deadlines().set(deadline_, house_.now() + milliseconds * 1'000);
}

void GateConnection::on_deadline() {
    switch (phase_) {
        case Phase::waiting:
            if (in_.empty())
                return end();
            refuse(FramingFault::timed_out);
            break;
        case Phase::body: refuse(FramingFault::timed_out); break;
        case Phase::live:
            if (!ask_for_life())
                return end();
            break;
        case Phase::proxy_header:
        case Phase::handshake:
        case Phase::answering:
        case Phase::sending:
        case Phase::draining:
        case Phase::over: return end();
    }
    run();
}

void GateConnection::on_stop() {
    if (phase_ == Phase::live)
        close_live(CloseCode::going_away);
    run();
    const bool is_early = phase_ == Phase::proxy_header || phase_ == Phase::handshake;
    if (!is_early && (phase_ != Phase::waiting || !in_.empty()))
        return;
    // One that was just made has a request on its way; one that has had an answer is idle.
    if (served_ > 0)
        return end();
    set_deadline(first_request_milliseconds);
}

void GateConnection::end() noexcept {
    if (phase_ == Phase::over)
        return;
    phase_ = Phase::over;
    deadline_.unlink();
    if (live_)
        live_->link->end();
    live_.reset();
}

}  // namespace certfolio::http
