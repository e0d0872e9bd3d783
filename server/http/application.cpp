#include "http/application.hpp"

#include <exception>

#include "core/id.hpp"
#include "documents/languages.hpp"
#include "http/problem.hpp"
#include "http/security_headers.hpp"
#include "store/fault.hpp"

namespace certfolio::http {

namespace {

struct FaultAnswer {
    int status;
    core::Code code;
};

FaultAnswer answer_to(FramingFault fault) noexcept {
    switch (fault) {
        case FramingFault::malformed: return {400, core::Code::request_malformed};
        case FramingFault::target_too_long: return {414, core::Code::request_too_large};
        case FramingFault::head_too_large: return {431, core::Code::request_too_large};
        case FramingFault::length_required: return {411, core::Code::request_malformed};
        case FramingFault::body_too_large: return {413, core::Code::request_too_large};
        case FramingFault::timed_out: return {408, core::Code::request_timed_out};
        case FramingFault::version: return {505, core::Code::request_malformed};
    }
    return {400, core::Code::request_malformed};
}

bool is_page_request(const Request& request) noexcept {
    return !Api::owns(request.path);
}

}  // namespace

Application::Application(Api& api, const StaticSite& site, const Log& log, ports::Clock& clock,
                         ports::Random& random)
    : api_(api), site_(site), log_(log), clock_(clock), random_(random) {}

std::string Application::make_request_id() {
    return random_.make_id<core::Id<struct RequestTag>>().text();
}

Admission Application::admit(const Request& head) noexcept {
    std::string request_id;
    try {
        request_id = make_request_id();
        const std::int64_t began = clock_.monotonic_microseconds();
        Admission admission;
        if (!is_page_request(head)) {
            admission = api_.admit(head, request_id);
        } else if (head.method != Method::get && head.method != Method::head) {
            admission.refusal =
                problem_response(core::Code::request_method_not_allowed, "/method", request_id);
            admission.refusal->headers.push_back({"Allow", "GET, HEAD"});
        }
        if (admission.refusal) {
            finish(*admission.refusal, head, request_id);
            record(head, *admission.refusal, request_id, began);
        }
        return admission;
    } catch (...) {
        return {respond_to_failure(request_id), 0};
    }
}

Response Application::respond(const Request& request) noexcept {
    std::string request_id;
    try {
        request_id = make_request_id();
        const std::int64_t began = clock_.monotonic_microseconds();
        Response response = respond_or_throw(request, request_id);
        finish(response, request, request_id);
        record(request, response, request_id, began);
        return response;
    } catch (...) {
        return respond_to_failure(request_id);
    }
}

Response Application::respond_or_throw(const Request& request, const std::string& request_id) {
    if (is_page_request(request))
        return respond_to_page(request, request_id);
    try {
        return api_.respond(request, request_id);
    } catch (const store::StoreError& error) {
        log_.event(Log::Level::error, "request_failed",
                   {{"request_id", request_id}, {"reason", error.what()}});
        if (error.fault() == store::Fault::full)
            return malfunction_response(507, request_id);
        return malfunction_response(error.fault() == store::Fault::busy ? 503 : 500, request_id);
    } catch (const std::exception& error) {
        log_.event(Log::Level::error, "request_failed",
                   {{"request_id", request_id}, {"reason", error.what()}});
        return malfunction_response(500, request_id);
    }
}

Response Application::respond_to_page(const Request& request, const std::string& request_id) const {
    Response response = site_.respond(request);
    if (response.status == 404)
        response = problem_response(core::Code::request_path_unknown, "/path", request_id);
    return response;
}

template <class MakeResponse>
Response Application::answer_unread(MakeResponse&& make_response) noexcept {
    std::string request_id;
    try {
        request_id = make_request_id();
        Response response = make_response(request_id);
        response.close = true;
        const Request unread;
        finish(response, unread, request_id);
        record(unread, response, request_id, clock_.monotonic_microseconds());
        return response;
    } catch (...) {
        return respond_to_failure(request_id);
    }
}

Response Application::refuse(FramingFault fault) noexcept {
    return answer_unread([fault](const std::string& request_id) {
        const FaultAnswer answer = answer_to(fault);
        core::Violation violation;
        violation.code = answer.code;
        return problem_response(answer.status, core::Violations(std::move(violation)), request_id);
    });
}

Response Application::turn_away() noexcept {
    return answer_unread([](const std::string& request_id) { return malfunction_response(503, request_id); });
}

Response Application::respond_to_failure(const std::string& request_id) const noexcept {
    Response response;
    response.status = 500;
    response.close = true;
    try {
        response.headers.push_back({"X-Request-Id", request_id});
        log_.event(Log::Level::error, "request_failed",
                   {{"request_id", request_id}, {"reason", "it failed outside of its handler"}});
    } catch (...) {
        // Not even memory for a line of log: the bare status still says it.
        response.headers.clear();
    }
    return response;
}

void Application::finish(Response& response, const Request& request, const std::string& request_id) const {
    response.headers.push_back({"X-Request-Id", request_id});
    put_into_language(response, documents::choose_language(request.header("accept-language").value_or("")));
    if (is_page_request(request) && response.status < 400) {
        add_page_headers(response);
    } else {
        add_api_headers(response);
    }
    add_common_headers(response, clock_.now(), request.secure);
}

void Application::record(const Request& request, const Response& response, const std::string& request_id,
                         std::int64_t began) const {
    log_.request({request_id,
                  request.path.empty()       ? "none"
                  : is_page_request(request) ? "site"
                                             : api_.operation_of(request),
                  request.method_text, request.remote_address, response.status,
                  clock_.monotonic_microseconds() - began, response.content().size()});
}

}  // namespace certfolio::http
