#include "http/proxies.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

using namespace certfolio;
using http::Network;
using http::NetworkAddress;
using http::Proxies;

namespace {

http::Peer peer(const std::string& address) {
    return {NetworkAddress::parse(address).value(), false};
}

Proxies trusting(Proxies::Says says = Proxies::Says::x_forwarded_for) {
    return {{Network::parse("10.0.0.0/8").value(), Network::parse("2001:db8::/32").value()}, says};
}

http::Peer client_of(std::vector<http::Header> headers, const Proxies& proxies,
                     const std::string& nearest = "10.0.0.1") {
    http::Request request;
    request.headers = std::move(headers);
    return http::find_client(request, peer(nearest), proxies);
}

std::string forwarded_for(const std::string& list, const std::string& nearest = "10.0.0.1") {
    return client_of({{"x-forwarded-for", list}}, trusting(), nearest).address.text();
}

std::string of_header(const std::string& bytes) {
    const auto result = http::parse_proxy_header(bytes);
    if (std::holds_alternative<http::ProxyHeaderIncomplete>(result))
        return "incomplete";
    if (std::holds_alternative<http::ProxyHeaderMalformed>(result))
        return "malformed";
    const auto& header = std::get<http::ProxyHeader>(result);
    return (header.client ? header.client->text() : "none") + " " + std::to_string(header.bytes);
}

const std::string mark("\r\n\r\n\0\r\nQUIT\n", 12);

}  // namespace

TEST_CASE("addresses have one form each, and networks the bits that they say") {
    CHECK(NetworkAddress::parse("::ffff:192.0.2.1") == NetworkAddress::parse("192.0.2.1"));
    CHECK(NetworkAddress::parse("2001:DB8:0::1")->text() == "2001:db8::1");
    CHECK_FALSE(NetworkAddress::parse("192.0.2"));
    CHECK_FALSE(NetworkAddress::parse("host.example"));
    CHECK(Network::parse("192.0.2.0/31")->contains(*NetworkAddress::parse("192.0.2.1")));
    CHECK_FALSE(Network::parse("192.0.2.0/31")->contains(*NetworkAddress::parse("192.0.2.2")));
    CHECK(Network::parse("::/0")->contains(*NetworkAddress::parse("192.0.2.2")));
    CHECK(Network::parse("127.0.0.1")->contains(*NetworkAddress::parse("127.0.0.1")));
    CHECK_FALSE(Network::parse("127.0.0.1")->contains(*NetworkAddress::parse("127.0.0.2")));
    CHECK_FALSE(Network::parse("10.0.0.0/33"));
    CHECK_FALSE(Network::parse("10.0.0.0/"));
}

TEST_CASE("only a trusted proxy is believed, and only as far as the proxies are trusted") {
    CHECK(forwarded_for("192.0.2.7") == "192.0.2.7");
    CHECK(forwarded_for("192.0.2.7", "192.0.2.99") == "192.0.2.99");
    // What a client wrote itself stands before what the proxies added.
    CHECK(forwarded_for("127.0.0.1, 192.0.2.7") == "192.0.2.7");
    CHECK(forwarded_for("198.51.100.1, 192.0.2.7, 10.0.0.2, 2001:db8::5") == "192.0.2.7");
    CHECK(forwarded_for("10.0.0.2") == "10.0.0.2");
    CHECK(forwarded_for("unknown") == "10.0.0.1");
    CHECK(forwarded_for("") == "10.0.0.1");
    CHECK(forwarded_for("192.0.2.7:4711") == "192.0.2.7");
    CHECK(forwarded_for("[2001:db9::7]:4711") == "2001:db9::7");
    CHECK(client_of({{"x-forwarded-for", "198.51.100.1"}, {"x-forwarded-for", "192.0.2.7"}}, trusting())
              .address.text() == "192.0.2.7");
    CHECK(client_of({{"forwarded", "for=192.0.2.7"}}, trusting()).address.text() == "10.0.0.1");
}

TEST_CASE("a proxy says whether its client came over TLS") {
    const auto secure = [](const std::string& protocol, const std::string& nearest) {
        return client_of({{"x-forwarded-for", "192.0.2.7"}, {"x-forwarded-proto", protocol}}, trusting(),
                         nearest)
            .secure;
    };
    CHECK(secure("https", "10.0.0.1"));
    CHECK_FALSE(secure("http", "10.0.0.1"));
    CHECK_FALSE(secure("https, http", "10.0.0.1"));
    CHECK_FALSE(secure("https", "192.0.2.99"));
}

TEST_CASE("RFC 7239 is read with its quotes and parameters") {
    const auto of = [](const std::string& value) {
        const http::Peer client = client_of({{"forwarded", value}}, trusting(Proxies::Says::forwarded));
        return client.address.text() + (client.secure ? " secure" : "");
    };
    CHECK(of("for=192.0.2.7;proto=https;by=10.0.0.1") == "192.0.2.7 secure");
    CHECK(of("For=\"[2001:db9::7]:4711\"") == "2001:db9::7");
    CHECK(of("for=127.0.0.1, for=\"192.0.2.7:80\";host=\"a,b\"") == "192.0.2.7");
    CHECK(of("for=_hidden") == "10.0.0.1");
    CHECK(of("for=unknown, for=10.0.0.3") == "10.0.0.3");
}

TEST_CASE("both versions of the PROXY protocol's header are read, and nothing beside them") {
    const std::string line = "PROXY TCP4 192.0.2.7 10.0.0.1 56324 443\r\n";
    for (std::size_t i = 0; i < line.size(); ++i)
        CHECK(of_header(line.substr(0, i)) == "incomplete");
    CHECK(of_header(line + "GET /") == "192.0.2.7 " + std::to_string(line.size()));
    CHECK(of_header("PROXY TCP6 2001:db9::7 2001:db8::1 1 2\r\n") == "2001:db9::7 40");
    CHECK(of_header("PROXY UNKNOWN\r\n") == "none 15");
    CHECK(of_header("PROXY TCP4 192.0.2.7\r\n") == "malformed");
    CHECK(of_header("PROXY " + std::string(200, 'x')) == "malformed");
    CHECK(of_header("GET / HTTP/1.1\r\n") == "malformed");
    const std::string four =
        mark + std::string("\x21\x11\x00\x0c\xc0\x00\x02\x07\x0a\x00\x00\x01\x00\x50\x00\x51", 16);
    CHECK(of_header(four) == "192.0.2.7 28");
    CHECK(of_header(four.substr(0, 27)) == "incomplete");
    CHECK(of_header(mark + std::string("\x20\x00\x00\x00", 4)) == "none 16");
    CHECK(of_header(mark + std::string("\x31\x11\x00\x00", 4)) == "malformed");
    CHECK(of_header(mark + std::string("\x21\x11\x00\x04"
                                       "abcd",
                                       8)) == "malformed");
    CHECK(of_header(mark + std::string("\x21\x11\xff\xff", 4)) == "malformed");
}
