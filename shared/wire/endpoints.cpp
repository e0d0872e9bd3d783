#include "wire/endpoints.hpp"

#include <array>

namespace certfolio::wire {

namespace {

// A draft may hold 64 KiB; what is sent may be somewhat larger, so that the refusal can say so in the draft's
// terms.
constexpr std::int64_t draft_body_bytes_max = 128 * 1024;
constexpr std::int64_t order_body_bytes_max = 192 * 1024;
constexpr std::int64_t quote_body_bytes_max = 16 * 1024;

constexpr auto endpoints = std::to_array<Endpoint>({
    {Operation::settings_show, "settings.show", Method::get, "/api/v1/settings", Access::anyone, false, 0, "",
     "SettingsView", 200},
    {Operation::catalogue_show, "catalogue.show", Method::get, "/api/v1/catalogue", Access::anyone, false, 0,
     "", "Catalogue", 200},
    {Operation::agreement_show, "agreement.show", Method::get, "/api/v1/agreements/{version}", Access::anyone,
     false, 0, "", "AgreementView", 200},
    {Operation::quote_create, "quote.create", Method::post, "/api/v1/quotes", Access::anyone, false,
     quote_body_bytes_max, "QuoteRequest", "QuoteView", 200},
    {Operation::draft_create, "draft.create", Method::post, "/api/v1/drafts", Access::anyone, true,
     draft_body_bytes_max, "DraftSaveRequest", "DraftView", 201},
    {Operation::draft_show, "draft.show", Method::get, "/api/v1/drafts/{secret}", Access::link_holder, false,
     0, "", "DraftView", 200},
    {Operation::draft_save, "draft.save", Method::put, "/api/v1/drafts/{secret}", Access::link_holder, true,
     draft_body_bytes_max, "DraftSaveRequest", "DraftView", 200},
    {Operation::draft_delete, "draft.delete", Method::delete_, "/api/v1/drafts/{secret}", Access::link_holder,
     true, 0, "", "", 204},
    {Operation::order_place, "order.place", Method::post, "/api/v1/orders", Access::anyone, true,
     order_body_bytes_max, "OrderPlaceRequest", "OrderView", 201},
    {Operation::order_show, "order.show", Method::get, "/api/v1/orders/{tracking}", Access::link_holder,
     false, 0, "", "OrderView", 200},
    {Operation::openapi_show, "openapi.show", Method::get, "/api/v1/openapi.json", Access::anyone, false, 0,
     "", "", 200},
    {Operation::health_show, "health.show", Method::get, "/healthz", Access::anyone, false, 0, "", "", 200},
});

constexpr bool is_in_order() {
    for (std::size_t i = 0; i < endpoints.size(); ++i) {
        if (static_cast<std::size_t>(endpoints[i].operation) != i) {
            return false;
        }
    }
    return true;
}
static_assert(is_in_order(), "an operation is looked up by its number");

}  // namespace

std::span<const Endpoint> all_endpoints() noexcept {
    return endpoints;
}

const Endpoint& endpoint(Operation operation) noexcept {
    return endpoints[static_cast<std::size_t>(operation)];
}

std::string path_to(Operation operation, std::string_view parameter) {
    const std::string_view path = endpoint(operation).path;
    const std::size_t open = path.find('{');
    if (open == std::string_view::npos) {
        return std::string(path);
    }
    const std::size_t close = path.find('}', open);
    return std::string(path.substr(0, open)) + std::string(parameter) + std::string(path.substr(close + 1));
}

std::string_view text(Method method) noexcept {
    switch (method) {
        case Method::get: return "GET";
        case Method::post: return "POST";
        case Method::put: return "PUT";
        case Method::delete_: return "DELETE";
    }
    return {};
}

}  // namespace certfolio::wire
