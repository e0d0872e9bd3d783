#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/listener.hpp"
#include "http/route.hpp"
#include "http/router.hpp"
#include "store/store.hpp"

namespace certfolio::http {

/// Takes a request through its route: checks, decode, transaction, idempotency, handler, encode.
class Api {
 public:
    /// While this lasts after the start of a staged call, a repeat is told that it is in progress.
    static constexpr std::int64_t claim_seconds = 60;

    Api(std::vector<Route> routes, store::Store& store, const handlers::Services& services);

    /// True when this path belongs to the API, whether it has such a route or not.
    [[nodiscard]] static bool owns(std::string_view path) noexcept;
    /// Everything that can be said before the body is read.
    [[nodiscard]] Admission admit(const Request& head, std::string_view request_id) const;
    /// A request that was admitted. May throw; the caller turns that into a 500.
    [[nodiscard]] Response respond(const Request& request, std::string_view request_id);
    /// The operation that a request is for, for the log: never the path itself, which can hold a secret.
    [[nodiscard]] std::string_view operation_of(const Request& request) const noexcept;

 private:
    struct Call;
    Answer run_reading(PendingCall& pending, std::string_view request_id);
    Answer run_writing(const Call& call, bool& replayed);
    std::optional<Answer> find_earlier(store::ReadTransaction& rows, const Call& call, bool& replayed);
    Answer finish_staged(const Call& call);

    std::vector<Route> routes_;
    Router router_;
    store::Store& store_;
    const handlers::Services& services_;
    store::RunId run_;
};

}  // namespace certfolio::http
