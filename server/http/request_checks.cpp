#include "http/request_checks.hpp"

#include <string>
#include <string_view>

#include "core/ascii.hpp"
#include "store/idempotency.hpp"

namespace certfolio::http {

namespace {

bool is_json(std::string_view content_type) {
    const std::size_t semicolon = content_type.find(';');
    if (core::to_ascii_lower(core::trim_ascii(content_type.substr(0, semicolon))) != "application/json")
        return false;
    if (semicolon == std::string_view::npos)
        return true;
    return core::to_ascii_lower(core::trim_ascii(content_type.substr(semicolon + 1))) == "charset=utf-8";
}

std::optional<core::Code> check_media_type(const Request& head) {
    if (!is_json(head.header("content-type").value_or("")))
        return core::Code::request_media_type;
    // A compressed body could unpack to any size.
    if (head.header("content-encoding"))
        return core::Code::request_media_type;
    return std::nullopt;
}

std::optional<core::Code> check_key(const Request& head) {
    const auto key = head.header("idempotency-key");
    if (!key)
        return core::Code::request_idempotency_key_missing;
    if (!store::IdempotencyKey::parse(*key))
        return core::Code::request_idempotency_key_malformed;
    return std::nullopt;
}

}  // namespace

bool is_cross_site(const Request& head) {
    // Set by the browser itself and by no script.
    if (const auto site = head.header("sec-fetch-site"))
        return *site != "same-origin" && *site != "none";
    const auto origin = head.header("origin");
    if (!origin)
        return false;
    std::string_view host = *origin;
    if (host.starts_with("https://")) {
        host.remove_prefix(8);
    } else if (host.starts_with("http://")) {
        host.remove_prefix(7);
    } else {
        return true;
    }
    // The scheme is not compared: in front of us something may have taken the TLS off.
    return core::to_ascii_lower(host) != core::to_ascii_lower(head.header("host").value_or(""));
}

std::optional<core::Code> check_head(const Request& head, const wire::Endpoint& endpoint) {
    const bool is_safe = endpoint.method == wire::Method::get;
    if (!is_safe && is_cross_site(head))
        return core::Code::request_origin_forbidden;
    if (!head.query.empty())
        return core::Code::request_query_unknown;
    if (endpoint.body_bytes_max > 0) {
        if (const auto code = check_media_type(head))
            return code;
    }
    if (endpoint.writes)
        return check_key(head);
    return std::nullopt;
}

}  // namespace certfolio::http
