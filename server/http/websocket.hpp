#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.hpp"
#include "ports/live.hpp"

/// RFC 6455, the server's side, without extensions; and the event streams of HTML, which are its half.
namespace certfolio::http {

/// Status codes of a closing frame (RFC 6455 7.4.1).
struct CloseCode {
    static constexpr std::uint16_t normal = 1000;
    static constexpr std::uint16_t going_away = 1001;
    static constexpr std::uint16_t protocol_error = 1002;
    static constexpr std::uint16_t unsupported_data = 1003;
    static constexpr std::uint16_t none = 1005;  ///< never sent: the peer gave no code
    static constexpr std::uint16_t not_utf8 = 1007;
    static constexpr std::uint16_t too_big = 1009;
};

/// The answer to a handshake: 101 with which the talk begins, or what is wrong with it (400, 426).
[[nodiscard]] Response accept_websocket(const Request& request, std::shared_ptr<ports::LiveTalk> talk);
/// An answer that goes on for as long as the talk has something to say: each message is one event.
[[nodiscard]] Response open_event_stream(std::shared_ptr<ports::LiveTalk> talk);

struct WebSocketEvent {
    enum class Kind : std::uint8_t { text, ping, pong, close };
    Kind kind = Kind::text;
    std::string payload;                         ///< of a close: the reason
    std::uint16_t close_code = CloseCode::none;  ///< of a close
};

/// Takes a client's frames apart, however the bytes come.
class WebSocketReader {
 public:
    explicit WebSocketReader(std::size_t message_bytes_max) : message_bytes_max_(message_bytes_max) {}

    /// Adds what the bytes complete to `events`. Gives a code when the protocol is broken: nothing after it
    /// means anything.
    [[nodiscard]] std::optional<std::uint16_t> take(std::string_view bytes,
                                                    std::vector<WebSocketEvent>& events);

 private:
    struct Frame {
        bool is_last = false;
        unsigned opcode = 0;
        std::size_t left = 0;
        std::size_t at = 0;
        unsigned char mask[4] = {};
    };
    [[nodiscard]] std::optional<std::uint16_t> read_head(std::string_view& bytes);
    [[nodiscard]] std::optional<std::uint16_t> check_head(std::uint64_t length) const;
    void read_payload(std::string_view& bytes);
    [[nodiscard]] std::optional<std::uint16_t> finish_frame(std::vector<WebSocketEvent>& events);
    [[nodiscard]] std::optional<std::uint16_t> finish_close(std::vector<WebSocketEvent>& events);

    std::size_t message_bytes_max_;
    std::string head_;  ///< the start of a frame that is not complete
    bool in_payload_ = false;
    bool in_message_ = false;  ///< a text is continued by the next frames
    Frame frame_;
    std::string message_;
    std::string control_;
};

/// Frames of a server: one each, unmasked.
[[nodiscard]] std::string encode_text_frame(std::string_view text);
[[nodiscard]] std::string encode_ping_frame();
[[nodiscard]] std::string encode_pong_frame(std::string_view payload);
[[nodiscard]] std::string encode_close_frame(std::uint16_t code);
/// One event of an event stream: a `data:` line for each line of the text.
[[nodiscard]] std::string encode_event(std::string_view text);

}  // namespace certfolio::http
