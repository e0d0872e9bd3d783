#include "http/api.hpp"

#include <string>
#include <utility>
#include <variant>

#include "core/assert.hpp"
#include "handlers/links.hpp"
#include "handlers/services.hpp"
#include "http/request_checks.hpp"
#include "ports/digest.hpp"

namespace certfolio::http {

namespace {

Method method_of(wire::Method method) noexcept {
    switch (method) {
        case wire::Method::get: return Method::get;
        case wire::Method::post: return Method::post;
        case wire::Method::put: return Method::put;
        case wire::Method::delete_: return Method::delete_;
    }
    return Method::other;
}

store::Fingerprint fingerprint_of(const Request& request) {
    // A line feed stands in neither method nor path, so no two requests run together to the same text.
    return ports::sha256(request.method_text + "\n" + request.path + "\n" + request.body);
}

Answer refuse_for_key(core::Code code, std::string_view request_id) {
    core::Violation violation;
    violation.code = code;
    violation.field = "/headers/idempotency-key";
    return refusal_answer(handlers::Refusal(std::move(violation)), request_id);
}

Response response_of(Answer answer) {
    Response response;
    response.status = answer.status;
    response.body = std::move(answer.body);
    if (!response.body.empty())
        response.headers.push_back(
            {"Content-Type", std::string(response.status < 400 ? "application/json" : problem_media_type)});
    return response;
}

}  // namespace

Api::Api(std::vector<Route> routes, store::Store& store, const handlers::Services& services,
         WriteQuotaLimits write_limits)
    : routes_(std::move(routes)),
      store_(store),
      services_(services),
      run_(services.random.make_id<store::RunId>()),
      write_quota_(write_limits, services.clock) {
    for (const Route& route : routes_)
        CERTFOLIO_ASSERT((route.endpoint->access == wire::Access::link_holder) ==
                         (route.authorise != nullptr));
    for (std::size_t i = 0; i < routes_.size(); ++i)
        router_.add(method_of(routes_[i].endpoint->method), routes_[i].endpoint->path, i);
}

bool Api::owns(std::string_view path) noexcept {
    return path == "/api" || path.starts_with("/api/") || path == "/healthz";
}

std::string_view Api::operation_of(const Request& request) const {
    const Router::Result result = router_.find(request.method, request.path);
    const auto* const found = std::get_if<Router::Found>(&result);
    return found == nullptr ? "none" : routes_[found->target].endpoint->id;
}

Admission Api::admit(const Request& head, std::string_view request_id) {
    const Router::Result result = router_.find(head.method, head.path);
    if (std::holds_alternative<Router::NotFound>(result))
        return {problem_response(core::Code::request_path_unknown, "/path", request_id), 0};
    if (const auto* const wrong = std::get_if<Router::WrongMethod>(&result)) {
        Response response = problem_response(core::Code::request_method_not_allowed, "/method", request_id);
        response.headers.push_back({"Allow", wrong->allow});
        return {std::move(response), 0};
    }
    const wire::Endpoint& endpoint = *routes_[std::get<Router::Found>(result).target].endpoint;
    if (const auto code = check_head(head, endpoint))
        return {problem_response(*code, "", request_id), 0};
    if (endpoint.writes) {
        if (const auto seconds = write_quota_.take(head.remote_address))
            return {wait_response(*seconds, request_id), 0};
    }
    return {std::nullopt, static_cast<std::size_t>(endpoint.body_bytes_max), endpoint.writes};
}

Response Api::respond(const Request& request, std::string_view request_id) {
    const Router::Result result = router_.find(request.method, request.path);
    const auto& found = std::get<Router::Found>(result);
    const Route& route = routes_[found.target];
    auto pending = route.decode({request.body, found.parameter});
    if (!pending.has_value())
        return problem_response(std::move(pending).error(), request_id);
    const handlers::Context context{services_.clock.now(), request_id, services_};
    Outcome outcome = route.kind == Route::Kind::reads
                          ? run_reading(route, found.parameter, **pending, context)
                          : run_writing(request, route, found.parameter, **pending, context);
    // What is kept to be repeated names links by reference; the secrets are put in on the way out.
    outcome.answer.body = handlers::reveal_links(std::move(outcome.answer.body), services_.links);
    Response response = response_of(std::move(outcome.answer));
    if (outcome.replayed)
        response.headers.push_back({"Idempotency-Replayed", "true"});
    if (outcome.in_progress)
        response.headers.push_back({"Retry-After", "1"});
    return response;
}

std::optional<Answer> Api::refuse_stranger(const Route& route, std::string_view parameter,
                                           store::ReadTransaction& rows, const handlers::Context& context) {
    if (route.authorise == nullptr)
        return std::nullopt;
    const auto refusal = route.authorise(parameter, rows, context.now);
    return refusal ? std::optional(refusal_answer(*refusal, context.request_id)) : std::nullopt;
}

Api::Outcome Api::run_reading(const Route& route, std::string_view parameter, PendingCall& pending,
                              const handlers::Context& context) {
    return {store_.read([&](store::ReadTransaction& rows) {
        if (auto refusal = refuse_stranger(route, parameter, rows, context))
            return *std::move(refusal);
        handlers::ReadContext reading{context, rows};
        return pending.read(reading);
    })};
}

Api::Outcome Api::run_writing(const Request& request, const Route& route, std::string_view parameter,
                              PendingCall& pending, const handlers::Context& context) {
    // The head was checked: the key is there and well formed.
    const store::IdempotencyKey key = *store::IdempotencyKey::parse(*request.header("idempotency-key"));
    const store::Fingerprint fingerprint = fingerprint_of(request);
    const Call call{route, parameter, pending, context, key, {route.endpoint->id, key, fingerprint}};
    std::optional<Outcome> outcome =
        store_.write([&](store::Transaction& rows) { return start(rows, call); });
    return outcome ? *std::move(outcome) : finish_staged(call);
}

std::optional<Api::Outcome> Api::find_earlier(store::ReadTransaction& rows, const Call& call) const {
    store::AnswerLookup earlier = find_answer(rows, call.answer_key, run_, call.context.now);
    if (auto* const answer = std::get_if<store::StoredAnswer>(&earlier))
        return Outcome{call.pending.recall(std::move(*answer)), true, false};
    if (std::holds_alternative<store::AnswerInProgress>(earlier))
        return Outcome{refuse_for_key(core::Code::request_in_progress, call.context.request_id), false, true};
    if (std::holds_alternative<store::AnswerOfOther>(earlier))
        return Outcome{refuse_for_key(core::Code::request_idempotency_key_reused, call.context.request_id)};
    return std::nullopt;
}

std::optional<Api::Outcome> Api::start(store::Transaction& rows, const Call& call) {
    if (auto earlier = find_earlier(rows, call))
        return earlier;
    if (auto refusal = refuse_stranger(call.route, call.parameter, rows, call.context))
        return Outcome{*std::move(refusal)};
    std::optional<Answer> answer;
    // A refusal leaves nothing behind.
    rows.attempt([&] {
        handlers::WriteContext writing{call.context, rows, call.key};
        answer = call.pending.start(writing);
        return !answer || answer->status < 400;
    });
    if (!answer) {
        claim_answer(rows, call.answer_key, run_, call.context.now, claim_seconds);
        return std::nullopt;
    }
    // A refusal did nothing that a repeat could do twice, and strangers must not fill the disk with them.
    if (answer->status < 400)
        store_answer(rows, call.answer_key, run_, call.context.now, call.pending.to_keep(*answer));
    return Outcome{*std::move(answer)};
}

Api::Outcome Api::finish_staged(const Call& call) {
    try {
        call.pending.work(call.context);
        const handlers::Context later{services_.clock.now(), call.context.request_id, services_};
        return store_.write([&](store::Transaction& rows) {
            // The work outlasted its claim and somebody else has finished it: their answer is the answer.
            store::AnswerLookup other = find_answer(rows, call.answer_key, run_, later.now);
            if (auto* const answer = std::get_if<store::StoredAnswer>(&other))
                return Outcome{std::move(*answer), true, false};
            handlers::WriteContext writing{later, rows, call.key};
            Answer answer = call.pending.finish(writing);
            store_answer(rows, call.answer_key, run_, later.now, answer);
            return Outcome{std::move(answer)};
        });
    } catch (...) {
        store_.write([&](store::Transaction& rows) { release_answer(rows, call.answer_key, run_); });
        throw;
    }
}

}  // namespace certfolio::http
