#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/code.hpp"
#include "http/api_routes.hpp"
#include "jobs/settle_payments.hpp"
#include "support/enrolment_samples.hpp"
#include "support/fake_gateway.hpp"
#include "support/test_api_server.hpp"
#include "wire/codec.hpp"
#include "wire/endpoints.hpp"

namespace certfolio::support {

/// All endpoints of the product over HTTP, with a gateway that obeys the test.
class TestProduct {
 public:
    explicit TestProduct(http::ListenerOptions options = {}, http::WriteQuotaLimits write_limits = {})
        : server_(http::api_routes(), std::move(options), {}, &gateway_, write_limits) {}

    [[nodiscard]] TestApiServer& server() noexcept { return server_; }
    [[nodiscard]] FakeGateway& gateway() noexcept { return gateway_; }
    [[nodiscard]] FakeClock& clock() noexcept { return server_.rows().clock; }
    [[nodiscard]] store::Store& store() noexcept { return server_.rows().store; }

    RawResponse show(wire::Operation operation, const std::string& parameter = {}) {
        return server_.get(wire::path_to(operation, parameter));
    }
    RawResponse call(wire::Operation operation, const std::string& body, const std::string& key,
                     const std::string& parameter = {}) {
        const std::string method(text(wire::endpoint(operation).method));
        const std::string key_header = key.empty() ? std::string() : "Idempotency-Key: " + key + "\r\n";
        return server_.send(method, wire::path_to(operation, parameter), body, key_header);
    }

    /// Runs the settlement as the job runner would.
    std::optional<core::Instant> settle() {
        jobs::PaymentSettlement settlement(store(), gateway_, {clock(), server_.rows().random});
        return settlement.run(clock().now());
    }

    /// Everything that a refusal must leave alone, as text to compare.
    [[nodiscard]] std::string rows_of_nouns() {
        return store().read([](store::ReadTransaction& rows) {
            std::string all;
            for (const char* const sql :
                 {"SELECT coalesce(group_concat(hex(id) || revision || body), '') FROM draft",
                  "SELECT coalesce(group_concat(hex(id) || state || payment_state), '') FROM orders",
                  "SELECT coalesce(group_concat(hex(id) || kind), '') FROM outbox"}) {
                store::Rows found = rows.query(sql);
                if (found.next())
                    all += found.get<std::string>(0) + "\n";
            }
            return all;
        });
    }

 private:
    FakeGateway gateway_;
    TestApiServer server_;
};

/// The codes of a problem document with their fields: `cart.empty /cart, ...`; `no problem` for anything
/// else.
inline std::string problem_of(const RawResponse& response) {
    const auto problem = wire::decode_problem(response.body);
    if (!problem)
        return "no problem";
    std::string text;
    for (const core::Violation& violation : problem->violations)
        text += (text.empty() ? "" : ", ") + std::string(core::slug(violation.code)) +
                (violation.field.empty() ? "" : " " + violation.field);
    return text;
}

}  // namespace certfolio::support
