#pragma once

#include <memory>
#include <string_view>

/// Conversations that stay open: WebSocket, where both sides talk, and event streams, where only the server
/// does. Handlers speak through these; who holds the connections is nobody's business here.
namespace certfolio::ports {

/// The server's end of one conversation. Safe to use from every thread, also after the conversation is over.
class LiveChannel {
 public:
    LiveChannel() = default;
    LiveChannel(const LiveChannel&) = delete;
    LiveChannel& operator=(const LiveChannel&) = delete;
    virtual ~LiveChannel() = default;

    /// Sends one message (UTF-8). False when it is over: also when the peer reads so slowly that too much
    /// waits for it, which ends it.
    virtual bool send(std::string_view text) = 0;
    /// Ends it after what was sent.
    virtual void close() = 0;
};

/// What is done with one conversation. Its functions are called one after the other, each on a thread that
/// may wait.
class LiveTalk {
 public:
    LiveTalk() = default;
    LiveTalk(const LiveTalk&) = delete;
    LiveTalk& operator=(const LiveTalk&) = delete;
    virtual ~LiveTalk() = default;

    virtual void opened(std::shared_ptr<LiveChannel> channel) = 0;
    /// One message of the peer, which is valid UTF-8. Never called for an event stream.
    virtual void received(std::string_view text) = 0;
    /// The last call.
    virtual void ended() = 0;
};

}  // namespace certfolio::ports
