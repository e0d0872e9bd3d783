#pragma once

#include <string_view>

#include "core/code.hpp"
#include "core/language.hpp"
#include "core/violation.hpp"
#include "handlers/context.hpp"
#include "http/message.hpp"
#include "store/idempotency.hpp"

/// RFC 9457 documents; the only place that knows which status a refusal has.
namespace certfolio::http {

inline constexpr std::string_view problem_media_type = "application/problem+json";

/// The status of a refusal whose first violation has this code.
[[nodiscard]] int status_of(core::Code code) noexcept;

/// A handler's refusal as it is kept and sent.
[[nodiscard]] store::StoredAnswer refusal_answer(const handlers::Refusal& refusal,
                                                 std::string_view request_id);

/// A refusal that did not come from a handler.
[[nodiscard]] Response problem_response(core::Violations violations, std::string_view request_id);
/// With another status than the code's own (faults of framing have several).
[[nodiscard]] Response problem_response(int status, core::Violations violations, std::string_view request_id);
[[nodiscard]] Response problem_response(core::Code code, std::string_view field, std::string_view request_id);

/// A malfunction: 500, 503 or 507 with nothing but the request id. What happened is in the log under that id.
[[nodiscard]] Response malfunction_response(int status, std::string_view request_id);

/// 429: nothing was looked at or done, and the same request may come again after some seconds. No violation,
/// so that nobody takes it for the answer to a purchase that he asks about again.
[[nodiscard]] Response wait_response(std::int64_t seconds, std::string_view request_id);

/// Writes a problem document in this language, on its way out: what is kept to be repeated is English. Other
/// responses stay as they are.
void put_into_language(Response& response, core::Language language);

}  // namespace certfolio::http
