#pragma once

#include <memory>

#include "http/listener.hpp"
#include "ports/clock.hpp"

namespace certfolio::http {

/// The listener of our own: one thread holds all connections with epoll, plain or TLS, and hands complete
/// requests to threads that never see a socket. So neither a client that dribbles, nor one that does not
/// read, nor an idle one costs more than some memory. Throws `std::runtime_error` with a sentence when the
/// TLS files cannot be used.
[[nodiscard]] std::unique_ptr<Listener> make_gate(ListenerOptions options, Responder& responder,
                                                  const ports::Clock& clock);

}  // namespace certfolio::http
