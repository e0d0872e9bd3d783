#pragma once

#include <array>
#include <string_view>

namespace certfolio::screens {

/// Confirmation and tracking.
struct OrderWords {
    std::string_view confirmed = "Your order is in";
    std::string_view confirmed_lead =
        "Thank you. We have your order {} and will start to verify it. A confirmation goes to the account "
        "administrator by e-mail.";
    std::string_view confirming = "Your order is with the payment provider";
    std::string_view confirming_lead =
        "We have your order {} and wait for the payment provider's answer. This page looks again by itself.";
    std::string_view declined_title = "The payment was declined";
    std::string_view declined_lead = "Your card was not accepted for the order {}. Nothing was charged.";
    std::string_view voided_title = "Your order was cancelled";
    std::string_view voided_lead =
        "The payment for the order {} did not come about, so the order is over. Nothing was charged.";
    std::string_view kept = "Everything that you typed is still on this device.";
    std::string_view back_to_payment = "Back to payment";
    std::string_view link = "Follow your order";
    std::string_view link_lead = "Keep this link. It shows the state of the order without a login.";
    std::string_view tracking = "Tracking link";
    std::string_view follow = "Open the tracking page";
    std::string_view number = "Order number";
    std::string_view print = "Print";
    std::string_view refresh = "Look again";

    std::string_view title = "Order {}";
    std::string_view title_plain = "Your order";
    std::string_view loading = "The order is on its way.";
    std::string_view placed = "Placed";
    std::string_view payment = "Payment";
    std::string_view step_order = "Order";
    std::string_view step_verification = "Verification";
    std::string_view step_account = "Account ready";

    std::string_view state_authorising = "Waiting for payment";
    std::string_view state_received = "Received, verification is next";
    std::string_view state_declined = "Payment declined";
    std::string_view state_voided = "Cancelled, nothing charged";
    std::string_view authorising_text =
        "The payment provider has not answered yet. Nothing more is needed from you.";
    std::string_view declined_text = "The payment was declined and nothing was charged. You can order again.";
    std::string_view voided_text =
        "The payment did not come about. Nothing was charged, and the order is over.";
    std::string_view pay_elsewhere = "Continue to the payment provider";

    std::string_view payment_none = "not yet";
    std::string_view payment_authorised = "authorised";
    std::string_view payment_captured = "paid";
    std::string_view payment_declined = "declined";
    std::string_view payment_voided = "released";
    std::string_view payment_invoiced = "by invoice";

    std::string_view next = "What happens next";
    std::string_view next_intro = "Before your account is created we verify:";
    std::array<std::string_view, 4> checks{
        "that your company may do business under the name that you gave: its registered name, a trade name, "
        "or that "
        "of a subsidiary of which it owns the majority;",
        "that your company owns the domain names, or may manage them;",
        "that the names match what is registered, down to punctuation;",
        "that the contacts work for your company and may act for it.",
    };
    std::string_view next_extended = "Because EV products are included, the verification is more detailed.";
    std::string_view next_time =
        "If all is complete and correct this usually takes three to five business days. If something is "
        "unclear, a "
        "verification specialist gets in touch with you.";
    std::string_view next_login = "When it is done, an e-mail tells you how to log in.";

    std::string_view bought = "What you bought";
    std::string_view ordered = "What was ordered";
    std::string_view particulars = "Particulars";
    std::string_view organisation = "Organisation";
    std::string_view domain = "Domain name";
    std::string_view verification = "Domain verification";
    std::string_view agreement = "Agreement accepted";
    std::string_view method_dns = "By DNS, automatically";
    std::string_view method_contact = "We contact you";

    std::string_view find_title = "Track an order";
    std::string_view find_lead =
        "The link in your confirmation shows the order at once. Lost the page? Paste the link here.";
    std::string_view find_field = "Tracking link";
    std::string_view find = "Show the order";
    std::string_view find_refused =
        "This is not a tracking link. Paste the whole link from your confirmation, it ends in 43 letters and "
        "digits.";
};
inline constexpr OrderWords order_words{};

}  // namespace certfolio::screens
