#pragma once

#include "http/route.hpp"

namespace certfolio::http {

/// The OpenAPI description, generated once.
[[nodiscard]] Route openapi_route();
/// `{"status":"ok"}` when the database can be read and the server wrote to it lately (`jobs/show_health`); a
/// 5xx problem otherwise.
[[nodiscard]] Route health_route();

}  // namespace certfolio::http
