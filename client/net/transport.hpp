#pragma once

#include <cstdint>
#include <string_view>

/// Calls to the server; the answers come back through the platform as `Application::reply_arrived`.
namespace certfolio::net {

/// Longest wait for an answer; after it the call counts as not answered, though the server may have acted.
inline constexpr std::int32_t answer_seconds_max = 30;

struct Call {
    std::uint32_t request = 0;         ///< the caller's number, which the answer names again
    std::string_view method;           ///< "GET", "POST", "PUT", "DELETE"
    std::string_view path;             ///< of this site: "/api/v1/quotes"
    std::string_view body;             ///< JSON; empty for none
    std::string_view idempotency_key;  ///< empty for none
};

/// Sends at once. Cookies go along only to this site; nothing is cached.
void send(const Call& call);

}  // namespace certfolio::net
