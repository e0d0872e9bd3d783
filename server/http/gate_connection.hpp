#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "http/byte_stream.hpp"
#include "http/deadline_wheel.hpp"
#include "http/descriptor.hpp"
#include "http/listener.hpp"
#include "http/live_link.hpp"
#include "http/mailbox.hpp"
#include "http/outgoing.hpp"
#include "http/websocket.hpp"

namespace certfolio::http {

/// What a connection asks of the gate that holds it.
class GateHouse {
 public:
    GateHouse() = default;
    GateHouse(const GateHouse&) = delete;
    GateHouse& operator=(const GateHouse&) = delete;
    virtual ~GateHouse() = default;

    [[nodiscard]] virtual const ListenerOptions& options() const noexcept = 0;
    [[nodiscard]] virtual Responder& responder() noexcept = 0;
    /// Microseconds.
    [[nodiscard]] virtual std::int64_t now() const noexcept = 0;
    [[nodiscard]] virtual DeadlineWheel& deadlines() noexcept = 0;
    /// Room to read into, for the moment.
    [[nodiscard]] virtual std::span<char> scratch() noexcept = 0;
    /// No connection is kept for another request.
    [[nodiscard]] virtual bool is_leaving() const noexcept = 0;
    /// Hands a request to the threads; a letter brings its answer. False: there is no room.
    [[nodiscard]] virtual bool submit(ConnectionId connection, Request request, bool may_wait) = 0;
    [[nodiscard]] virtual std::shared_ptr<LiveLink> link(ConnectionId connection,
                                                         std::shared_ptr<ports::LiveTalk> talk) = 0;
    /// The connection has more to do, after others had their turn.
    virtual void run_again(ConnectionId connection) = 0;
    /// Corrects what all connections hold in memory; false when it is more than it may be.
    virtual void note_buffered(std::ptrdiff_t more) noexcept = 0;
    [[nodiscard]] virtual bool has_room_for(std::size_t bytes) const noexcept = 0;
};

/// One connection from its first byte to its end, as a state that events move on; nothing in it waits. A
/// deadline holds for the whole of what it is about, not for each piece, so that a client that dribbles is
/// cut off. One request at a time: what a client sends behind one is read when its answer has been written.
class GateConnection {
 public:
    /// `must_leave`: there is no room; it is told so and nothing else.
    GateConnection(ConnectionId id, Descriptor socket, std::unique_ptr<ByteStream> stream, GateHouse& house,
                   Peer peer, bool must_leave);
    GateConnection(const GateConnection&) = delete;
    GateConnection& operator=(const GateConnection&) = delete;
    ~GateConnection();

    struct Event {
        bool can_read = false;
        bool can_write = false;
        bool has_hung_up = false;  ///< the peer has ended its half, or all
    };
    void on_event(const Event& event);
    void on_answer(Response response);
    void on_say(std::string_view text);
    void on_close();
    void on_deadline();
    /// The server stops: what was begun is finished, what is idle ends now.
    void on_stop();
    /// Does what can be done now.
    void run();

    [[nodiscard]] bool is_over() const noexcept { return phase_ == Phase::over; }
    [[nodiscard]] ConnectionId id() const noexcept { return id_; }
    [[nodiscard]] const NetworkAddress& nearest_address() const noexcept { return nearest_address_; }
    [[nodiscard]] static GateConnection& of(Deadline& deadline) noexcept;

 private:
    enum class Phase : std::uint8_t {
        proxy_header,
        handshake,
        waiting,    ///< for a request's head, or the rest of it
        body,       ///< reading it
        answering,  ///< a thread has the request
        sending,    ///< the answer
        live,       ///< WebSocket or event stream
        draining,   ///< all is said; the peer is left to read it
        over,
    };
    /// A deadline that knows its connection.
    struct OwnDeadline : Deadline {
        GateConnection* connection = nullptr;
    };
    enum class Fill : std::uint8_t { more, nothing_yet, closed };

    bool step();
    bool step_proxy_header();
    bool step_handshake();
    bool step_waiting();
    bool step_body();
    bool step_live();
    bool step_draining();
    void flush();
    Fill fill();
    void account() noexcept;
    void set_deadline(std::int64_t milliseconds);

    void wait_for_request();
    [[nodiscard]] HeadResult look_for_head();
    void admit(ParsedHead head);
    void submit();
    void refuse(FramingFault fault);
    void turn_away();
    void send(Response response, bool with_content, bool keep_alive);
    void finish_answer();
    void drain();
    void end() noexcept;

    void begin_live(Response response);
    void act_on(const WebSocketEvent& event);
    [[nodiscard]] bool ask_for_life();
    void close_live(std::uint16_t code);

    const ConnectionId id_;
    Descriptor socket_;
    std::unique_ptr<ByteStream> stream_;
    GateHouse& house_;
    const NetworkAddress nearest_address_;
    Peer peer_;  ///< as the nearest proxy's header says
    OwnDeadline deadline_;
    Phase phase_;
    const bool must_leave_;
    bool can_read_ = true;
    bool can_write_ = true;
    bool has_hung_up_ = false;
    bool keep_alive_ = false;
    std::string in_;             ///< received and not yet part of a request
    std::size_t looked_at_ = 0;  ///< so much of `in_` holds no end of a head
    Outgoing out_;
    std::size_t written_bytes_ = 0;  ///< since the deadline was set
    std::size_t accounted_bytes_ = 0;
    std::size_t served_ = 0;
    std::size_t drained_bytes_ = 0;

    /// A request whose body is awaited.
    struct Pending {
        Request request;
        std::size_t body_bytes = 0;
        bool may_wait = false;
    };
    std::unique_ptr<Pending> pending_;
    bool with_content_ = true;  ///< of the request that is answered

    struct Live {
        std::shared_ptr<LiveLink> link;
        std::optional<WebSocketReader> reader;  ///< none for an event stream
        bool is_closing = false;                ///< our close frame is on its way
        bool is_asked = false;                  ///< a ping was sent and nothing has come since
    };
    std::unique_ptr<Live> live_;
};

}  // namespace certfolio::http
