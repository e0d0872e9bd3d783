#pragma once

#include <string>

#include "http/api.hpp"
#include "http/listener.hpp"
#include "http/log.hpp"
#include "http/static_site.hpp"
#include "ports/clock.hpp"
#include "ports/random.hpp"

namespace certfolio::http {

/// Everything behind the listener: the API and the web site, with request ids, headers, log, and the last net
/// under exceptions. Nothing of an exception but its request id reaches a client.
class Application final : public Responder {
 public:
    Application(Api& api, const StaticSite& site, const Log& log, ports::Clock& clock, ports::Random& random);

    [[nodiscard]] Admission admit(const Request& head) noexcept override;
    [[nodiscard]] Response respond(const Request& request) noexcept override;
    [[nodiscard]] Response refuse(FramingFault fault) noexcept override;
    [[nodiscard]] Response turn_away() noexcept override;

 private:
    [[nodiscard]] std::string make_request_id();
    /// An answer without a request that was read: the connection ends with it.
    template <class MakeResponse>
    [[nodiscard]] Response answer_unread(MakeResponse&& make_response) noexcept;
    [[nodiscard]] Response respond_to_page(const Request& request, const std::string& request_id) const;
    [[nodiscard]] Response respond_or_throw(const Request& request, const std::string& request_id);
    [[nodiscard]] Response respond_to_failure(const std::string& request_id) const noexcept;
    void finish(Response& response, const Request& request, const std::string& request_id) const;
    void record(const Request& request, const Response& response, const std::string& request_id,
                std::int64_t began) const;

    Api& api_;
    const StaticSite& site_;
    const Log& log_;
    ports::Clock& clock_;
    ports::Random& random_;
};

}  // namespace certfolio::http
