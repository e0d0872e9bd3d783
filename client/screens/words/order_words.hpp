#pragma once

#include <array>

#include "core/phrase.hpp"

namespace certfolio::screens {

/// Confirmation and tracking.
struct OrderWords {
    static constexpr core::Phrase confirmed = "Your order is in"_en;
    static constexpr core::Phrase confirmed_lead =
        "Thank you. We have your order {} and will start to verify it. A confirmation goes to the account "
        "administrator by e-mail."_en;
    static constexpr core::Phrase confirming = "Your order is with the payment provider"_en;
    static constexpr core::Phrase confirming_lead =
        "We have your order {} and wait for the payment provider's answer. This page looks again by itself."_en;
    static constexpr core::Phrase declined_title = "The payment was declined"_en;
    static constexpr core::Phrase declined_lead =
        "Your card was not accepted for the order {}. Nothing was charged."_en;
    static constexpr core::Phrase voided_title = "Your order was cancelled"_en;
    static constexpr core::Phrase voided_lead =
        "The payment for the order {} did not come about, so the order is over. Nothing was charged."_en;
    static constexpr core::Phrase kept = "Everything that you typed is still on this device."_en;
    static constexpr core::Phrase back_to_payment = "Back to payment"_en;
    static constexpr core::Phrase link = "Follow your order"_en;
    static constexpr core::Phrase link_lead =
        "Keep this link. It shows the state of the order without a login."_en;
    static constexpr core::Phrase tracking = "Tracking link"_en;
    static constexpr core::Phrase follow = "Open the tracking page"_en;
    static constexpr core::Phrase number = "Order number"_en;
    static constexpr core::Phrase print = "Print"_en;
    static constexpr core::Phrase refresh = "Look again"_en;

    static constexpr core::Phrase title = "Order {}"_en;
    static constexpr core::Phrase title_plain = "Your order"_en;
    static constexpr core::Phrase loading = "The order is on its way."_en;
    static constexpr core::Phrase placed = "Placed"_en;
    static constexpr core::Phrase payment = "Payment"_en;
    static constexpr core::Phrase step_order = "Order"_en;
    static constexpr core::Phrase step_verification = "Verification"_en;
    static constexpr core::Phrase step_account = "Account ready"_en;

    static constexpr core::Phrase state_authorising = "Waiting for payment"_en;
    static constexpr core::Phrase state_received = "Received, verification is next"_en;
    static constexpr core::Phrase state_declined = "Payment declined"_en;
    static constexpr core::Phrase state_voided = "Cancelled, nothing charged"_en;
    static constexpr core::Phrase authorising_text =
        "The payment provider has not answered yet. Nothing more is needed from you."_en;
    static constexpr core::Phrase declined_text =
        "The payment was declined and nothing was charged. You can order again."_en;
    static constexpr core::Phrase voided_text =
        "The payment did not come about. Nothing was charged, and the order is over."_en;
    static constexpr core::Phrase pay_elsewhere = "Continue to the payment provider"_en;

    static constexpr core::Phrase payment_none = "not yet"_en;
    static constexpr core::Phrase payment_authorised = "authorised"_en;
    static constexpr core::Phrase payment_captured = "paid"_en;
    static constexpr core::Phrase payment_declined = "declined"_en;
    static constexpr core::Phrase payment_voided = "released"_en;
    static constexpr core::Phrase payment_invoiced = "by invoice"_en;

    static constexpr core::Phrase next = "What happens next"_en;
    static constexpr core::Phrase next_intro = "Before your account is created we verify:"_en;
    static constexpr std::array<core::Phrase, 4> checks{
        "that your company may do business under the name that you gave: its registered name, a trade name, "
        "or that "
        "of a subsidiary of which it owns the majority;"_en,
        "that your company owns the domain names, or may manage them;"_en,
        "that the names match what is registered, down to punctuation;"_en,
        "that the contacts work for your company and may act for it."_en,
    };
    static constexpr core::Phrase next_extended =
        "Because EV products are included, the verification is more detailed."_en;
    static constexpr core::Phrase next_time =
        "If all is complete and correct this usually takes three to five business days. If something is "
        "unclear, a "
        "verification specialist gets in touch with you."_en;
    static constexpr core::Phrase next_login = "When it is done, an e-mail tells you how to log in."_en;

    static constexpr core::Phrase bought = "What you bought"_en;
    static constexpr core::Phrase ordered = "What was ordered"_en;
    static constexpr core::Phrase particulars = "Particulars"_en;
    static constexpr core::Phrase organisation = "Organisation"_en;
    static constexpr core::Phrase domain = "Domain name"_en;
    static constexpr core::Phrase verification = "Domain verification"_en;
    static constexpr core::Phrase agreement = "Agreement accepted"_en;
    static constexpr core::Phrase method_dns = "By DNS, automatically"_en;
    static constexpr core::Phrase method_contact = "We contact you"_en;

    static constexpr core::Phrase find_title = "Track an order"_en;
    static constexpr core::Phrase find_lead =
        "The link in your confirmation shows the order at once. Lost the page? Paste the link here."_en;
    static constexpr core::Phrase find_field = "Tracking link"_en;
    static constexpr core::Phrase find = "Show the order"_en;
    static constexpr core::Phrase find_refused =
        "This is not a tracking link. Paste the whole link from your confirmation, it ends in 43 letters and "
        "digits."_en;
};
inline constexpr OrderWords order_words{};

}  // namespace certfolio::screens
