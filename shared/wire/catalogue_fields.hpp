#pragma once

#include "domain/catalogue.hpp"
#include "wire/quote_fields.hpp"

/// The operator's catalogue. Numbers are read widely and judged by `check_catalogue`, which names the fault
/// better.
namespace certfolio::wire {

inline constexpr std::int64_t catalogue_list_max = 1'000;
inline constexpr std::int64_t catalogue_number_max = 1'000'000;

template <>
struct Fields<domain::PriceRow> {
    static constexpr std::string_view name = "PriceRow";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("from", x.from);
        v.money("licence_per_year", x.licence_per_year);
        v.money("unit", x.unit);
    }
};

template <>
struct Fields<domain::Translation> {
    static constexpr std::string_view name = "Translation";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.text("language", x.language, language_bytes_max);
        v.text("name", x.name, typed_bytes_max);
        v.optional_text("description", x.description, typed_bytes_max);
    }
};

template <>
struct Fields<domain::Product> {
    static constexpr std::string_view name = "Product";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("id", x.id);
        v.text("name", x.name, typed_bytes_max);
        v.text("description", x.description, typed_bytes_max);
        v.optional_list("translations", x.translations, draft_list_max);
        v.value("family", x.family);
        v.value("level", x.level);
        v.value("model", x.model);
        v.number("initial_quantity_min", x.initial_quantity_min, -catalogue_number_max, catalogue_number_max);
        v.number("unit_expiry_months", x.unit_expiry_months, -catalogue_number_max, catalogue_number_max);
        v.value("on_sale_until", x.on_sale_until);
        v.list("prices", x.prices, catalogue_list_max);
    }
};

template <>
struct Fields<domain::VolumeTier> {
    static constexpr std::string_view name = "VolumeTier";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("from", x.from);
        v.number("quantity_min", x.quantity_min, -catalogue_number_max, catalogue_number_max);
        v.value("reduction", x.reduction);
    }
};

template <>
struct Fields<domain::TermTier> {
    static constexpr std::string_view name = "TermTier";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("from", x.from);
        v.value("years_min", x.years_min);
        v.value("reduction", x.reduction);
    }
};

template <>
struct Fields<domain::TermOffer> {
    static constexpr std::string_view name = "TermOffer";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("from", x.from);
        v.value("term", x.term);
        v.value("offered", x.offered);
    }
};

template <>
struct Fields<domain::InternationalFee> {
    static constexpr std::string_view name = "InternationalFee";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("from", x.from);
        v.money("amount", x.amount);
    }
};

template <>
struct Fields<domain::TaxRow> {
    static constexpr std::string_view name = "TaxRow";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("from", x.from);
        v.value("rate", x.rate);
    }
};

template <>
struct Fields<domain::Tax> {
    static constexpr std::string_view name = "Tax";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("place", x.place);
        v.text("name", x.name, typed_bytes_max);
        v.optional_list("translations", x.translations, draft_list_max);
        v.list("rows", x.rows, catalogue_list_max);
    }
};

template <>
struct Fields<domain::MinimumCharge> {
    static constexpr std::string_view name = "MinimumCharge";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("from", x.from);
        v.number("days", x.days, -catalogue_number_max, catalogue_number_max);
    }
};

template <>
struct Fields<domain::LimitRow> {
    static constexpr std::string_view name = "LimitRow";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("from", x.from);
        v.number("months_max", x.months_max, -catalogue_number_max, catalogue_number_max);
        v.number("days_max", x.days_max, -catalogue_number_max, catalogue_number_max);
        v.number("days_recommended", x.days_recommended, -catalogue_number_max, catalogue_number_max);
        v.text("source", x.source, typed_bytes_max);
    }
};

template <>
struct Fields<domain::LimitProfile> {
    static constexpr std::string_view name = "LimitProfile";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("id", x.id);
        v.text("name", x.name, typed_bytes_max);
        v.optional_list("translations", x.translations, draft_list_max);
        v.value("smaller_with_guide", x.smaller_with_guide);
        v.list("rows", x.rows, catalogue_list_max);
    }
};

template <>
struct Fields<domain::LapsePlan> {
    static constexpr std::string_view name = "LapsePlan";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("from", x.from);
        v.numbers("remind_days_before", x.remind_days_before, draft_list_max, -catalogue_number_max,
                  catalogue_number_max);
        v.value("remind_at_two_thirds", x.remind_at_two_thirds);
        v.number("grace_days", x.grace_days, -catalogue_number_max, catalogue_number_max);
        v.text("revocation_reason", x.revocation_reason, typed_bytes_max);
    }
};

template <>
struct Fields<domain::EnrolmentLimits> {
    static constexpr std::string_view name = "EnrolmentLimits";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.number("organisations_max", x.organisations_max, -catalogue_number_max, catalogue_number_max);
        v.number("domains_max", x.domains_max, -catalogue_number_max, catalogue_number_max);
        v.number("account_administrators_max", x.account_administrators_max, -catalogue_number_max,
                 catalogue_number_max);
        v.number("cart_lines_max", x.cart_lines_max, -catalogue_number_max, catalogue_number_max);
    }
};

template <>
struct Fields<domain::AgreementVersion> {
    static constexpr std::string_view name = "AgreementVersion";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("from", x.from);
        v.value("version", x.version);
        v.text("sha256", x.sha256, 64);
    }
};

template <>
struct Fields<domain::Catalogue> {
    static constexpr std::string_view name = "Catalogue";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("version", x.version);
        v.currency("currency", x.currency);
        v.value("limit_profile", x.limit_profile);
        v.list("home_countries", x.home_countries, catalogue_list_max);
        v.list("terms", x.terms, catalogue_list_max);
        v.list("products", x.products, catalogue_list_max);
        v.list("volume_tiers", x.volume_tiers, catalogue_list_max);
        v.list("term_tiers", x.term_tiers, catalogue_list_max);
        v.list("international_fees", x.international_fees, catalogue_list_max);
        v.list("taxes", x.taxes, catalogue_list_max);
        v.list("minimum_charges", x.minimum_charges, catalogue_list_max);
        v.list("limit_profiles", x.limit_profiles, catalogue_list_max);
        v.list("lapse_plans", x.lapse_plans, catalogue_list_max);
        v.list("agreements", x.agreements, catalogue_list_max);
        v.value("limits", x.limits);
    }
};

}  // namespace certfolio::wire
