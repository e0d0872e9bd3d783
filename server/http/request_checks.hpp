#pragma once

#include <optional>

#include "core/code.hpp"
#include "http/message.hpp"
#include "wire/endpoints.hpp"

namespace certfolio::http {

/// What is wrong with the head of a request to this endpoint, in order of precedence: origin, query, media
/// type, idempotency key. Nothing: go on.
[[nodiscard]] std::optional<core::Code> check_head(const Request& head, const wire::Endpoint& endpoint);

/// True when a browser says that another site made this request. Programs that are no browser send neither
/// header.
[[nodiscard]] bool is_cross_site(const Request& head);

}  // namespace certfolio::http
