#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "http/listener.hpp"
#include "http/route.hpp"
#include "http/router.hpp"
#include "http/write_quota.hpp"
#include "store/store.hpp"

namespace certfolio::http {

/// Takes a request through its route: checks, decode, transaction, idempotency, handler, encode.
class Api {
 public:
    /// While this lasts after the start of a staged call, a repeat is told that it is in progress.
    static constexpr std::int64_t claim_seconds = 60;

    Api(std::vector<Route> routes, store::Store& store, const handlers::Services& services,
        WriteQuotaLimits write_limits = {});

    /// True when this path belongs to the API, whether there is such a route or not.
    [[nodiscard]] static bool owns(std::string_view path) noexcept;
    /// Everything that can be said before the body is read.
    [[nodiscard]] Admission admit(const Request& head, std::string_view request_id);
    /// A request that was admitted. Throws on a malfunction; the caller turns that into a 5xx.
    [[nodiscard]] Response respond(const Request& request, std::string_view request_id);
    /// The id of the operation that a request is for, for the log; never the path itself, which can hold a
    /// secret.
    [[nodiscard]] std::string_view operation_of(const Request& request) const;

 private:
    /// One request on its way.
    struct Call {
        const Route& route;
        std::string_view parameter;
        PendingCall& pending;
        const handlers::Context context;
        const store::IdempotencyKey& key;
        const store::AnswerKey answer_key;
    };
    struct Outcome {
        Answer answer;
        bool replayed = false;
        bool in_progress = false;
    };
    Outcome run_reading(const Route& route, std::string_view parameter, PendingCall& pending,
                        const handlers::Context& context);
    Outcome run_writing(const Request& request, const Route& route, std::string_view parameter,
                        PendingCall& pending, const handlers::Context& context);
    /// The endpoint's rule of who may call, before anything of the handler runs.
    static std::optional<Answer> refuse_stranger(const Route& route, std::string_view parameter,
                                                 store::ReadTransaction& rows,
                                                 const handlers::Context& context);
    std::optional<Outcome> find_earlier(store::ReadTransaction& rows, const Call& call) const;
    std::optional<Outcome> start(store::Transaction& rows, const Call& call);
    Outcome finish_staged(const Call& call);

    std::vector<Route> routes_;
    Router router_;
    store::Store& store_;
    const handlers::Services& services_;
    store::RunId run_;
    WriteQuota write_quota_;
};

}  // namespace certfolio::http
