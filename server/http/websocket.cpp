#include "http/websocket.hpp"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/ascii.hpp"
#include "domain/utf8.hpp"

namespace certfolio::http {

namespace {

enum Opcode : unsigned { continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

constexpr std::size_t control_bytes_max = 125;  // RFC 6455 5.5

std::string base64(const unsigned char* bytes, std::size_t count) {
    std::string text(4 * ((count + 2) / 3), '\0');
    EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes, static_cast<int>(count));
    return text;
}

/// RFC 6455 4.2.2
std::string accept_key(std::string_view key) {
    const std::string joined = std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    std::array<unsigned char, SHA_DIGEST_LENGTH> digest{};
    SHA1(reinterpret_cast<const unsigned char*>(joined.data()), joined.size(), digest.data());
    return base64(digest.data(), digest.size());
}

/// Sixteen bytes in base64.
bool is_key(std::string_view key) {
    constexpr std::size_t key_characters = 24;
    if (key.size() != key_characters || !key.ends_with("=="))
        return false;
    return std::all_of(key.begin(), key.end() - 2, [](char c) {
        return core::is_ascii_letter(c) || core::is_ascii_digit(c) || c == '+' || c == '/';
    });
}

bool is_valid_close_code(unsigned code) noexcept {
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1011) || (code >= 3000 && code <= 4999);
}

std::string encode_frame(unsigned opcode, std::string_view payload) {
    std::string frame(1, static_cast<char>(0x80 | opcode));
    const auto put = [&](unsigned bytes) {
        for (unsigned i = bytes; i-- > 0;)
            frame.push_back(static_cast<char>(payload.size() >> (8 * i)));
    };
    if (payload.size() <= control_bytes_max) {
        put(1);
    } else if (payload.size() <= 0xffff) {
        frame.push_back(126);
        put(2);
    } else {
        frame.push_back(127);
        put(8);
    }
    return frame.append(payload);
}

Response refuse_handshake(int status) {
    Response response;
    response.status = status;
    if (status == 426) {
        response.headers.push_back({"Upgrade", "websocket"});
        response.headers.push_back({"Sec-WebSocket-Version", "13"});
    }
    return response;
}

}  // namespace

Response accept_websocket(const Request& request, std::shared_ptr<ports::LiveTalk> talk) {
    const auto lower = [&](std::string_view name) {
        return core::to_ascii_lower(request.header(name).value_or(""));
    };
    if (lower("upgrade") != "websocket" || request.header("sec-websocket-version").value_or("") != "13")
        return refuse_handshake(426);
    const std::string_view key = request.header("sec-websocket-key").value_or("");
    if (request.method != Method::get || lower("connection").find("upgrade") == std::string::npos ||
        !is_key(key))
        return refuse_handshake(400);
    Response response;
    response.status = 101;
    response.headers.push_back({"Upgrade", "websocket"});
    response.headers.push_back({"Sec-WebSocket-Accept", accept_key(key)});
    response.talk = std::move(talk);
    return response;
}

Response open_event_stream(std::shared_ptr<ports::LiveTalk> talk) {
    Response response;
    response.headers.push_back({"Content-Type", "text/event-stream"});
    // nginx would keep the events until its buffer is full.
    response.headers.push_back({"X-Accel-Buffering", "no"});
    response.talk = std::move(talk);
    return response;
}

std::optional<std::uint16_t> WebSocketReader::take(std::string_view bytes,
                                                   std::vector<WebSocketEvent>& events) {
    while (!bytes.empty() || (in_payload_ && frame_.left == 0)) {
        if (!in_payload_) {
            if (const auto broken = read_head(bytes))
                return broken;
            continue;
        }
        read_payload(bytes);
        if (frame_.left > 0)
            continue;
        in_payload_ = false;
        if (const auto broken = finish_frame(events))
            return broken;
        if (!events.empty() && events.back().kind == WebSocketEvent::Kind::close)
            return std::nullopt;  // RFC 6455 1.4: what follows is not looked at
    }
    return std::nullopt;
}

std::optional<std::uint16_t> WebSocketReader::read_head(std::string_view& bytes) {
    constexpr std::size_t start_bytes = 2;
    constexpr std::size_t mask_bytes = 4;
    const auto take_up_to = [&](std::size_t wanted) {
        const std::size_t count = std::min(wanted - std::min(wanted, head_.size()), bytes.size());
        head_.append(bytes.substr(0, count));
        bytes.remove_prefix(count);
        return head_.size() >= wanted;
    };
    if (!take_up_to(start_bytes))
        return std::nullopt;
    const auto byte = [this](std::size_t at) { return static_cast<unsigned char>(head_[at]); };
    // Reserved bits are for extensions that were not agreed on, and a client always masks (5.1, 5.2).
    if ((byte(0) & 0x70) != 0 || (byte(1) & 0x80) == 0)
        return CloseCode::protocol_error;
    const unsigned short_length = byte(1) & 0x7f;
    const std::size_t length_bytes = short_length == 126 ? 2 : short_length == 127 ? 8 : 0;
    if (!take_up_to(start_bytes + length_bytes + mask_bytes))
        return std::nullopt;
    std::uint64_t length = length_bytes == 0 ? short_length : 0;
    for (std::size_t i = 0; i < length_bytes; ++i)
        length = length << 8 | byte(start_bytes + i);
    // The shortest form only, or two programs could count differently.
    if ((length_bytes == 2 && length <= control_bytes_max) || (length_bytes == 8 && length <= 0xffff))
        return CloseCode::protocol_error;
    frame_.is_last = (byte(0) & 0x80) != 0;
    frame_.opcode = byte(0) & 0x0f;
    frame_.at = 0;
    for (std::size_t i = 0; i < mask_bytes; ++i)
        frame_.mask[i] = byte(start_bytes + length_bytes + i);
    head_.clear();
    if (const auto broken = check_head(length))
        return broken;
    frame_.left = static_cast<std::size_t>(length);
    in_payload_ = true;
    return std::nullopt;
}

std::optional<std::uint16_t> WebSocketReader::check_head(std::uint64_t length) const {
    const unsigned opcode = frame_.opcode;
    if (opcode == close || opcode == ping || opcode == pong) {
        const bool is_small = frame_.is_last && length <= control_bytes_max;
        return is_small ? std::nullopt : std::optional(CloseCode::protocol_error);
    }
    if (opcode == binary)
        return CloseCode::unsupported_data;
    if ((opcode != continuation && opcode != text) || (opcode == continuation) != in_message_)
        return CloseCode::protocol_error;
    if (length > message_bytes_max_ - std::min(message_bytes_max_, message_.size()))
        return CloseCode::too_big;
    return std::nullopt;
}

void WebSocketReader::read_payload(std::string_view& bytes) {
    std::string& payload = frame_.opcode >= close ? control_ : message_;
    const std::size_t count = std::min(frame_.left, bytes.size());
    for (const char c : bytes.substr(0, count))
        payload.push_back(static_cast<char>(static_cast<unsigned char>(c) ^ frame_.mask[frame_.at++ % 4]));
    bytes.remove_prefix(count);
    frame_.left -= count;
}

std::optional<std::uint16_t> WebSocketReader::finish_frame(std::vector<WebSocketEvent>& events) {
    using Kind = WebSocketEvent::Kind;
    if (frame_.opcode == close)
        return finish_close(events);
    if (frame_.opcode >= close) {
        events.push_back({frame_.opcode == ping ? Kind::ping : Kind::pong, std::exchange(control_, {})});
        return std::nullopt;
    }
    in_message_ = !frame_.is_last;
    if (in_message_)
        return std::nullopt;
    if (!domain::decode_utf8(message_))
        return CloseCode::not_utf8;
    events.push_back({Kind::text, std::exchange(message_, {})});
    return std::nullopt;
}

std::optional<std::uint16_t> WebSocketReader::finish_close(std::vector<WebSocketEvent>& events) {
    WebSocketEvent event{WebSocketEvent::Kind::close, std::exchange(control_, {})};
    if (event.payload.size() == 1)
        return CloseCode::protocol_error;
    if (!event.payload.empty()) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(event.payload[at]); };
        event.close_code = static_cast<std::uint16_t>(byte(0) << 8 | byte(1));
        event.payload.erase(0, 2);
        if (!is_valid_close_code(event.close_code))
            return CloseCode::protocol_error;
        if (!domain::decode_utf8(event.payload))
            return CloseCode::not_utf8;
    }
    events.push_back(std::move(event));
    return std::nullopt;
}

std::string encode_text_frame(std::string_view message) {
    return encode_frame(text, message);
}

std::string encode_ping_frame() {
    return encode_frame(ping, {});
}

std::string encode_pong_frame(std::string_view payload) {
    return encode_frame(pong, payload);
}

std::string encode_close_frame(std::uint16_t code) {
    const std::array<char, 2> bytes{static_cast<char>(code >> 8), static_cast<char>(code & 0xff)};
    return encode_frame(close, {bytes.data(), bytes.size()});
}

std::string encode_event(std::string_view message) {
    std::string event;
    for (;;) {
        const std::size_t end = message.find_first_of("\r\n");
        event += "data: ";
        event += message.substr(0, end);
        event += '\n';
        if (end == std::string_view::npos)
            break;
        message.remove_prefix(end + (message.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    event += '\n';
    return event;
}

}  // namespace certfolio::http
