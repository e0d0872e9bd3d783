#pragma once

#include <string>

#include "http/descriptor.hpp"

namespace certfolio::http {

/// A socket that listens at the address, at any free port for port 0. Throws `std::runtime_error` with a
/// sentence when it cannot be had.
[[nodiscard]] Descriptor listen_at(const std::string& host, int port);

/// Takes over a socket that somebody else made: a supervisor, or this server before it was started anew.
/// Throws `std::runtime_error` when the descriptor is no listening stream socket.
[[nodiscard]] Descriptor take_over_listener(int descriptor);

/// The port at which the socket is bound.
[[nodiscard]] int port_of(const Descriptor& socket);

}  // namespace certfolio::http
