#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/message.hpp"
#include "http/network_address.hpp"

/// Who really asks when a proxy stands in front of us. Only what configured proxies say is believed.
namespace certfolio::http {

struct Proxies {
    enum class Says : std::uint8_t {
        x_forwarded_for,  ///< `X-Forwarded-For` and `X-Forwarded-Proto`
        forwarded,        ///< RFC 7239
        proxy_protocol,   ///< a header before the first byte, version 1 or 2
    };
    std::vector<Network> trusted;
    Says says = Says::x_forwarded_for;

    [[nodiscard]] bool trusts(const NetworkAddress& address) const noexcept;
};

/// Who is at the other end.
struct Peer {
    NetworkAddress address;
    bool secure = false;
};

/// Goes from the nearest hop outwards for as long as the hops are trusted proxies: the first that is none is
/// the client. What cannot be read ends the way at the hop before.
[[nodiscard]] Peer find_client(const Request& request, const Peer& nearest, const Proxies& proxies);

struct ProxyHeader {
    std::size_t bytes = 0;
    std::optional<NetworkAddress> client;  ///< nothing: the proxy speaks for itself (health checks)
};
struct ProxyHeaderIncomplete {};
struct ProxyHeaderMalformed {};
using ProxyHeaderResult = std::variant<ProxyHeaderIncomplete, ProxyHeader, ProxyHeaderMalformed>;

/// The PROXY protocol's header at the start of a connection (haproxy.org, proxy-protocol.txt, 2.1 and 2.2).
[[nodiscard]] ProxyHeaderResult parse_proxy_header(std::string_view bytes);

/// More bytes than that no header has that we take.
inline constexpr std::size_t proxy_header_bytes_max = 536;

}  // namespace certfolio::http
