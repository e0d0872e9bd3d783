#pragma once

#include <vector>

#include "http/route.hpp"

namespace certfolio::http {

/// Every endpoint that has a handler, once.
[[nodiscard]] std::vector<Route> api_routes();

}  // namespace certfolio::http
