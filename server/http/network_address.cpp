#include "http/network_address.hpp"

#include <arpa/inet.h>

#include <algorithm>

#include "core/decimal.hpp"

namespace certfolio::http {

namespace {

constexpr std::array<unsigned char, 12> version_4_prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr std::array<unsigned char, 16> version_6_loopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

}  // namespace

NetworkAddress NetworkAddress::of_version_4(const unsigned char* four_bytes) noexcept {
    NetworkAddress address;
    std::copy(version_4_prefix.begin(), version_4_prefix.end(), address.bytes_.begin());
    std::copy_n(four_bytes, 4, address.bytes_.begin() + version_4_prefix.size());
    return address;
}

NetworkAddress NetworkAddress::of_version_6(const unsigned char* sixteen_bytes) noexcept {
    NetworkAddress address;
    std::copy_n(sixteen_bytes, address.bytes_.size(), address.bytes_.begin());
    return address;
}

std::optional<NetworkAddress> NetworkAddress::parse(std::string_view text) {
    const std::string plain(text.substr(0, text.find('%')));
    std::array<unsigned char, 16> bytes{};
    if (::inet_pton(AF_INET, plain.c_str(), bytes.data()) == 1)
        return of_version_4(bytes.data());
    if (::inet_pton(AF_INET6, plain.c_str(), bytes.data()) == 1)
        return of_version_6(bytes.data());
    return std::nullopt;
}

std::optional<NetworkAddress> NetworkAddress::of(const sockaddr_storage& address) {
    if (address.ss_family == AF_INET)
        return of_version_4(
            reinterpret_cast<const unsigned char*>(&reinterpret_cast<const sockaddr_in&>(address).sin_addr));
    if (address.ss_family == AF_INET6)
        return of_version_6(reinterpret_cast<const sockaddr_in6&>(address).sin6_addr.s6_addr);
    return std::nullopt;
}

bool NetworkAddress::is_version_4() const noexcept {
    return std::equal(version_4_prefix.begin(), version_4_prefix.end(), bytes_.begin());
}

bool NetworkAddress::is_loopback() const noexcept {
    return is_version_4() ? bytes_[12] == 127 : bytes_ == version_6_loopback;
}

std::string NetworkAddress::text() const {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (is_version_4()) {
        ::inet_ntop(AF_INET, bytes_.data() + version_4_prefix.size(), text.data(), text.size());
    } else {
        ::inet_ntop(AF_INET6, bytes_.data(), text.data(), text.size());
    }
    return text.data();
}

std::string NetworkAddress::owner() const {
    return is_version_4() ? std::string(bytes_.begin() + version_4_prefix.size(), bytes_.end())
                          : std::string(bytes_.begin(), bytes_.begin() + 8);
}

std::optional<Network> Network::parse(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto first = NetworkAddress::parse(text.substr(0, slash));
    if (!first)
        return std::nullopt;
    Network network;
    network.first_ = *first;
    if (slash != std::string_view::npos) {
        const auto bits = core::parse_whole_number(text.substr(slash + 1));
        const std::int64_t bits_max = first->is_version_4() ? 32 : 128;
        if (!bits || *bits > bits_max)
            return std::nullopt;
        network.bits_ = static_cast<unsigned>(*bits + 128 - bits_max);
    }
    return network;
}

bool Network::contains(const NetworkAddress& address) const noexcept {
    for (unsigned bit = 0; bit < bits_; ++bit) {
        const unsigned mask = 0x80U >> (bit % 8);
        if (((first_.bytes_[bit / 8] ^ address.bytes_[bit / 8]) & mask) != 0)
            return false;
    }
    return true;
}

}  // namespace certfolio::http
