#pragma once

#include "wire/fields.hpp"
#include "wire/views.hpp"

namespace certfolio::wire {

template <>
struct Fields<SettingsView> {
    static constexpr std::string_view name = "SettingsView";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.text("product_version", x.product_version, typed_bytes_max);
        v.text("rule_set_version", x.rule_set_version, typed_bytes_max);
        v.text("catalogue_version", x.catalogue_version, typed_bytes_max);
        v.value("now", x.now);
        v.text("payment_gateway", x.payment_gateway, typed_bytes_max);
        v.value("sandbox", x.sandbox);
        v.value("card_offered", x.card_offered);
        v.value("purchase_order_offered", x.purchase_order_offered);
        v.text("report_errors_to", x.report_errors_to, typed_bytes_max);
        v.text("operator_name", x.operator_name, typed_bytes_max);
    }
};

inline constexpr std::int64_t agreement_bytes_max = 500'000;

template <>
struct Fields<AgreementView> {
    static constexpr std::string_view name = "AgreementView";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.text("version", x.version, 32);
        v.text("sha256", x.sha256, 64);
        v.text("text", x.text, agreement_bytes_max);
    }
};

}  // namespace certfolio::wire
