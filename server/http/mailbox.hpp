#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

#include "http/descriptor.hpp"
#include "http/message.hpp"

namespace certfolio::http {

/// Names a connection for as long as the gate runs: a descriptor's number is used again, its generation not.
struct ConnectionId {
    std::uint32_t descriptor = 0;
    std::uint32_t generation = 0;
};

/// What another thread has for a connection.
struct Letter {
    enum class Kind : std::uint8_t {
        answer,  ///< `response` to its request
        say,     ///< `text` for its talk's peer
        close,   ///< the talk ends
        resume,  ///< its talk has room for messages again
    };
    ConnectionId to;
    Kind kind = Kind::answer;
    Response response;
    std::string text;
};

/// Where other threads leave what the gate's thread is to do. Lives for as long as somebody may write.
class Mailbox {
 public:
    Mailbox();

    void post(Letter letter);
    /// Wakes the gate's thread without a letter.
    void ring() noexcept;
    /// Puts everything that has come into `letters`, which was empty.
    void take(std::vector<Letter>& letters);
    /// Readable when something has come.
    [[nodiscard]] int descriptor() const noexcept { return bell_.number(); }

 private:
    std::mutex mutex_;
    std::vector<Letter> letters_;
    bool has_rung_ = false;
    Descriptor bell_;
};

}  // namespace certfolio::http
