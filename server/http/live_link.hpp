#pragma once

#include <atomic>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "http/mailbox.hpp"
#include "http/workers.hpp"
#include "ports/live.hpp"

namespace certfolio::http {

/// Between a connection, which lives on the gate's thread, and its talk, which is called on threads that may
/// wait, one call after the other. Outlives the connection for as long as somebody holds the channel.
class LiveLink final : public ports::LiveChannel, public std::enable_shared_from_this<LiveLink> {
 public:
    LiveLink(ConnectionId connection, std::shared_ptr<Mailbox> mailbox, Workers& workers,
             std::shared_ptr<ports::LiveTalk> talk, std::size_t waiting_bytes_max);

    bool send(std::string_view text) override;
    void close() override;

    // For the gate's thread:
    void open();
    void deliver(std::string text);
    void end();
    /// What `credit_of` gave for some of the channel's messages is given back: they have left.
    void note_sent(std::size_t credit) noexcept { waiting_bytes_ -= credit; }
    /// What a message of this length counts while it waits: an empty one takes room too.
    [[nodiscard]] static constexpr std::size_t credit_of(std::size_t bytes) noexcept { return bytes + 64; }
    /// The talk is behind: no more is to be read from its peer until a letter says `resume`.
    [[nodiscard]] bool is_congested() const;

 private:
    struct Call {
        std::function<void(ports::LiveTalk&)> function;
        std::size_t credit = 0;
        bool is_last = false;
    };
    void enqueue(Call call);
    void run();
    void perform(const Call& call);

    const ConnectionId connection_;
    const std::shared_ptr<Mailbox> mailbox_;
    Workers& workers_;
    const std::size_t waiting_bytes_max_;
    std::atomic<bool> over_{false};
    std::atomic<std::size_t> waiting_bytes_{0};  ///< towards the peer

    mutable std::mutex mutex_;
    std::shared_ptr<ports::LiveTalk> talk_;
    std::deque<Call> calls_;
    std::size_t received_credit_ = 0;  ///< of `calls_`
    bool is_running_ = false;
};

}  // namespace certfolio::http
