#include "http/listening_socket.hpp"

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>
#include <stdexcept>

namespace certfolio::http {

namespace {

/// Connections that come while this server is started anew wait here.
constexpr int backlog = 4'096;

using Addresses = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

Addresses find_addresses(const std::string& host, int port) {
    addrinfo wish{};
    wish.ai_socktype = SOCK_STREAM;
    wish.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo* first = nullptr;
    if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wish, &first) != 0)
        first = nullptr;
    return {first, &::freeaddrinfo};
}

Descriptor try_address(const addrinfo& address) {
    Descriptor socket(::socket(address.ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket)
        return socket;
    const int yes = 1;
    // Without SO_REUSEPORT: a second server on the same port must fail, not take half of the connections.
    ::setsockopt(socket.number(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (::bind(socket.number(), address.ai_addr, address.ai_addrlen) != 0 ||
        ::listen(socket.number(), backlog) != 0)
        socket.reset();
    return socket;
}

}  // namespace

void Descriptor::reset() noexcept {
    if (number_ >= 0)
        ::close(std::exchange(number_, -1));
}

Descriptor listen_at(const std::string& host, int port) {
    const Addresses addresses = find_addresses(host, port);
    for (const addrinfo* address = addresses.get(); address != nullptr; address = address->ai_next) {
        if (Descriptor socket = try_address(*address))
            return socket;
    }
    throw std::runtime_error("cannot listen at " + host + " port " + std::to_string(port) +
                             ": it is in use or not allowed; choose another one with --port or --host");
}

Descriptor take_over_listener(int descriptor) {
    int listens = 0;
    socklen_t size = sizeof listens;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) != 0 || listens == 0)
        throw std::runtime_error("descriptor " + std::to_string(descriptor) +
                                 ", which this process was given to listen with, is no listening socket");
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    return Descriptor(descriptor);
}

int port_of(const Descriptor& socket) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    ::getsockname(socket.number(), reinterpret_cast<sockaddr*>(&address), &size);
    if (address.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6&>(address).sin6_port);
    return ntohs(reinterpret_cast<const sockaddr_in&>(address).sin_port);
}

}  // namespace certfolio::http
