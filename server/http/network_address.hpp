#pragma once

#include <netinet/in.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace certfolio::http {

/// An IP address. IPv4 is kept in its IPv6 form (`::ffff:a.b.c.d`), so both spellings are one address.
class NetworkAddress {
 public:
    /// `192.0.2.1`, `2001:db8::1`, `fe80::1%eth0`; nothing for anything else.
    [[nodiscard]] static std::optional<NetworkAddress> parse(std::string_view text);
    /// Of a connected socket.
    [[nodiscard]] static std::optional<NetworkAddress> of(const sockaddr_storage& address);
    [[nodiscard]] static NetworkAddress of_version_4(const unsigned char* four_bytes) noexcept;
    [[nodiscard]] static NetworkAddress of_version_6(const unsigned char* sixteen_bytes) noexcept;

    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool is_version_4() const noexcept;
    [[nodiscard]] bool is_loopback() const noexcept;
    /// Who counts as one: an IPv4 address, or the network (64 bits) of an IPv6 address, the rest of which is
    /// its owner's to choose.
    [[nodiscard]] std::string owner() const;

    bool operator==(const NetworkAddress&) const = default;

 private:
    friend class Network;
    std::array<unsigned char, 16> bytes_{};
};

/// An address with the number of leading bits that count: `10.0.0.0/8`, or one address alone.
class Network {
 public:
    [[nodiscard]] static std::optional<Network> parse(std::string_view text);
    [[nodiscard]] bool contains(const NetworkAddress& address) const noexcept;

 private:
    NetworkAddress first_;
    unsigned bits_ = 128;
};

}  // namespace certfolio::http
