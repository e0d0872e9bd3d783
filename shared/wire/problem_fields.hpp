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

template <>
struct Fields<core::Violation> {
    static constexpr std::string_view name = "Violation";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("code", x.code);
        v.text("field", x.field, 4'000);
        v.value("row", x.row);
        v.derived("message", [&] { return core::message(x, core::Language::english); });
        v.number("limit", x.limit, -INT64_MAX, INT64_MAX);
        v.text("actual", x.actual, typed_list_bytes_max);
        v.list("fixes", x.fixes, draft_list_max);
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
        std::vector<core::Violation> list(x.violations.begin(), x.violations.end());
        bool truncated = x.violations.truncated();
        v.list("violations", list, static_cast<std::int64_t>(core::Violations::count_max));
        v.value("violations_truncated", truncated);
        if (v.reads()) {
            for (core::Violation& violation : list) {
                x.violations.add(std::move(violation));
            }
            if (truncated) {
                x.violations.mark_truncated();
            }
        }
        v.raw("current", x.current);
    }
};

}  // namespace certfolio::wire
