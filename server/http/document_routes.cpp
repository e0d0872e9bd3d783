#include "http/document_routes.hpp"

#include "store/heartbeat.hpp"

namespace certfolio::http {

namespace {

/// A few beats may be late on a busy disk.
constexpr std::int64_t heartbeat_seconds_max = 120;

class OpenapiCall final : public PendingCall {
 public:
    Answer read(handlers::ReadContext&) override {
        static const std::string document = wire::openapi_document(CERTFOLIO_VERSION);
        return {200, document};
    }
};

class HealthCall final : public PendingCall {
 public:
    Answer read(handlers::ReadContext& context) override {
        if (store::find_last_heartbeat(context.rows).plus_seconds(heartbeat_seconds_max) < context.now)
            throw store::StoreError(store::Fault::busy, "nothing could be written for some time");
        return {200, R"({"status":"ok"})"};
    }
};

template <class Call>
Route document_route(wire::Operation operation) {
    return {&wire::endpoint(operation), Route::Kind::reads,
            [](const Arguments&) -> Route::Decoded {
                return std::unique_ptr<PendingCall>(std::make_unique<Call>());
            },
            nullptr};
}

}  // namespace

Route openapi_route() {
    return document_route<OpenapiCall>(wire::Operation::openapi_show);
}

Route health_route() {
    return document_route<HealthCall>(wire::Operation::health_show);
}

}  // namespace certfolio::http
