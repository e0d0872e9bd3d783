#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// Every call between a client and the server, once for both ends. The OpenAPI document is generated from it.
namespace certfolio::wire {

enum class Operation : std::uint8_t {
    settings_show,
    catalogue_show,
    agreement_show,
    quote_create,
    draft_create,
    draft_show,
    draft_save,
    draft_delete,
    order_place,
    order_show,
    openapi_show,
    health_show,
};

enum class Method : std::uint8_t { get, post, put, delete_ };

/// Who may call.
enum class Access : std::uint8_t {
    anyone,       ///< public
    link_holder,  ///< whoever knows the secret in the path
};

struct Endpoint {
    Operation operation;
    std::string_view id;  ///< `order.place`: the operation's name in logs, tests and OpenAPI
    Method method;
    std::string_view path;  ///< literal segments and `{name}`: `/api/v1/orders/{tracking}`
    Access access;
    bool writes;                  ///< needs an `Idempotency-Key` header and runs in the writing transaction
    std::int64_t body_bytes_max;  ///< 0: no body
    std::string_view request_schema;  ///< name of the OpenAPI component, empty for none
    std::string_view response_schema;
    int success_status;
};

[[nodiscard]] std::span<const Endpoint> all_endpoints() noexcept;
[[nodiscard]] const Endpoint& endpoint(Operation operation) noexcept;
/// The path with its one parameter filled in: `path_to(Operation::order_show, "abc")`.
[[nodiscard]] std::string path_to(Operation operation, std::string_view parameter = {});
[[nodiscard]] std::string_view text(Method method) noexcept;

}  // namespace certfolio::wire
