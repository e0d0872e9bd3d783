#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ports/live.hpp"

/// What is asked and answered, whoever carries it.
namespace certfolio::http {

enum class Method : std::uint8_t { get, head, post, put, delete_, other };

struct Header {
    std::string name;  ///< lower case in requests
    std::string value;
};

/// A request whose framing is beyond doubt: see `request_parser`.
struct Request {
    Method method = Method::other;
    std::string method_text;
    std::string path;   ///< from `/` to before `?`, as sent: percent signs are still there
    std::string query;  ///< after `?`, as sent; empty for none
    std::vector<Header> headers;
    std::string body;
    std::string remote_address;
    bool secure = false;      ///< came over TLS
    bool keep_alive = false;  ///< the client would like to send another one

    /// The value of a header, by its lower-case name; of several the first.
    [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const noexcept;
};

struct Response {
    int status = 200;
    std::vector<Header> headers;
    std::string body;
    /// Instead of `body`: bytes that live as long as the server (files of the web site).
    std::string_view static_body;
    bool close = false;  ///< no further request on this connection
    /// With status 101 the connection becomes a WebSocket, with any other an event stream: `websocket.hpp`.
    std::shared_ptr<ports::LiveTalk> talk;

    [[nodiscard]] std::string_view content() const noexcept {
        return static_body.empty() ? std::string_view(body) : static_body;
    }
};

/// `Not Found`; empty for a number that we never send.
[[nodiscard]] std::string_view reason_phrase(int status) noexcept;

/// The bytes of the head of a response, `Content-Length` and `Connection` included.
[[nodiscard]] std::string encode_head(const Response& response, bool keep_alive);

}  // namespace certfolio::http
