#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "core/expected.hpp"
#include "core/time.hpp"
#include "core/violation.hpp"
#include "store/database.hpp"
#include "store/idempotency.hpp"
#include "wire/views.hpp"

/// What a handler gets and what it gives. A handler reads top-down: authorise, load facts, decide with
/// `context.now`, write, build the view from what was written. It knows no HTTP, no JSON, no SQL.
namespace certfolio::handlers {

struct Services;

/// What is the same for every handler: one instant for the whole request.
struct Context {
    core::Instant now;
    std::string_view request_id;
    const Services& services;
};

/// For handlers that only look: one snapshot of the database.
struct ReadContext : Context {
    store::ReadTransaction& rows;
};

/// For handlers that change something: a transaction on the writer's thread. Nothing slow belongs here (no
/// mail, no payment, no DNS). A refusal undoes everything that was written.
struct WriteContext : Context {
    store::Transaction& rows;
    const store::IdempotencyKey& key;
};

/// Why a handler said no: the violations and, where the client works on something stale, the view that holds
/// now.
struct Refusal {
    core::Violations violations;
    std::variant<std::monostate, wire::QuoteView, wire::DraftView> current;

    Refusal(core::Violations found) : violations(std::move(found)) {}
    Refusal(core::Violation found) : violations(std::move(found)) {}
    template <class View>
    Refusal(core::Violations found, View view) : violations(std::move(found)), current(std::move(view)) {}
};

template <class View>
using Result = core::Expected<View, Refusal>;

/// The view of an endpoint that answers nothing but its status.
struct NoView {};

/// A handler that has to ask somebody outside between two transactions, in three functions:
///  - `start` (transaction): decides, writes that the work has begun, and either is done already (`View`) or
///  says what
///    has to be asked (`Started`);
///  - `work` (no transaction, may take seconds): asks; turns every failure that is not a bug into an
///  `Outcome`;
///  - `finish` (transaction): writes what came of it and builds the view.
/// The process can die at any point between them: the client then calls again with the same key, and `start`
/// has to find what it began (keep the key in the row), while a sweep settles what nobody asks for again.
template <class Request, class Started, class Outcome, class View>
struct StagedHandler {
    Result<std::variant<Started, View>> (*start)(const Request&, WriteContext&);
    Outcome (*work)(const Started&, const Context&);
    Result<View> (*finish)(const Started&, const Outcome&, WriteContext&);
};

}  // namespace certfolio::handlers
