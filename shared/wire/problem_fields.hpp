#pragma once

#include "core/message.hpp"
#include "wire/codec.hpp"
#include "wire/fields.hpp"

namespace certfolio::wire {

template <>
struct Fields<core::Fix> {
    static constexpr std::string_view name = "Fix";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("kind", x.kind);
        v.text("subject", x.subject, typed_bytes_max);
        v.number("amount", x.amount, -INT64_MAX, INT64_MAX);
    }
};

/// A violation with what is said about it.
struct ShownViolation {
    core::Violation violation;
    core::Language language;
};

template <>
struct Fields<ShownViolation> {
    static constexpr std::string_view name = "Violation";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("code", x.violation.code);
        v.text("field", x.violation.field, 4'000);
        v.value("row", x.violation.row);
        v.derived("message", [&] { return core::message(x.violation, x.language); });
        v.number("limit", x.violation.limit, -INT64_MAX, INT64_MAX);
        v.text("actual", x.violation.actual, typed_list_bytes_max);
        v.list("fixes", x.violation.fixes, draft_list_max);
    }
};

template <>
struct Fields<Problem> {
    static constexpr std::string_view name = "Problem";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.text("type", x.type, typed_bytes_max);
        v.text("title", x.title, typed_bytes_max);
        v.number("status", x.status, 100, 599);
        v.text("detail", x.detail, typed_list_bytes_max);
        v.text("request_id", x.request_id, typed_bytes_max);
        std::vector<ShownViolation> list;
        for (const core::Violation& violation : x.violations) {
            list.push_back({violation, x.language});
        }
        bool truncated = x.violations.truncated();
        v.list("violations", list, static_cast<std::int64_t>(core::Violations::count_max));
        v.value("violations_truncated", truncated);
        if (v.reads()) {
            for (ShownViolation& shown : list) {
                x.violations.add(std::move(shown.violation));
            }
            if (truncated) {
                x.violations.mark_truncated();
            }
        }
        v.raw("current", x.current);
    }
};

}  // namespace certfolio::wire
