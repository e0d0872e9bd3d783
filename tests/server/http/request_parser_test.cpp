#include "http/request_parser.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

using namespace certfolio::http;

namespace {

std::string get(const std::string& line_and_headers) {
    return line_and_headers + "\r\n\r\n";
}

FramingFault fault_of(const std::string& bytes) {
    const HeadResult result = parse_head(bytes);
    INFO(bytes);
    REQUIRE(std::holds_alternative<FramingFault>(result));
    return std::get<FramingFault>(result);
}

ParsedHead head_of(const std::string& bytes) {
    const HeadResult result = parse_head(bytes);
    INFO(bytes);
    REQUIRE(std::holds_alternative<ParsedHead>(result));
    return std::get<ParsedHead>(result);
}

}  // namespace

TEST_CASE("a plain request is taken apart and its headers are lower case") {
    const ParsedHead head = head_of(
        "POST /api/v1/quotes?x=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 7 \r\nX-A:\tb c \r\n\r\nrest");
    CHECK(head.request.method == Method::post);
    CHECK(head.request.path == "/api/v1/quotes");
    CHECK(head.request.query == "x=1");
    CHECK(head.request.keep_alive);
    CHECK(head.body_bytes == 7);
    CHECK(head.request.header("x-a") == "b c");
    CHECK(head.head_bytes + 4 ==
          std::string(
              "POST /api/v1/quotes?x=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 7 \r\nX-A:\tb c \r\n\r\nrest")
              .size());
}

TEST_CASE("every start of a request is incomplete, never wrong") {
    const std::string whole = get("GET /enrol?utm_source=x HTTP/1.1\r\nHost: a\r\nAccept: */*");
    for (std::size_t bytes = 0; bytes < whole.size(); ++bytes)
        CHECK(std::holds_alternative<HeadIncomplete>(parse_head(std::string_view(whole).substr(0, bytes))));
    CHECK(std::holds_alternative<ParsedHead>(parse_head(whole)));
}

TEST_CASE("what two programs could read in two ways is refused as malformed") {
    const std::vector<std::string> requests{
        get("GET / HTTP/1.1"),                                               // no host
        get("GET / HTTP/1.1\r\nHost: a\r\nHost: a"),                         // two of them
        get("GET / HTTP/1.1\r\nHost:"),                                      // an empty one
        get("GET  / HTTP/1.1\r\nHost: a"),                                   // two blanks
        get("GET / HTTP/1.1 \r\nHost: a"),                                   // a blank at the end
        get("GET /a b HTTP/1.1\r\nHost: a"),                                 // a blank in the target
        get("GET http://a/ HTTP/1.1\r\nHost: a"),                            // not a path
        get("GET * HTTP/1.1\r\nHost: a"),                                    // not a path
        get("GET /a#b HTTP/1.1\r\nHost: a"),                                 // a fragment
        get("GET /a\\b HTTP/1.1\r\nHost: a"),                                // a backslash
        get("GET /\xc3\xa4 HTTP/1.1\r\nHost: a"),                            // not US-ASCII
        get("GET / HTTP/1.1\r\nHost: a\r\nX : b"),                           // a blank before the colon
        get("GET / HTTP/1.1\r\nHost: a\r\n X: b"),                           // obsolete folding
        get("GET / HTTP/1.1\r\nHost: a\r\nX"),                               // no colon
        get("GET / HTTP/1.1\r\nHost: a\r\n: b"),                             // no name
        get("GET / HTTP/1.1\r\nHost: a\r\nX: b\nY: c"),                      // a bare line feed
        get("GET / HTTP/1.1\r\nHost: a\r\nX: b\rY: c"),                      // a bare carriage return
        get(std::string("GET / HTTP/1.1\r\nHost: a\r\nX: b") + '\0' + "c"),  // a zero byte
        get("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1"),
        get("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1"),
        get("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1"),
        get("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1"),
        get("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x1"),
        get("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999"),
        get("POST / HTTP/1.1\r\nHost: a\r\nContent-Length:"),
        get("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nOrigin: a\r\nOrigin: b"),
        get("GET / HTTP/1.1\r\nHost: a\r\nExpect: 200-ok"),
        get("get / HTTP/1.1\r\nHost: a"),
        get("G(T / HTTP/1.1\r\nHost: a"),
        get("GET /"),
        get("GET / SPDY/3\r\nHost: a"),
        "\r\n" + get("GET / HTTP/1.1\r\nHost: a"),
        "\x16\x03\x01\x02",
    };
    for (const std::string& request : requests)
        CHECK(fault_of(request) == FramingFault::malformed);
}

TEST_CASE("bodies in chunks and bodies without a length are refused for want of a length") {
    CHECK(fault_of(get("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked")) ==
          FramingFault::length_required);
    CHECK(fault_of(get("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity")) ==
          FramingFault::length_required);
    CHECK(fault_of(get("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: xchunked")) ==
          FramingFault::length_required);
    CHECK(fault_of(get("POST / HTTP/1.1\r\nHost: a")) == FramingFault::length_required);
    CHECK(fault_of(get("PUT / HTTP/1.1\r\nHost: a")) == FramingFault::length_required);
}

TEST_CASE("other versions of HTTP are told so") {
    CHECK(fault_of(get("PRI * HTTP/2.0")) == FramingFault::version);
    CHECK(fault_of(get("GET / HTTP/1.2\r\nHost: a")) == FramingFault::version);
    CHECK(fault_of(get("GET / HTTP/0.9")) == FramingFault::version);
}

TEST_CASE("limits of the head hold at their edge and not one byte later") {
    const std::string longest(HeadLimits::target_bytes_max - 1, 'a');
    CHECK(head_of(get("GET /" + longest + " HTTP/1.1\r\nHost: a")).request.path.size() ==
          HeadLimits::target_bytes_max);
    CHECK(fault_of(get("GET /" + longest + "a HTTP/1.1\r\nHost: a")) == FramingFault::target_too_long);
    CHECK(fault_of("GET /" + std::string(HeadLimits::target_bytes_max + 100, 'a')) ==
          FramingFault::target_too_long);

    std::string headers = "GET / HTTP/1.1\r\nHost: a";
    for (std::size_t i = 1; i < HeadLimits::header_count_max; ++i)
        headers += "\r\nX: y";
    CHECK(head_of(get(headers)).request.headers.size() == HeadLimits::header_count_max);
    CHECK(fault_of(get(headers + "\r\nX: y")) == FramingFault::head_too_large);

    const std::string start = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    const std::string full = get(start + std::string(HeadLimits::head_bytes_max - start.size() - 4, 'b'));
    CHECK(head_of(full).head_bytes == HeadLimits::head_bytes_max);
    CHECK(fault_of(get(start + std::string(HeadLimits::head_bytes_max - start.size() - 3, 'b'))) ==
          FramingFault::head_too_large);
}

TEST_CASE("a connection is kept unless somebody says otherwise") {
    CHECK(head_of(get("GET / HTTP/1.1\r\nHost: a")).request.keep_alive);
    CHECK_FALSE(head_of(get("GET / HTTP/1.1\r\nHost: a\r\nConnection: close")).request.keep_alive);
    CHECK_FALSE(
        head_of(get("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Close")).request.keep_alive);
    CHECK_FALSE(head_of(get("GET / HTTP/1.0")).request.keep_alive);
    CHECK(head_of(get("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-Continue"))
              .expects_continue);
}
