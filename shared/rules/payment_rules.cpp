#include "rules/payment_rules.hpp"

#include <algorithm>
#include <optional>

#include "core/ascii.hpp"
#include "domain/payment_card.hpp"
#include "rules/catalogue_rules.hpp"

namespace certfolio::rules {

namespace {

using core::Code;
using core::FixKind;
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

void check_purchase_order(std::string_view typed, Violations& found) {
    const std::string_view number = core::trim_ascii(typed);
    const std::string field = "/purchase_order_number";
    if (number.empty())
        found.add(breach(Code::purchase_order_number_missing, field, "R91"));
    else if (static_cast<std::int64_t>(number.size()) > purchase_order_characters_max ||
             !std::all_of(number.begin(), number.end(), is_reference_character)) {
        Violation violation = breach(Code::purchase_order_number_malformed, field, "R91");
        violation.limit = purchase_order_characters_max;
        found.add(std::move(violation));
    }
}

/// The methods that are offered are the fixes.
Violation refuse_method(Code code, const PaymentOffer& offer) {
    Violation violation = breach(code, "/payment_method", "R91");
    if (offer.card)
        violation.offer(FixKind::replace_with, "card");
    if (offer.purchase_order)
        violation.offer(FixKind::replace_with, "purchase_order");
    return violation;
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
    const std::string field = "/agreement";
    if (!draft.agreement)
        return breach(Code::agreement_not_accepted, field, "R96");
    const domain::AgreementVersion* const in_force = find_agreement_in_force(catalogue, now);
    if (in_force == nullptr)
        return breach(Code::agreement_version_not_in_force, field, "R95", draft.agreement->version);
    if (in_force->version.text() != draft.agreement->version) {
        Violation violation =
            breach(Code::agreement_version_not_in_force, field, "R95", draft.agreement->version);
        violation.offer(FixKind::replace_with, in_force->version.text());
        return violation;
    }
    if (in_force->sha256 != draft.agreement->sha256) {
        Violation violation = breach(Code::agreement_digest_mismatch, field, "R95");
        violation.offer(FixKind::replace_with, in_force->sha256);
        return violation;
    }
    return {};
}

Violations check_payment(const domain::EnrolmentDraft& draft, const PaymentOffer& offer) {
    if (!draft.payment_method)
        return refuse_method(Code::payment_method_missing, offer);
    const bool by_card = *draft.payment_method == PaymentMethod::card;
    if (!(by_card ? offer.card : offer.purchase_order))
        return refuse_method(Code::payment_method_not_offered, offer);
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
        found.add(breach(Code::payment_token_missing, "/payment_token", "R94"));
    else if (!shaped)
        found.add(breach(Code::payment_token_malformed, "/payment_token", "R94"));
    if (!domain::parse_card_brand(payment.card_brand))
        found.add(breach(Code::card_brand_not_accepted, "/card_brand", "R93"));
    if (payment.last_four.size() != 4 ||
        !std::all_of(payment.last_four.begin(), payment.last_four.end(), core::is_ascii_digit))
        found.add(breach(Code::payment_token_malformed, "/card_last_four", "R94"));
    return found;
}

}  // namespace certfolio::rules
