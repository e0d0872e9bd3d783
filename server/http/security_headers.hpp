#pragma once

#include "core/time.hpp"
#include "http/message.hpp"

namespace certfolio::http {

/// What every response of the web site says to the browser about what it may do.
void add_page_headers(Response& response);
/// What every response of the API says: it is data, not a page, and nobody keeps it.
void add_api_headers(Response& response);
/// `Date`, and over TLS `Strict-Transport-Security`.
void add_common_headers(Response& response, core::Instant now, bool secure);

/// RFC 9110 5.6.7: `Sun, 22 Nov 2026 13:15:00 GMT`
[[nodiscard]] std::string format_http_date(core::Instant instant);

}  // namespace certfolio::http
