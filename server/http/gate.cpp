#include "http/gate.hpp"

#include <fcntl.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <mutex>
#include <unordered_map>
#include <utility>
#include <vector>

#include "http/gate_connection.hpp"
#include "http/listening_socket.hpp"
#include "http/workers.hpp"

namespace certfolio::http {

namespace {

constexpr std::uint64_t listener_tag = ~std::uint64_t{0};
constexpr std::uint64_t mailbox_tag = listener_tag - 1;
constexpr int accepts_per_turn = 64;
constexpr std::int64_t accept_pause_microseconds = 100'000;
/// Connections beyond the limit that are told so at one time; more are closed without a word.
constexpr std::size_t turned_away_max = 64;

std::uint64_t tag_of(ConnectionId id) noexcept {
    return std::uint64_t{id.generation} << 32 | id.descriptor;
}

ConnectionId id_of(std::uint64_t tag) noexcept {
    return {static_cast<std::uint32_t>(tag), static_cast<std::uint32_t>(tag >> 32)};
}

class Gate final : public Listener, public GateHouse {
 public:
    Gate(ListenerOptions options, Responder& responder, const ports::Clock& clock)
        : options_(std::move(options)),
          responder_(responder),
          clock_(clock),
          now_(clock.monotonic_microseconds()),
          mailbox_(std::make_shared<Mailbox>()),
          deadlines_(now_),
          workers_("request", options_.workers_max, options_.requests_queued_max),
          waiting_workers_("writing request", options_.waiting_workers_max, options_.requests_queued_max),
          poll_(::epoll_create1(EPOLL_CLOEXEC)) {
        if (options_.tls)
            tls_ = std::make_shared<const TlsContext>(*options_.tls);
    }
    ~Gate() override { connections_.clear(); }

    int bind() override;
    void serve() override;
    void say_farewell() noexcept override { is_leaving_ = true; }
    void stop() noexcept override {
        is_leaving_ = true;
        is_stopping_ = true;
        mailbox_->ring();
    }
    void reload_certificate() override;
    [[nodiscard]] Descriptor share_socket() override {
        is_handed_on_ = true;
        return Descriptor(::fcntl(listener_.number(), F_DUPFD_CLOEXEC, 0));
    }

 private:
    [[nodiscard]] const ListenerOptions& options() const noexcept override { return options_; }
    [[nodiscard]] Responder& responder() noexcept override { return responder_; }
    [[nodiscard]] std::int64_t now() const noexcept override { return now_; }
    [[nodiscard]] DeadlineWheel& deadlines() noexcept override { return deadlines_; }
    [[nodiscard]] std::span<char> scratch() noexcept override { return scratch_; }
    [[nodiscard]] bool is_leaving() const noexcept override { return is_leaving_; }
    [[nodiscard]] bool submit(ConnectionId connection, Request request, bool may_wait) override;
    [[nodiscard]] std::shared_ptr<LiveLink> link(ConnectionId connection,
                                                 std::shared_ptr<ports::LiveTalk> talk) override;
    void run_again(ConnectionId connection) override { again_.push_back(connection); }
    void note_buffered(std::ptrdiff_t more) noexcept override {
        buffered_bytes_ += static_cast<std::size_t>(more);
    }
    [[nodiscard]] bool has_room_for(std::size_t bytes) const noexcept override {
        return bytes <= options_.buffered_bytes_max && buffered_bytes_ <= options_.buffered_bytes_max - bytes;
    }

    void watch(int descriptor, std::uint32_t events, std::uint64_t tag) const;
    [[nodiscard]] int wait_milliseconds() const;
    void accept_some();
    void pause_accepting();
    void take_in(Descriptor socket, const NetworkAddress& address);
    [[nodiscard]] bool is_beyond_limit(const NetworkAddress& address);
    [[nodiscard]] bool is_counted(const NetworkAddress& address) const;
    [[nodiscard]] GateConnection* find(ConnectionId id);
    void remove_if_over(GateConnection& connection);
    void handle(const epoll_event& event);
    void open_letters();
    void run_those_again();
    void begin_stop();

    const ListenerOptions options_;
    Responder& responder_;
    const ports::Clock& clock_;
    std::int64_t now_;
    std::shared_ptr<Mailbox> mailbox_;
    DeadlineWheel deadlines_;
    Workers workers_;
    Workers waiting_workers_;
    Descriptor poll_;
    Descriptor listener_;
    std::atomic<bool> is_leaving_{false};
    std::atomic<bool> is_stopping_{false};
    std::atomic<bool> is_handed_on_{false};
    bool has_stopped_accepting_ = false;
    std::int64_t accept_again_at_ = 0;  ///< 0: accepting

    std::mutex tls_mutex_;
    std::shared_ptr<const TlsContext> tls_;

    std::vector<std::unique_ptr<GateConnection>> connections_;  ///< by descriptor
    std::size_t connection_count_ = 0;
    std::unordered_map<std::string, std::size_t> connections_of_;  ///< by owner of the address
    std::uint32_t last_generation_ = 0;
    std::size_t buffered_bytes_ = 0;
    std::vector<ConnectionId> again_;
    std::vector<Letter> letters_;
    std::array<char, 64 * 1024> scratch_{};
};

int Gate::bind() {
    listener_ = options_.inherited_socket ? take_over_listener(*options_.inherited_socket)
                                          : listen_at(options_.host, options_.port);
    watch(listener_.number(), EPOLLIN, listener_tag);
    watch(mailbox_->descriptor(), EPOLLIN, mailbox_tag);
    return port_of(listener_);
}

void Gate::watch(int descriptor, std::uint32_t events, std::uint64_t tag) const {
    epoll_event event{};
    event.events = events;
    event.data.u64 = tag;
    ::epoll_ctl(poll_.number(), EPOLL_CTL_ADD, descriptor, &event);
}

void Gate::serve() {
    pthread_setname_np(pthread_self(), "gate");
    std::array<epoll_event, 256> events{};
    std::int64_t end_at = 0;
    for (;;) {
        const int count = ::epoll_wait(poll_.number(), events.data(), events.size(), wait_milliseconds());
        now_ = clock_.monotonic_microseconds();
        for (int i = 0; i < count; ++i)
            handle(events[static_cast<std::size_t>(i)]);
        run_those_again();
        deadlines_.advance(now_, [this](Deadline& deadline) {
            GateConnection& connection = GateConnection::of(deadline);
            connection.on_deadline();
            remove_if_over(connection);
        });
        if (is_stopping_ && end_at == 0) {
            begin_stop();
            end_at = now_ + options_.stop_milliseconds_max * 1'000;
        }
        if (end_at != 0 && (connection_count_ == 0 || now_ >= end_at))
            break;
        if (accept_again_at_ != 0 && now_ >= accept_again_at_ && end_at == 0) {
            accept_again_at_ = 0;
            watch(listener_.number(), EPOLLIN, listener_tag);
        }
    }
    connections_.clear();
    workers_.shutdown();
    waiting_workers_.shutdown();
}

int Gate::wait_milliseconds() const {
    constexpr int nap = 100;
    if (!again_.empty())
        return 0;
    const int peace = deadlines_.milliseconds_of_peace(now_);
    const bool must_look = accept_again_at_ != 0 || has_stopped_accepting_;
    return must_look && (peace < 0 || peace > nap) ? nap : peace;
}

void Gate::handle(const epoll_event& event) {
    if (event.data.u64 == listener_tag)
        return accept_some();
    if (event.data.u64 == mailbox_tag)
        return open_letters();
    GateConnection* const connection = find(id_of(event.data.u64));
    if (connection == nullptr)
        return;
    const bool has_hung_up = (event.events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0;
    // TLS may have to write before it can read, and the other way round.
    const bool either = has_hung_up || options_.tls.has_value();
    connection->on_event(
        {either || (event.events & EPOLLIN) != 0, either || (event.events & EPOLLOUT) != 0, has_hung_up});
    remove_if_over(*connection);
}

void Gate::open_letters() {
    mailbox_->take(letters_);
    for (Letter& letter : letters_) {
        GateConnection* const connection = find(letter.to);
        if (connection == nullptr)
            continue;
        switch (letter.kind) {
            case Letter::Kind::answer: connection->on_answer(std::move(letter.response)); break;
            case Letter::Kind::say: connection->on_say(letter.text); break;
            case Letter::Kind::close: connection->on_close(); break;
            case Letter::Kind::resume: connection->run(); break;
        }
        remove_if_over(*connection);
    }
    letters_.clear();
}

void Gate::run_those_again() {
    for (const ConnectionId id : std::exchange(again_, {})) {
        if (GateConnection* const connection = find(id)) {
            connection->run();
            remove_if_over(*connection);
        }
    }
}

void Gate::accept_some() {
    for (int i = 0; i < accepts_per_turn; ++i) {
        sockaddr_storage address{};
        socklen_t size = sizeof address;
        Descriptor socket(::accept4(listener_.number(), reinterpret_cast<sockaddr*>(&address), &size,
                                    SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!socket) {
            // No descriptors or no memory: what waits would wake this thread for ever.
            if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
                pause_accepting();
            return;
        }
        take_in(std::move(socket), NetworkAddress::of(address).value_or(NetworkAddress{}));
    }
}

void Gate::pause_accepting() {
    ::epoll_ctl(poll_.number(), EPOLL_CTL_DEL, listener_.number(), nullptr);
    accept_again_at_ = now_ + accept_pause_microseconds;
}

bool Gate::is_counted(const NetworkAddress& address) const {
    if (options_.connections_per_address_max == 0 || options_.proxies.trusts(address))
        return false;
    return !(options_.spares_loopback && address.is_loopback());
}

bool Gate::is_beyond_limit(const NetworkAddress& address) {
    if (connection_count_ >= options_.connections_max)
        return true;
    if (!is_counted(address))
        return false;
    const auto found = connections_of_.find(address.owner());
    return found != connections_of_.end() && found->second >= options_.connections_per_address_max;
}

void Gate::take_in(Descriptor socket, const NetworkAddress& address) {
    const bool must_leave = is_beyond_limit(address);
    if (must_leave && connection_count_ >= options_.connections_max + turned_away_max)
        return;
    const int yes = 1;
    ::setsockopt(socket.number(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    const auto number = static_cast<std::uint32_t>(socket.number());
    const ConnectionId id{number, ++last_generation_};
    std::unique_ptr<ByteStream> stream;
    if (options_.tls) {
        const std::scoped_lock lock(tls_mutex_);
        stream = tls_->make_stream(socket.number());
    } else {
        stream = make_plain_stream(socket.number());
    }
    watch(socket.number(), EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, tag_of(id));
    if (connections_.size() <= number)
        connections_.resize(number + 1);
    connections_[number] = std::make_unique<GateConnection>(
        id, std::move(socket), std::move(stream), *this, Peer{address, options_.tls.has_value()}, must_leave);
    ++connection_count_;
    if (is_counted(address))
        ++connections_of_[address.owner()];
}

GateConnection* Gate::find(ConnectionId id) {
    if (id.descriptor >= connections_.size())
        return nullptr;
    GateConnection* const connection = connections_[id.descriptor].get();
    return connection != nullptr && connection->id().generation == id.generation ? connection : nullptr;
}

void Gate::remove_if_over(GateConnection& connection) {
    if (!connection.is_over())
        return;
    if (is_counted(connection.nearest_address())) {
        const auto found = connections_of_.find(connection.nearest_address().owner());
        if (found != connections_of_.end() && --found->second == 0)
            connections_of_.erase(found);
    }
    --connection_count_;
    connections_[connection.id().descriptor].reset();
}

bool Gate::submit(ConnectionId connection, Request request, bool may_wait) {
    Workers& workers = may_wait ? waiting_workers_ : workers_;
    return workers.enqueue([this, connection, request = std::move(request)] {
        mailbox_->post({connection, Letter::Kind::answer, responder_.respond(request), {}});
    });
}

std::shared_ptr<LiveLink> Gate::link(ConnectionId connection, std::shared_ptr<ports::LiveTalk> talk) {
    return std::make_shared<LiveLink>(connection, mailbox_, waiting_workers_, std::move(talk),
                                      options_.live_waiting_bytes_max);
}

void Gate::begin_stop() {
    has_stopped_accepting_ = true;
    if (accept_again_at_ == 0)
        ::epoll_ctl(poll_.number(), EPOLL_CTL_DEL, listener_.number(), nullptr);
    // What waits to be accepted has been promised an answer, unless somebody else will take it.
    if (!is_handed_on_) {
        accept_some();
        listener_.reset();
    }
    for (std::size_t i = 0; i < connections_.size(); ++i) {
        if (GateConnection* const connection = connections_[i].get()) {
            connection->on_stop();
            remove_if_over(*connection);
        }
    }
}

void Gate::reload_certificate() {
    auto fresh = std::make_shared<const TlsContext>(options_.tls.value());
    const std::scoped_lock lock(tls_mutex_);
    tls_ = std::move(fresh);
}

}  // namespace

std::unique_ptr<Listener> make_gate(ListenerOptions options, Responder& responder,
                                    const ports::Clock& clock) {
    return std::make_unique<Gate>(std::move(options), responder, clock);
}

}  // namespace certfolio::http
