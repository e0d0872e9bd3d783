#include "http/proxies.hpp"

#include <algorithm>

#include "core/ascii.hpp"

namespace certfolio::http {

namespace {

/// What one hop said: who came to it, and whether over TLS.
struct Hop {
    std::optional<NetworkAddress> address;
    std::optional<bool> secure;
};

/// Parts between commas (or semicolons), trimmed, quoted marks not taken for separators.
std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    bool quoted = false;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] == '"')
            quoted = !quoted;
        if (i == text.size() || (text[i] == separator && !quoted)) {
            parts.push_back(core::trim_ascii(text.substr(start, i - start)));
            start = i + 1;
        }
    }
    return parts;
}

/// An address with or without port, in the spellings that proxies use: `192.0.2.1`, `192.0.2.1:80`,
/// `2001:db8::1`, `[2001:db8::1]`, `[2001:db8::1]:80`.
std::optional<NetworkAddress> parse_node(std::string_view node) {
    if (node.size() >= 2 && node.front() == '"' && node.back() == '"')
        node = node.substr(1, node.size() - 2);
    if (node.starts_with('[')) {
        const std::size_t end = node.find(']');
        return end == std::string_view::npos ? std::nullopt : NetworkAddress::parse(node.substr(1, end - 1));
    }
    if (std::count(node.begin(), node.end(), ':') == 1)
        node = node.substr(0, node.find(':'));
    return NetworkAddress::parse(node);
}

Hop parse_forwarded_element(std::string_view element) {
    Hop hop;
    for (const std::string_view pair : split(element, ';')) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos)
            continue;
        const std::string name = core::to_ascii_lower(pair.substr(0, equals));
        const std::string_view value = pair.substr(equals + 1);
        if (name == "for")
            hop.address = parse_node(value);
        if (name == "proto")
            hop.secure = core::to_ascii_lower(value) == "https";
    }
    return hop;
}

/// The hops in the order in which they were added: the nearest is the last.
std::vector<Hop> hops_of(const Request& request, Proxies::Says says) {
    std::vector<Hop> hops;
    const bool is_standard = says == Proxies::Says::forwarded;
    for (const Header& header : request.headers) {
        if (header.name != (is_standard ? "forwarded" : "x-forwarded-for"))
            continue;
        for (const std::string_view part : split(header.value, ','))
            hops.push_back(is_standard ? parse_forwarded_element(part) : Hop{parse_node(part), std::nullopt});
    }
    if (is_standard || hops.empty())
        return hops;
    // A proxy that adds to the list of protocols instead of setting it leaves its own at the end.
    if (const auto protocols = request.header("x-forwarded-proto"))
        hops.back().secure = core::to_ascii_lower(split(*protocols, ',').back()) == "https";
    return hops;
}

std::uint16_t big_endian(std::string_view bytes, std::size_t at) noexcept {
    return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[at]) << 8 |
                                      static_cast<unsigned char>(bytes[at + 1]));
}

ProxyHeaderResult parse_version_1(std::string_view bytes) {
    constexpr std::size_t line_bytes_max = 107;
    const std::size_t end = bytes.substr(0, line_bytes_max).find("\r\n");
    if (end == std::string_view::npos)
        return bytes.size() < line_bytes_max ? ProxyHeaderResult(ProxyHeaderIncomplete{})
                                             : ProxyHeaderResult(ProxyHeaderMalformed{});
    const std::vector<std::string_view> words = split(bytes.substr(0, end), ' ');
    if (words.size() >= 2 && words[1] == "UNKNOWN")
        return ProxyHeader{end + 2, std::nullopt};
    if (words.size() != 6 || (words[1] != "TCP4" && words[1] != "TCP6"))
        return ProxyHeaderMalformed{};
    const auto client = NetworkAddress::parse(words[2]);
    if (!client)
        return ProxyHeaderMalformed{};
    return ProxyHeader{end + 2, client};
}

ProxyHeaderResult parse_version_2(std::string_view bytes) {
    constexpr std::size_t fixed_bytes = 16;
    if (bytes.size() < fixed_bytes)
        return ProxyHeaderIncomplete{};
    const std::size_t total = fixed_bytes + big_endian(bytes, 14);
    const unsigned command = static_cast<unsigned char>(bytes[12]);
    if (total > proxy_header_bytes_max || (command != 0x20 && command != 0x21))
        return ProxyHeaderMalformed{};
    if (bytes.size() < total)
        return ProxyHeaderIncomplete{};
    const unsigned family = static_cast<unsigned char>(bytes[13]) >> 4;
    ProxyHeader header{total, std::nullopt};
    const auto* const first = reinterpret_cast<const unsigned char*>(bytes.data() + fixed_bytes);
    if (command == 0x20 || family == 0)
        return header;  // the proxy's own, or from nowhere that has an address
    if (family == 1 && total >= fixed_bytes + 12)
        header.client = NetworkAddress::of_version_4(first);
    if (family == 2 && total >= fixed_bytes + 36)
        header.client = NetworkAddress::of_version_6(first);
    return header.client ? ProxyHeaderResult(header) : ProxyHeaderResult(ProxyHeaderMalformed{});
}

}  // namespace

bool Proxies::trusts(const NetworkAddress& address) const noexcept {
    return std::any_of(trusted.begin(), trusted.end(),
                       [&](const Network& network) { return network.contains(address); });
}

Peer find_client(const Request& request, const Peer& nearest, const Proxies& proxies) {
    Peer client = nearest;
    if (proxies.says == Proxies::Says::proxy_protocol || !proxies.trusts(nearest.address))
        return client;
    const std::vector<Hop> hops = hops_of(request, proxies.says);
    for (auto hop = hops.rbegin(); hop != hops.rend() && hop->address; ++hop) {
        client.address = *hop->address;
        client.secure = hop->secure.value_or(client.secure);
        if (!proxies.trusts(client.address))
            break;
    }
    return client;
}

ProxyHeaderResult parse_proxy_header(std::string_view bytes) {
    constexpr std::string_view version_1 = "PROXY ";
    constexpr std::string_view version_2("\r\n\r\n\0\r\nQUIT\n", 12);
    for (const std::string_view mark : {version_1, version_2}) {
        const std::size_t known = std::min(bytes.size(), mark.size());
        if (bytes.substr(0, known) != mark.substr(0, known))
            continue;
        if (known < mark.size())
            return ProxyHeaderIncomplete{};
        return mark == version_1 ? parse_version_1(bytes) : parse_version_2(bytes);
    }
    return ProxyHeaderMalformed{};
}

}  // namespace certfolio::http
