#include "http/message.hpp"

namespace certfolio::http {

std::optional<std::string_view> Request::header(std::string_view name) const noexcept {
    for (const Header& header : headers) {
        if (header.name == name)
            return header.value;
    }
    return std::nullopt;
}

std::string_view reason_phrase(int status) noexcept {
    switch (status) {
        case 101: return "Switching Protocols";
        case 200: return "OK";
        case 201: return "Created";
        case 202: return "Accepted";
        case 204: return "No Content";
        case 304: return "Not Modified";
        case 400: return "Bad Request";
        case 402: return "Payment Required";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 406: return "Not Acceptable";
        case 408: return "Request Timeout";
        case 409: return "Conflict";
        case 411: return "Length Required";
        case 413: return "Content Too Large";
        case 414: return "URI Too Long";
        case 415: return "Unsupported Media Type";
        case 422: return "Unprocessable Content";
        case 426: return "Upgrade Required";
        case 429: return "Too Many Requests";
        case 431: return "Request Header Fields Too Large";
        case 500: return "Internal Server Error";
        case 503: return "Service Unavailable";
        case 505: return "HTTP Version Not Supported";
        case 507: return "Insufficient Storage";
        default: return {};
    }
}

std::string encode_head(const Response& response, bool keep_alive) {
    constexpr std::size_t usual_head_bytes = 768;
    std::string head;
    head.reserve(usual_head_bytes);
    head += "HTTP/1.1 " + std::to_string(response.status) + " ";
    head += reason_phrase(response.status);
    head += "\r\n";
    for (const Header& header : response.headers) {
        head += header.name;
        head += ": ";
        head += header.value;
        head += "\r\n";
    }
    if (response.status == 101)
        return head += "Connection: Upgrade\r\n\r\n";
    // RFC 9110 8.6: no Content-Length where there can be no content; a talk ends with its connection.
    if (response.status != 204 && response.status != 304 && !response.talk)
        head += "Content-Length: " + std::to_string(response.content().size()) + "\r\n";
    head += keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

}  // namespace certfolio::http
