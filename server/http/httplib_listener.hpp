#pragma once

#include <memory>

#include "http/listener.hpp"
#include "ports/clock.hpp"

namespace certfolio::http {

/// A listener on cpp-httplib, which accepts connections and makes TLS sessions; framing, limits, deadlines
/// and threads are ours. One thread per connection: a later front of our own takes this one's place. Throws
/// `std::runtime_error` with a sentence when the TLS files cannot be used.
[[nodiscard]] std::unique_ptr<Listener> make_httplib_listener(ListenerOptions options, Responder& responder,
                                                              const ports::Clock& clock);

}  // namespace certfolio::http
