#pragma once

#include "domain/quote.hpp"
#include "wire/fields.hpp"
#include "wire/views.hpp"

/// A cart lies flat in what holds it, with the names that a draft has for its parts: the rules' field
/// pointers
/// (`/cart/2/quantity`, `/term_years`) are then right in every request.
namespace certfolio::wire {

template <>
struct Fields<domain::CartLine> {
    static constexpr std::string_view name = "CartLine";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("product", x.product);
        v.value("quantity", x.quantity);
    }
};

template <class Visitor, class Value>
void visit_cart(Visitor& v, Value& x) {
    v.value("account_type", x.account_type);
    v.value("term_years", x.term);
    v.value("headquarters_outside", x.headquarters_outside);
    v.value("tax_place", x.tax_place);
    v.list("cart", x.lines, draft_list_max);
}

template <>
struct Fields<domain::RunningAccount> {
    static constexpr std::string_view name = "RunningAccount";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("started_at", x.started_at);
        v.value("ends_at", x.ends_at);
    }
};

template <>
struct Fields<domain::QuoteLine> {
    static constexpr std::string_view name = "QuoteLine";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("product", x.product);
        v.value("quantity", x.quantity);
        v.value("kind", x.kind);
        v.money("each", x.each);
        v.money("gross", x.gross);
        v.money("volume_reduction", x.volume_reduction);
        v.money("term_reduction", x.term_reduction);
        v.money("net", x.net);
    }
};

template <>
struct Fields<domain::Quote> {
    static constexpr std::string_view name = "Quote";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("catalogue_version", x.catalogue_version);
        v.value("at", x.at);
        v.currency("currency", x.total.currency);
        visit_cart(v, x.cart);
        v.value("running_account", x.running_account);
        v.list("lines", x.lines, draft_list_max);
        v.money("international_fee", x.international_fee);
        v.money("net", x.net);
        v.value("tax_rate", x.tax_rate);
        v.money("tax", x.tax);
        v.money("total", x.total);
        v.value("account_ends_at", x.account_ends_at);
    }
};

template <>
struct Fields<core::Operand> {
    static constexpr std::string_view name = "Operand";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("unit", x.unit);
        v.number("number", x.number, -INT64_MAX, INT64_MAX);
    }
};

template <>
struct Fields<core::Step> {
    static constexpr std::string_view name = "Step";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("because", x.because);
        v.value("rule", x.rule);
        v.value("source", x.source);
        v.number("line", x.line, -1, INT32_MAX);
        v.prefix("operands", x.operands);
    }
};

inline constexpr std::int64_t steps_max = 1'000;

template <>
struct Fields<QuoteRequest> {
    static constexpr std::string_view name = "QuoteRequest";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        visit_cart(v, x.cart);
    }
};

template <>
struct Fields<QuoteView> {
    static constexpr std::string_view name = "QuoteView";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("quote", x.quote);
        v.list("explanation", x.explanation, steps_max);
    }
};

}  // namespace certfolio::wire
