#include "rules/payment_rules.hpp"

#include <algorithm>
#include <optional>

#include "core/ascii.hpp"
#include "domain/payment_card.hpp"
#include "rules/catalogue_rules.hpp"

namespace certfolio::rules {

namespace {

using core::Code;
using core::Violation;
using core::Violations;
using domain::PaymentMethod;

constexpr std::int64_t purchase_order_characters_max = 35;  // UN/EDIFACT reference number
constexpr std::int64_t token_bytes_max = 255;

bool is_reference_character(char c) noexcept {
    return core::is_ascii_letter(c) || core::is_ascii_digit(c) ||
           std::string_view(" -/._#").find(c) != std::string_view::npos;
}

bool is_token_character(char c) noexcept {
    return core::is_ascii_letter(c) || core::is_ascii_digit(c) ||
           std::string_view("-_.~:").find(c) != std::string_view::npos;
}

Violation at(std::string_view field, Code code, core::Clause row, std::optional<std::int64_t> limit = {},
             std::string actual = {}) {
    return {code, std::string(field), row, limit, std::move(actual), {}};
}

void check_purchase_order(std::string_view typed, Violations& found) {
    const std::string_view number = core::trim_ascii(typed);
    constexpr std::string_view field = "/purchase_order_number";
    if (number.empty())
        found.add(at(field, Code::purchase_order_number_missing, "R91"));
    else if (static_cast<std::int64_t>(number.size()) > purchase_order_characters_max ||
             !std::all_of(number.begin(), number.end(), is_reference_character))
        found.add(at(field, Code::purchase_order_number_malformed, "R91", purchase_order_characters_max));
}

}  // namespace

Violations check_card(const CardEntry& card, core::Instant now) {
    Violations found;
    auto number = domain::CardNumber::parse(card.number);
    std::string digits;
    std::copy_if(card.number.begin(), card.number.end(), std::back_inserter(digits), core::is_ascii_digit);
    if (!number)
        found.add_under("/card/number", std::move(number).error());
    if (auto expiry = domain::CardExpiry::parse(card.expiry, now); !expiry)
        found.add_under("/card/expiry", std::move(expiry).error());
    if (auto wrong = domain::check_security_code(card.security_code, domain::find_brand(digits)))
        found.add_under("/card/security_code", *std::move(wrong));
    return found;
}

const domain::AgreementVersion* find_agreement_in_force(const domain::Catalogue& catalogue,
                                                        core::Instant now) noexcept {
    const auto index =
        find_row_in_force(std::span<const domain::AgreementVersion>(catalogue.agreements), now.date());
    return index ? &catalogue.agreements[*index] : nullptr;
}

Violations check_agreement(const domain::EnrolmentDraft& draft, const domain::Catalogue& catalogue,
                           core::Instant now) {
    constexpr std::string_view field = "/agreement";
    if (!draft.agreement)
        return at(field, Code::agreement_not_accepted, "R96");
    const domain::AgreementVersion* const in_force = find_agreement_in_force(catalogue, now);
    if (in_force == nullptr || in_force->version.text() != draft.agreement->version)
        return at(field, Code::agreement_version_not_in_force, "R95", {}, draft.agreement->version);
    if (in_force->sha256 != draft.agreement->sha256)
        return at(field, Code::agreement_digest_mismatch, "R95");
    return {};
}

Violations check_payment(const domain::EnrolmentDraft& draft, const PaymentOffer& offer) {
    constexpr std::string_view field = "/payment_method";
    if (!draft.payment_method)
        return at(field, Code::payment_method_missing, "R91");
    const bool by_card = *draft.payment_method == PaymentMethod::card;
    if (!(by_card ? offer.card : offer.purchase_order))
        return at(field, Code::payment_method_not_offered, "R91");
    Violations found;
    if (by_card)
        found.add_under("/cardholder", check_cardholder(draft.cardholder));
    else
        check_purchase_order(draft.purchase_order_number, found);
    return found;
}

Violations check_card_payment(const PaymentFacts& payment) {
    Violations found;
    const bool shaped = static_cast<std::int64_t>(payment.token.size()) <= token_bytes_max &&
                        std::all_of(payment.token.begin(), payment.token.end(), is_token_character);
    if (payment.token.empty())
        found.add(at("/payment_token", Code::payment_token_missing, "R94"));
    else if (!shaped)
        found.add(at("/payment_token", Code::payment_token_malformed, "R94"));
    if (!domain::parse_card_brand(payment.card_brand))
        found.add(at("/card_brand", Code::card_brand_not_accepted, "R93"));
    if (payment.last_four.size() != 4 ||
        !std::all_of(payment.last_four.begin(), payment.last_four.end(), core::is_ascii_digit))
        found.add(at("/card_last_four", Code::payment_token_malformed, "R94"));
    return found;
}

}  // namespace certfolio::rules
