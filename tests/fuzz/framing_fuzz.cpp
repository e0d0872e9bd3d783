// What arrives from the network before anybody is known: heads of requests, frames of WebSockets, what
// proxies say. Its first byte chooses whose turn an input is. See fuzz/replay.cpp for how it is run.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "http/proxies.hpp"
#include "http/request_parser.hpp"
#include "http/websocket.hpp"

using namespace certfolio;

namespace {

void require(bool holds, const char* what) {
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

/// The head as another program would write it.
std::string rewrite(const http::Request& request) {
    std::string head = request.method_text + " " + request.path;
    if (!request.query.empty())
        head += "?" + request.query;
    head += " HTTP/1.1\r\n";
    for (const http::Header& header : request.headers)
        head += header.name + ": " + header.value + "\r\n";
    return head + (request.header("host") ? "\r\n" : "host: a\r\n\r\n");
}

void check_head(std::string_view bytes) {
    const http::HeadResult result = http::parse_head(bytes);
    const auto* const head = std::get_if<http::ParsedHead>(&result);
    if (head == nullptr)
        return;
    require(head->head_bytes <= bytes.size(), "a head is no longer than what was read");
    require(bytes.substr(0, head->head_bytes).ends_with("\r\n\r\n"), "a head ends with an empty line");
    for (const std::size_t less : {head->head_bytes - 1, head->head_bytes / 2})
        require(!std::holds_alternative<http::ParsedHead>(http::parse_head(bytes.substr(0, less))),
                "the start of a head is no head");
    require(!head->request.header("transfer-encoding"), "no chunks");
    const std::string again = rewrite(head->request);
    if (again.size() > http::HeadLimits::head_bytes_max)
        return;
    const http::HeadResult second = http::parse_head(again);
    const auto* const same = std::get_if<http::ParsedHead>(&second);
    if (head->request.path.size() + head->request.query.size() < http::HeadLimits::target_bytes_max &&
        head->request.headers.size() < http::HeadLimits::header_count_max) {
        require(same != nullptr, "what was understood is understood again");
        require(same->body_bytes == head->body_bytes, "the body ends where it ended");
        require(same->request.path == head->request.path, "the path is the same");
    }
}

std::string story_of(std::string_view bytes, std::size_t piece) {
    http::WebSocketReader reader(4'096);
    std::vector<http::WebSocketEvent> events;
    std::string story;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        const auto broken = reader.take(bytes.substr(at, piece), events);
        const bool has_closed = !events.empty() && events.back().kind == http::WebSocketEvent::Kind::close;
        if (broken)
            story = "broken " + std::to_string(*broken);
        if (broken || has_closed)
            break;
    }
    for (const http::WebSocketEvent& event : events) {
        require(event.payload.size() <= 4'096, "messages keep their limit");
        story += std::to_string(static_cast<int>(event.kind)) + ":" + std::to_string(event.close_code) +
                 event.payload;
    }
    return story;
}

void check_frames(std::string_view bytes) {
    const std::string whole = story_of(bytes, bytes.size() + 1);
    require(whole == story_of(bytes, 1) && whole == story_of(bytes, 3),
            "frames do not depend on how bytes come");
}

void check_proxies(std::string_view bytes) {
    const auto result = http::parse_proxy_header(bytes);
    if (const auto* const header = std::get_if<http::ProxyHeader>(&result))
        require(header->bytes <= bytes.size(), "a proxy's header is no longer than what was read");
    http::Request request;
    for (const char* const name : {"x-forwarded-for", "x-forwarded-proto", "forwarded"})
        request.headers.push_back({name, std::string(bytes)});
    http::Proxies proxies;
    proxies.trusted.push_back(http::Network::parse("::/1").value());
    const http::Peer nearest{http::NetworkAddress::parse("10.0.0.1").value(), false};
    for (const auto says : {http::Proxies::Says::x_forwarded_for, http::Proxies::Says::forwarded}) {
        proxies.says = says;
        const http::Peer client = http::find_client(request, nearest, proxies);
        require(http::NetworkAddress::parse(client.address.text()) == client.address, "an address is one");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 3) {
        case 0: check_head(bytes); break;
        case 1: check_frames(bytes); break;
        case 2: check_proxies(bytes); break;
    }
    return 0;
}
