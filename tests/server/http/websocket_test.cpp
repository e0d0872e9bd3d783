#include "http/websocket.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "http/request_parser.hpp"

using namespace certfolio;
using http::CloseCode;
using http::WebSocketEvent;
using http::WebSocketReader;

namespace {

/// A client's frame with a mask of its own.
std::string frame(unsigned first, const std::string& payload, bool masked = true) {
    const std::string mask = "\x11\xa2\x33\x04";
    std::string bytes(1, static_cast<char>(first));
    const auto flag = static_cast<char>(masked ? 0x80 : 0);
    if (payload.size() < 126) {
        bytes += static_cast<char>(flag | static_cast<char>(payload.size()));
    } else {
        bytes += static_cast<char>(flag | 126);
        bytes += static_cast<char>(payload.size() >> 8);
        bytes += static_cast<char>(payload.size());
    }
    if (masked)
        bytes += mask;
    for (std::size_t i = 0; i < payload.size(); ++i)
        bytes += masked ? static_cast<char>(payload[i] ^ mask[i % 4]) : payload[i];
    return bytes;
}

struct Taken {
    std::string story;  ///< `text:abc ping: close:1000:bye `
    std::optional<std::uint16_t> broken;
};

Taken take(const std::string& bytes, std::size_t piece = 0, std::size_t message_bytes_max = 1'000) {
    WebSocketReader reader(message_bytes_max);
    std::vector<WebSocketEvent> events;
    Taken taken;
    const std::size_t step = piece == 0 ? bytes.size() : piece;
    for (std::size_t at = 0; at < bytes.size() && !taken.broken; at += step)
        taken.broken = reader.take(std::string_view(bytes).substr(at, step), events);
    for (const WebSocketEvent& event : events) {
        switch (event.kind) {
            case WebSocketEvent::Kind::text: taken.story += "text:" + event.payload + " "; break;
            case WebSocketEvent::Kind::ping: taken.story += "ping:" + event.payload + " "; break;
            case WebSocketEvent::Kind::pong: taken.story += "pong:" + event.payload + " "; break;
            case WebSocketEvent::Kind::close:
                taken.story += "close:" + std::to_string(event.close_code) + ":" + event.payload + " ";
                break;
        }
    }
    return taken;
}

http::Request handshake(const std::string& more) {
    const auto result = http::parse_head("GET /talk HTTP/1.1\r\nHost: a\r\n" + more + "\r\n");
    return std::get<http::ParsedHead>(result).request;
}

const std::string key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
const std::string upgrade = "Connection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\n";

}  // namespace

TEST_CASE("a handshake is answered with the key that RFC 6455 1.3 computes") {
    const auto answer =
        http::accept_websocket(handshake(upgrade + key + "Sec-WebSocket-Version: 13\r\n"), nullptr);
    CHECK(answer.status == 101);
    const std::string head = http::encode_head(answer, true);
    CHECK(head.find("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n") != std::string::npos);
    CHECK(head.find("\r\nConnection: Upgrade\r\n") != std::string::npos);
    CHECK(head.find("Content-Length") == std::string::npos);
}

TEST_CASE("what is no handshake of version 13 is told what is missing") {
    const std::string version = "Sec-WebSocket-Version: 13\r\n";
    CHECK(http::accept_websocket(handshake(""), nullptr).status == 426);
    CHECK(http::accept_websocket(handshake(upgrade + key + "Sec-WebSocket-Version: 8\r\n"), nullptr).status ==
          426);
    CHECK(http::accept_websocket(handshake(upgrade + version), nullptr).status == 400);
    CHECK(
        http::accept_websocket(handshake(upgrade + version + "Sec-WebSocket-Key: abc\r\n"), nullptr).status ==
        400);
    CHECK(http::accept_websocket(handshake("Upgrade: websocket\r\n" + version + key), nullptr).status == 400);
}

TEST_CASE("messages come whole, however their frames and bytes are cut") {
    const std::string bytes = frame(0x81, "one") + frame(0x01, "tw") + frame(0x89, "p") + frame(0x00, "") +
                              frame(0x80, "o") + frame(0x81, std::string(300, 'x')) + frame(0x8a, "") +
                              frame(0x81, "") +
                              frame(0x88,
                                    "\x03\xe8"
                                    "bye");
    const std::string story =
        "text:one ping:p text:two text:" + std::string(300, 'x') + " pong: text: close:1000:bye ";
    for (const std::size_t piece :
         {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}}) {
        const Taken taken = take(bytes, piece);
        CHECK(taken.story == story);
        CHECK_FALSE(taken.broken);
    }
}

TEST_CASE("frames that RFC 6455 forbids end the conversation with its code") {
    struct Row {
        std::string bytes;
        std::uint16_t code;
    };
    const std::vector<Row> rows{
        {frame(0x81, "not masked", false), CloseCode::protocol_error},
        {frame(0xc1, "a reserved bit"), CloseCode::protocol_error},
        {frame(0x83, "a reserved opcode"), CloseCode::protocol_error},
        {frame(0x80, "nothing to continue"), CloseCode::protocol_error},
        {frame(0x01, "a") + frame(0x81, "a message in a message"), CloseCode::protocol_error},
        {frame(0x09, "a ping in two"), CloseCode::protocol_error},
        {frame(0x89, std::string(126, 'p')), CloseCode::protocol_error},
        {std::string("\x81\xfe\x00\x05", 4) + "mask" + "12345", CloseCode::protocol_error},
        {frame(0x82, "binary"), CloseCode::unsupported_data},
        {frame(0x81, "\xc3\x28"), CloseCode::not_utf8},
        {frame(0x01, "\xed\xa0") + frame(0x80, "\x80"), CloseCode::not_utf8},
        {frame(0x88, "x"), CloseCode::protocol_error},
        {frame(0x88, "\x03\xed"), CloseCode::protocol_error},
        {frame(0x88, "\x03\xe8\xff"), CloseCode::not_utf8},
        {frame(0x81, std::string(1'001, 'x')), CloseCode::too_big},
        {frame(0x01, std::string(900, 'x')) + frame(0x80, std::string(101, 'x')), CloseCode::too_big},
        {std::string("\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff", 10) + "mask", CloseCode::too_big},
    };
    for (const Row& row : rows) {
        INFO(row.code);
        CHECK(take(row.bytes).broken == row.code);
        CHECK(take(row.bytes, 1).broken == row.code);
    }
    CHECK_FALSE(take(frame(0x81, std::string(1'000, 'x'))).broken);
}

TEST_CASE("a server's frames say their length in the shortest form") {
    CHECK(http::encode_text_frame("abc") ==
          "\x81\x03"
          "abc");
    CHECK(http::encode_text_frame(std::string(126, 'a')).substr(0, 4) == std::string("\x81\x7e\x00\x7e", 4));
    CHECK(http::encode_text_frame(std::string(65'536, 'a')).substr(0, 10) ==
          std::string("\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00", 10));
    CHECK(http::encode_close_frame(1000) == "\x88\x02\x03\xe8");
}

TEST_CASE("an event has a line of data for each line of its text, whatever ends them") {
    CHECK(http::encode_event("one") == "data: one\n\n");
    CHECK(http::encode_event("one\ntwo\r\nthree\rfour\n") ==
          "data: one\ndata: two\ndata: three\ndata: four\ndata: \n\n");
}
