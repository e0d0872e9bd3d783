#include "http/route.hpp"

#include "core/assert.hpp"

namespace certfolio::http {

Answer PendingCall::read(handlers::ReadContext&) {
    CERTFOLIO_ASSERT(!"a writing route was read");
    return {};
}

std::optional<Answer> PendingCall::start(handlers::WriteContext&) {
    CERTFOLIO_ASSERT(!"a reading route was started");
    return std::nullopt;
}

void PendingCall::work(const handlers::Context&) {
    CERTFOLIO_ASSERT(!"a route without stages had work to do");
}

Answer PendingCall::finish(handlers::WriteContext&) {
    CERTFOLIO_ASSERT(!"a route without stages was finished");
    return {};
}

core::Expected<NoRequest, core::Violations> decode_nothing(const Arguments&) {
    return NoRequest{};
}

}  // namespace certfolio::http
