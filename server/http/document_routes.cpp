#include "http/document_routes.hpp"

#include <stdexcept>

namespace certfolio::http {

namespace {

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
        store::Rows rows = context.rows.query("SELECT count(*) FROM idempotency WHERE scope = $1", "health");
        if (!rows.next())
            throw std::runtime_error("the database gave no answer");
        return {200, R"({"status":"ok"})"};
    }
};

template <class Call>
Route document_route(wire::Operation operation) {
    return {&wire::endpoint(operation), Route::Kind::reads, [](const Arguments&) -> Route::Decoded {
                return std::unique_ptr<PendingCall>(std::make_unique<Call>());
            }};
}

}  // namespace

Route openapi_route() {
    return document_route<OpenapiCall>(wire::Operation::openapi_show);
}

Route health_route() {
    return document_route<HealthCall>(wire::Operation::health_show);
}

}  // namespace certfolio::http
