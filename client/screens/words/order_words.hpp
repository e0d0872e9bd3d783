#pragma once

#include <array>
#include <string_view>

namespace certfolio::screens {

/// Confirmation and tracking.
struct OrderWords {
    static constexpr std::string_view confirmed = "Your order is in";
    static constexpr std::string_view confirmed_lead =
        "Thank you. We have your order {} and will start to verify it. A confirmation goes to the account "
        "administrator by e-mail.";
    static constexpr std::string_view confirming = "Your order is with the payment provider";
    static constexpr std::string_view confirming_lead =
        "We have your order {} and wait for the payment provider's answer. This page looks again by itself.";
    static constexpr std::string_view declined_title = "The payment was declined";
    static constexpr std::string_view declined_lead =
        "Your card was not accepted for the order {}. Nothing was charged.";
    static constexpr std::string_view voided_title = "Your order was cancelled";
    static constexpr std::string_view voided_lead =
        "The payment for the order {} did not come about, so the order is over. Nothing was charged.";
    static constexpr std::string_view kept = "Everything that you typed is still on this device.";
    static constexpr std::string_view back_to_payment = "Back to payment";
    static constexpr std::string_view link = "Follow your order";
    static constexpr std::string_view link_lead =
        "Keep this link. It shows the state of the order without a login.";
    static constexpr std::string_view tracking = "Tracking link";
    static constexpr std::string_view follow = "Open the tracking page";
    static constexpr std::string_view number = "Order number";
    static constexpr std::string_view print = "Print";
    static constexpr std::string_view refresh = "Look again";

    static constexpr std::string_view title = "Order {}";
    static constexpr std::string_view title_plain = "Your order";
    static constexpr std::string_view loading = "The order is on its way.";
    static constexpr std::string_view placed = "Placed";
    static constexpr std::string_view payment = "Payment";
    static constexpr std::string_view step_order = "Order";
    static constexpr std::string_view step_verification = "Verification";
    static constexpr std::string_view step_account = "Account ready";

    static constexpr std::string_view state_authorising = "Waiting for payment";
    static constexpr std::string_view state_received = "Received, verification is next";
    static constexpr std::string_view state_declined = "Payment declined";
    static constexpr std::string_view state_voided = "Cancelled, nothing charged";
    static constexpr std::string_view authorising_text =
        "The payment provider has not answered yet. Nothing more is needed from you.";
    static constexpr std::string_view declined_text =
        "The payment was declined and nothing was charged. You can order again.";
    static constexpr std::string_view voided_text =
        "The payment did not come about. Nothing was charged, and the order is over.";
    static constexpr std::string_view pay_elsewhere = "Continue to the payment provider";

    static constexpr std::string_view payment_none = "not yet";
    static constexpr std::string_view payment_authorised = "authorised";
    static constexpr std::string_view payment_captured = "paid";
    static constexpr std::string_view payment_declined = "declined";
    static constexpr std::string_view payment_voided = "released";
    static constexpr std::string_view payment_invoiced = "by invoice";

    static constexpr std::string_view next = "What happens next";
    static constexpr std::string_view next_intro = "Before your account is created we verify:";
    static constexpr std::array<std::string_view, 4> checks{
        "that your company may do business under the name that you gave: its registered name, a trade name, "
        "or that "
        "of a subsidiary of which it owns the majority;",
        "that your company owns the domain names, or may manage them;",
        "that the names match what is registered, down to punctuation;",
        "that the contacts work for your company and may act for it.",
    };
    static constexpr std::string_view next_extended =
        "Because EV products are included, the verification is more detailed.";
    static constexpr std::string_view next_time =
        "If all is complete and correct this usually takes three to five business days. If something is "
        "unclear, a "
        "verification specialist gets in touch with you.";
    static constexpr std::string_view next_login = "When it is done, an e-mail tells you how to log in.";

    static constexpr std::string_view bought = "What you bought";
    static constexpr std::string_view ordered = "What was ordered";
    static constexpr std::string_view particulars = "Particulars";
    static constexpr std::string_view organisation = "Organisation";
    static constexpr std::string_view domain = "Domain name";
    static constexpr std::string_view verification = "Domain verification";
    static constexpr std::string_view agreement = "Agreement accepted";
    static constexpr std::string_view method_dns = "By DNS, automatically";
    static constexpr std::string_view method_contact = "We contact you";

    static constexpr std::string_view find_title = "Track an order";
    static constexpr std::string_view find_lead =
        "The link in your confirmation shows the order at once. Lost the page? Paste the link here.";
    static constexpr std::string_view find_field = "Tracking link";
    static constexpr std::string_view find = "Show the order";
    static constexpr std::string_view find_refused =
        "This is not a tracking link. Paste the whole link from your confirmation, it ends in 43 letters and "
        "digits.";
};
inline constexpr OrderWords order_words{};

}  // namespace certfolio::screens
