#include <utility>
#include <vector>

#include "http/gate_connection.hpp"

/// A connection that has become a WebSocket or an event stream.
namespace certfolio::http {

namespace {

constexpr std::int64_t close_milliseconds_max = 2'000;

}  // namespace

void GateConnection::begin_live(Response response) {
    const bool is_websocket = response.status == 101;
    out_.push(encode_head(response, false));
    live_ = std::make_unique<Live>();
    live_->link = house_.link(id_, std::move(response.talk));
    if (is_websocket)
        live_->reader.emplace(house_.options().live_message_bytes_max);
    phase_ = Phase::live;
    set_deadline(house_.options().live_ping_milliseconds);
    live_->link->open();
    if (house_.is_leaving())
        close_live(CloseCode::going_away);
}

bool GateConnection::step_live() {
    if (live_->is_closing && !live_->reader && out_.is_empty()) {
        drain();
        return true;
    }
    if (!live_->is_closing && live_->link->is_congested())
        return false;
    if (in_.empty()) {
        switch (fill()) {
            case Fill::closed: end(); return false;
            case Fill::nothing_yet: return false;
            case Fill::more: break;
        }
    }
    const std::string bytes = std::exchange(in_, {});
    if (!live_->reader)
        return true;  // a client of an event stream has nothing to say
    live_->is_asked = false;
    if (!live_->is_closing)
        set_deadline(house_.options().live_ping_milliseconds);
    std::vector<WebSocketEvent> events;
    const auto broken = live_->reader->take(bytes, events);
    for (const WebSocketEvent& event : events) {
        act_on(event);
        if (phase_ != Phase::live)
            return true;
    }
    if (broken) {
        close_live(*broken);
        // RFC 6455 7.1.7: nothing more is read of a connection that has failed.
        phase_ = Phase::sending;
        keep_alive_ = false;
    }
    return true;
}

void GateConnection::act_on(const WebSocketEvent& event) {
    switch (event.kind) {
        case WebSocketEvent::Kind::text:
            if (!live_->is_closing)
                live_->link->deliver(event.payload);
            break;
        case WebSocketEvent::Kind::ping:
            // One pong answers all pings that came while nothing could be written (5.5.3).
            if (out_.is_empty())
                out_.push(encode_pong_frame(event.payload));
            break;
        case WebSocketEvent::Kind::pong: break;
        case WebSocketEvent::Kind::close:
            close_live(event.close_code == CloseCode::none ? CloseCode::normal : event.close_code);
            phase_ = Phase::sending;
            keep_alive_ = false;
            break;
    }
}

bool GateConnection::ask_for_life() {
    const bool takes_nothing = !out_.is_empty() && written_bytes_ == 0;
    if (live_->is_asked || live_->is_closing || takes_nothing)
        return false;
    live_->is_asked = live_->reader.has_value();
    if (out_.is_empty())
        out_.push(live_->reader ? encode_ping_frame() : ":\n\n");
    set_deadline(house_.options().live_ping_milliseconds);
    return true;
}

void GateConnection::on_say(std::string_view text) {
    if (phase_ != Phase::live || live_->is_closing)
        return;
    out_.push(live_->reader ? encode_text_frame(text) : encode_event(text), LiveLink::credit_of(text.size()));
    run();
}

void GateConnection::on_close() {
    if (phase_ != Phase::live)
        return;
    close_live(CloseCode::normal);
    run();
}

void GateConnection::close_live(std::uint16_t code) {
    if (std::exchange(live_->is_closing, true))
        return;
    if (live_->reader)
        out_.push(encode_close_frame(code));
    set_deadline(close_milliseconds_max);
}

}  // namespace certfolio::http
