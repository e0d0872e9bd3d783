#include "http/problem.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <variant>

#include "core/message.hpp"
#include "wire/codec.hpp"

namespace certfolio::http {

namespace {

/// The first violation that refuses: a warning before it decides neither the status nor what is said. A
/// refusal without one is a slip of ours, which is answered as a malfunction and kept under no key.
const core::Violation& decisive(const core::Violations& violations) {
    for (const core::Violation& violation : violations) {
        if (!core::is_warning(violation.code))
            return violation;
    }
    throw std::logic_error("a refusal that names no violation");
}

std::string detail_of(const core::Violations& violations, core::Language language) {
    std::string detail = core::message(decisive(violations), language);
    if (violations.size() == 1)
        return detail;
    const auto others = static_cast<std::int64_t>(violations.size() - 1);
    return language.fill("{} (and {} more)"_en, {detail, core::format_count(others, language)});
}

std::string encode_current(const handlers::Refusal& refusal) {
    if (const auto* quote = std::get_if<wire::QuoteView>(&refusal.current))
        return wire::encode(*quote);
    if (const auto* draft = std::get_if<wire::DraftView>(&refusal.current))
        return wire::encode(*draft);
    return {};
}

store::StoredAnswer make_problem(int status, core::Violations violations, std::string_view request_id,
                                 std::string current) {
    wire::Problem problem;
    problem.type = "/problems/" + std::string(core::slug(decisive(violations).code));
    problem.status = status;
    problem.title = std::string(reason_phrase(problem.status));
    problem.detail = detail_of(violations, core::Language::english);
    problem.request_id = std::string(request_id);
    problem.violations = std::move(violations);
    problem.current = std::move(current);
    return {problem.status, wire::encode(problem)};
}

Response as_response(store::StoredAnswer answer) {
    Response response;
    response.status = answer.status;
    response.headers.push_back({"Content-Type", std::string(problem_media_type)});
    response.body = std::move(answer.body);
    return response;
}

Response blank_problem(int status, core::Phrase detail, std::string_view request_id) {
    wire::Problem problem;
    problem.type = "about:blank";
    problem.status = status;
    problem.title = std::string(reason_phrase(status));
    problem.detail = detail.english();
    problem.request_id = std::string(request_id);
    return as_response({status, wire::encode(problem)});
}

}  // namespace

int status_of(core::Code code) noexcept {
    using enum core::Code;
    // Not a list of all codes on purpose: whatever a rule refuses is 422 unless the protocol has a word of
    // its own.
    struct Special {
        core::Code code;
        int status;
    };
    static constexpr Special specials[] = {
        {request_malformed, 400},
        {request_text_not_utf8, 400},
        {request_nested_too_deep, 400},
        {request_field_unknown, 400},
        {request_field_missing, 400},
        {request_field_type, 400},
        {request_field_duplicate, 400},
        {request_number_out_of_range, 400},
        {request_query_unknown, 400},
        {request_idempotency_key_missing, 400},
        {request_idempotency_key_malformed, 400},
        {payment_declined, 402},
        {request_origin_forbidden, 403},
        {request_path_unknown, 404},
        {order_unknown, 404},
        {draft_unknown, 404},
        {request_method_not_allowed, 405},
        {request_timed_out, 408},
        {order_price_changed, 409},
        {revision_conflict, 409},
        {request_in_progress, 409},
        {request_too_large, 413},
        {draft_too_large, 413},
        {request_media_type, 415},
    };
    for (const Special& special : specials) {
        if (special.code == code)
            return special.status;
    }
    return 422;
}

store::StoredAnswer refusal_answer(const handlers::Refusal& refusal, std::string_view request_id) {
    return make_problem(status_of(decisive(refusal.violations).code), refusal.violations, request_id,
                        encode_current(refusal));
}

Response problem_response(core::Violations violations, std::string_view request_id) {
    const int status = status_of(decisive(violations).code);
    return problem_response(status, std::move(violations), request_id);
}

Response problem_response(int status, core::Violations violations, std::string_view request_id) {
    return as_response(make_problem(status, std::move(violations), request_id, {}));
}

Response problem_response(core::Code code, std::string_view field, std::string_view request_id) {
    core::Violation violation;
    violation.code = code;
    violation.field = std::string(field);
    return problem_response(core::Violations(std::move(violation)), request_id);
}

Response malfunction_response(int status, std::string_view request_id) {
    Response response = blank_problem(
        status,
        "The server could not finish this. Sending the same request again, with the same key, is safe."_en,
        request_id);
    if (status == 503)
        response.headers.push_back({"Retry-After", "1"});
    return response;
}

Response wait_response(std::int64_t seconds, std::string_view request_id) {
    Response response = blank_problem(
        429, "Too many changes came from your address. Send the same request again a little later."_en,
        request_id);
    response.headers.push_back({"Retry-After", std::to_string(seconds)});
    return response;
}

void put_into_language(Response& response, core::Language language) {
    const bool is_problem =
        std::any_of(response.headers.begin(), response.headers.end(), [](const Header& header) {
            return header.name == "Content-Type" && header.value == problem_media_type;
        });
    if (!is_problem)
        return;
    response.headers.push_back({"Content-Language", std::string(language.tag())});
    response.headers.push_back({"Vary", "Accept-Language"});
    auto problem = wire::decode_problem(response.body);
    if (language == core::Language::english || !problem)
        return;
    wire::Problem& said = problem.value();
    said.language = language;
    said.detail = said.violations.empty() ? std::string(language.text(core::Phrase::unpacked(said.detail)))
                                          : detail_of(said.violations, language);
    response.body = wire::encode(said);
}

}  // namespace certfolio::http
