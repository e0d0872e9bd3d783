#pragma once

#include <array>
#include <string_view>
#include <type_traits>

#include "core/code.hpp"
#include "core/explanation.hpp"
#include "core/violation.hpp"
#include "domain/catalogue.hpp"
#include "domain/enrolment.hpp"
#include "domain/order.hpp"
#include "rules/order_states.hpp"

/// How each closed set of ours is spelt on the wire, in order of its enumerators.
namespace certfolio::wire {

template <class Enum>
inline constexpr std::array<std::string_view, 0> words{};

template <>
inline constexpr auto words<domain::AccountType> = std::to_array<std::string_view>({"subscription",
                                                                                    "unit_based"});
template <>
inline constexpr auto words<domain::ProductFamily> = std::to_array<std::string_view>({"ssl", "other"});
template <>
inline constexpr auto words<domain::ValidationLevel> = std::to_array<std::string_view>({"organisation",
                                                                                        "extended"});
template <>
inline constexpr auto words<domain::ProductModel> = std::to_array<std::string_view>({"follows_account",
                                                                                     "always_units"});
template <>
inline constexpr auto words<domain::EntitlementKind> = std::to_array<std::string_view>({"licence", "unit"});
template <>
inline constexpr auto words<domain::DomainRight> = std::to_array<std::string_view>({"owned",
                                                                                    "maintained_for_client"});
template <>
inline constexpr auto words<domain::DomainMethod> = std::to_array<std::string_view>({"dns", "contact_me"});
template <>
inline constexpr auto words<domain::PaymentMethod> = std::to_array<std::string_view>({"card",
                                                                                      "purchase_order"});
template <>
inline constexpr auto words<domain::ContactRole> = std::to_array<std::string_view>(
    {slug(domain::ContactRole::account_administrator), slug(domain::ContactRole::authorisation),
     slug(domain::ContactRole::technical), slug(domain::ContactRole::billing),
     slug(domain::ContactRole::higher_authority), slug(domain::ContactRole::contract_signer)});
template <>
inline constexpr auto words<domain::OrderState> = std::to_array<std::string_view>(
    {rules::slug(domain::OrderState::authorising), rules::slug(domain::OrderState::received),
     rules::slug(domain::OrderState::declined), rules::slug(domain::OrderState::voided)});
template <>
inline constexpr auto words<domain::PaymentState> = std::to_array<std::string_view>(
    {rules::slug(domain::PaymentState::none), rules::slug(domain::PaymentState::authorised),
     rules::slug(domain::PaymentState::captured), rules::slug(domain::PaymentState::declined),
     rules::slug(domain::PaymentState::voided), rules::slug(domain::PaymentState::invoiced)});
template <>
inline constexpr auto words<domain::CardBrand> = std::to_array<std::string_view>(
    {"visa", "mastercard", "american_express", "discover", "diners_club", "jcb", "unionpay"});
template <>
inline constexpr auto words<core::FixKind> = std::to_array<std::string_view>({"replace_with", "add_quantity",
                                                                              "set_to", "remove"});
template <>
inline constexpr auto words<core::Unit> = std::to_array<std::string_view>(
    {"none", "money_minor", "basis_points", "quantity", "years", "months", "days", "seconds", "instant"});
template <>
inline constexpr auto words<core::Because> = std::to_array<std::string_view>(
    {"price_row_holds", "term_multiplies", "quantity_multiplies", "volume_tier_reduces", "term_tier_reduces",
     "proration_by_day", "minimum_charge_applies", "international_fee_applies", "tax_applies", "tax_unknown",
     "total_is_sum", "account_ends", "coverage_follows_account", "coverage_from_units", "units_needed",
     "limit_row_holds", "certificate_capped", "carried_over"});

// An enumerator added at the end without its word would go out as nothing: the last one of each is pinned
// here.
static_assert(words<core::Because>.size() == static_cast<std::size_t>(core::Because::carried_over) + 1);
static_assert(words<core::Unit>.size() == static_cast<std::size_t>(core::Unit::instant) + 1);
static_assert(words<core::FixKind>.size() == static_cast<std::size_t>(core::FixKind::remove) + 1);
static_assert(words<domain::ContactRole>.size() == domain::contact_roles.size());

template <class Enum>
concept HasWords = std::is_enum_v<Enum> && !words<Enum>.empty();

}  // namespace certfolio::wire
