#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "core/expected.hpp"
#include "handlers/context.hpp"
#include "http/problem.hpp"
#include "store/idempotency.hpp"
#include "wire/codec.hpp"
#include "wire/endpoints.hpp"

/// The one adapter around handlers. To add an endpoint:
///  1. its line in `shared/wire/endpoints` (path, method, limits, success status, who may call) and its
///  codec;
///  2. a handler in `server/handlers`: `Result<View> handle_x(const Request&, ReadContext&)` when it only
///  reads,
///     `(const Request&, WriteContext&)` when it writes, a `StagedHandler` when it must ask somebody in
///     between;
///  3. its line in `http/api_routes.cpp`: `reading(Operation::x, decode, handle_x)`, `writing(...)`,
///  `staged(...)`,
///     where `decode` makes the handler's request out of `Arguments`, within `for_link_holders(...)` when the
///     endpoint's access says so;
///  4. its test over HTTP in `tests/server`, naming the operation's id.
/// Size limits, media type, origin, query, idempotency key, transaction, replay, status and encoding happen
/// in `Api`.
namespace certfolio::http {

/// What a handler's request is made from.
struct Arguments {
    std::string_view body;       ///< JSON, at most the endpoint's `body_bytes_max`
    std::string_view parameter;  ///< of the path, percent signs decoded; empty when it has none
};

/// A status and its JSON, as kept under an idempotency key.
using Answer = store::StoredAnswer;

/// A decoded request on its way through its handler. Which of the functions is called follows from
/// `Route::kind`.
class PendingCall {
 public:
    PendingCall() = default;
    PendingCall(const PendingCall&) = delete;
    PendingCall& operator=(const PendingCall&) = delete;
    virtual ~PendingCall() = default;

    /// Reading routes, inside a snapshot.
    virtual Answer read(handlers::ReadContext& context);
    /// Writing and staged routes, inside a transaction; nothing: go on with `work` and `finish`.
    virtual std::optional<Answer> start(handlers::WriteContext& context);
    /// Staged routes, outside of every transaction.
    virtual void work(const handlers::Context& context);
    /// Staged routes, inside a second transaction. What it wrote stands, even when the answer is a refusal.
    virtual Answer finish(handlers::WriteContext& context);

    /// What to keep of an answer that `start` gave, and the answer again out of what was kept. The same,
    /// unless the answer holds what somebody typed and may delete.
    [[nodiscard]] virtual const Answer& to_keep(const Answer& answer) const { return answer; }
    [[nodiscard]] virtual Answer recall(Answer kept) const { return kept; }
};

/// Whether whoever sends this parameter holds the link that an endpoint asks for: the refusal if not.
using Authorise = std::optional<handlers::Refusal> (*)(std::string_view parameter,
                                                       store::ReadTransaction& rows, core::Instant now);

struct Route {
    enum class Kind { reads, writes, staged };
    using Decoded = core::Expected<std::unique_ptr<PendingCall>, core::Violations>;

    const wire::Endpoint* endpoint = nullptr;
    Kind kind = Kind::reads;
    std::function<Decoded(const Arguments&)> decode;
    /// For endpoints of link holders, and only for them: `Api` asks before it calls the handler.
    Authorise authorise = nullptr;
};

[[nodiscard]] inline Route for_link_holders(Route route, Authorise authorise) {
    route.authorise = authorise;
    return route;
}

template <class Request>
using Decode = core::Expected<Request, core::Violations> (*)(const Arguments&);

/// For endpoints without a body or parameter.
struct NoRequest {};
[[nodiscard]] core::Expected<NoRequest, core::Violations> decode_nothing(const Arguments& arguments);

/// The JSON of a view; the empty text for an endpoint that answers nothing.
template <class View>
[[nodiscard]] std::string encode_view(const View& view) {
    if constexpr (std::is_same_v<View, handlers::NoView>) {
        return {};
    } else {
        return wire::encode(view);
    }
}

template <class View>
[[nodiscard]] Answer answer_of(const handlers::Result<View>& result, int success_status,
                               std::string_view request_id) {
    if (result.has_value())
        return {success_status, encode_view(result.value())};
    return refusal_answer(result.error(), request_id);
}

/// A route that decodes and then makes a `Call` of the request, the handler and the success status.
template <class Call, class Request, class Handler>
[[nodiscard]] Route make_route(wire::Operation operation, Route::Kind kind, Decode<Request> decode,
                               Handler handler) {
    const wire::Endpoint& endpoint = wire::endpoint(operation);
    const int status = endpoint.success_status;
    return {&endpoint, kind,
            [=](const Arguments& arguments) -> Route::Decoded {
                auto request = decode(arguments);
                if (!request.has_value())
                    return core::Unexpected{std::move(request).error()};
                return std::unique_ptr<PendingCall>(
                    std::make_unique<Call>(std::move(request).value(), handler, status));
            },
            nullptr};
}

template <class Request, class View>
[[nodiscard]] Route reading(wire::Operation operation, Decode<Request> decode,
                            handlers::Result<View> (*handler)(const Request&, handlers::ReadContext&)) {
    class Call final : public PendingCall {
     public:
        Call(Request request, decltype(handler) function, int status)
            : request_(std::move(request)), function_(function), status_(status) {}
        Answer read(handlers::ReadContext& context) override {
            return answer_of(function_(request_, context), status_, context.request_id);
        }

     private:
        Request request_;
        decltype(handler) function_;
        int status_;
    };
    return make_route<Call>(operation, Route::Kind::reads, decode, handler);
}

template <class Request, class View>
[[nodiscard]] Route writing(wire::Operation operation, Decode<Request> decode,
                            handlers::Result<View> (*handler)(const Request&, handlers::WriteContext&)) {
    class Call final : public PendingCall {
     public:
        Call(Request request, decltype(handler) function, int status)
            : request_(std::move(request)), function_(function), status_(status) {}
        std::optional<Answer> start(handlers::WriteContext& context) override {
            return answer_of(function_(request_, context), status_, context.request_id);
        }

     private:
        Request request_;
        decltype(handler) function_;
        int status_;
    };
    return make_route<Call>(operation, Route::Kind::writes, decode, handler);
}

/// How an answer is kept whose view repeats what was typed: without that. The same request brings it again.
template <class Request, class View>
struct Redaction {
    void (*take_out)(View& view);
    void (*put_back)(View& view, const Request& request);
    wire::Decoded<View> (*decode)(std::string_view json);
};

/// A writing route whose answers are kept redacted.
template <class Request, class View>
[[nodiscard]] Route writing(wire::Operation operation, Decode<Request> decode,
                            handlers::Result<View> (*handler)(const Request&, handlers::WriteContext&),
                            Redaction<Request, View> redaction) {
    struct Handler {
        decltype(handler) function;
        Redaction<Request, View> redaction;
    };
    class Call final : public PendingCall {
     public:
        Call(Request request, Handler handling, int status)
            : request_(std::move(request)), handling_(handling), status_(status) {}
        std::optional<Answer> start(handlers::WriteContext& context) override {
            auto result = handling_.function(request_, context);
            Answer answer = answer_of(result, status_, context.request_id);
            if (result.has_value()) {
                handling_.redaction.take_out(*result);
                redacted_ = {status_, encode_view(*result)};
            }
            return answer;
        }
        [[nodiscard]] const Answer& to_keep(const Answer&) const override { return redacted_; }
        [[nodiscard]] Answer recall(Answer kept) const override {
            auto view = handling_.redaction.decode(kept.body);
            if (!view)
                throw store::StoreCorrupt("a kept answer cannot be read");
            handling_.redaction.put_back(*view, request_);
            return {kept.status, encode_view(*view)};
        }

     private:
        Request request_;
        Handler handling_;
        int status_;
        Answer redacted_;
    };
    return make_route<Call>(operation, Route::Kind::writes, decode, Handler{handler, redaction});
}

template <class Request, class Started, class Outcome, class View>
[[nodiscard]] Route staged(wire::Operation operation, Decode<Request> decode,
                           handlers::StagedHandler<Request, Started, Outcome, View> handler) {
    class Call final : public PendingCall {
     public:
        Call(Request request, decltype(handler) functions, int status)
            : request_(std::move(request)), functions_(functions), status_(status) {}

        std::optional<Answer> start(handlers::WriteContext& context) override {
            auto result = functions_.start(request_, context);
            if (!result.has_value())
                return refusal_answer(result.error(), context.request_id);
            if (auto* view = std::get_if<View>(&result.value()))
                return Answer{status_, encode_view(*view)};
            started_.emplace(std::get<Started>(std::move(result).value()));
            return std::nullopt;
        }
        void work(const handlers::Context& context) override {
            outcome_.emplace(functions_.work(*started_, context));
        }
        Answer finish(handlers::WriteContext& context) override {
            return answer_of(functions_.finish(*started_, *outcome_, context), status_, context.request_id);
        }

     private:
        Request request_;
        decltype(handler) functions_;
        int status_;
        std::optional<Started> started_;
        std::optional<Outcome> outcome_;
    };
    return make_route<Call>(operation, Route::Kind::staged, decode, handler);
}

}  // namespace certfolio::http
