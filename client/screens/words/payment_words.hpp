#pragma once

#include <string_view>

namespace certfolio::screens {

/// Step 3 of the enrolment, and keeping the draft.
struct PaymentWords {
    static constexpr std::string_view title = "Payment";
    static constexpr std::string_view lead =
        "Check your order, then pay. Nothing is charged before you press Buy now.";
    static constexpr std::string_view form = "Payment";

    static constexpr std::string_view sandbox =
        "This is a sandbox: no real money moves. Use a test card: 4242 4242 4242 4242 is approved, "
        "4000 0000 0000 0002 is declined; any expiry date to come and any three digits.";

    static constexpr std::string_view check = "Check your order";
    static constexpr std::string_view organisations = "Organisations";
    static constexpr std::string_view domains = "Domain names";
    static constexpr std::string_view verification = "Domain verification";
    static constexpr std::string_view contacts = "Contacts";
    static constexpr std::string_view contacts_count = "{} people in {} roles";
    static constexpr std::string_view contacts_one = "1 person in {} roles";
    static constexpr std::string_view change_products = "Change products and names";
    static constexpr std::string_view change_contacts = "Change contacts";

    static constexpr std::string_view method = "How do you pay?";
    static constexpr std::string_view card = "Card";
    static constexpr std::string_view card_detail = "Charged when the order is accepted.";
    static constexpr std::string_view purchase_order = "Purchase order";
    static constexpr std::string_view purchase_order_detail =
        "You give a number, and the billing contact receives an invoice.";

    static constexpr std::string_view holder = "Cardholder";
    static constexpr std::string_view holder_lead = "The person to whom the card is issued.";
    static constexpr std::string_view card_title = "Card details";
    static constexpr std::string_view card_lead =
        "The card number goes straight to the payment provider, never to our server, and is not kept.";
    static constexpr std::string_view number = "Card number";
    static constexpr std::string_view expiry = "Expiry date";
    static constexpr std::string_view expiry_hint = "As on the card, for example 12/30";
    static constexpr std::string_view security_code = "Security code (CVV)";
    static constexpr std::string_view security_code_hint = "3 digits, or 4 on American Express";
    static constexpr std::string_view purchase_order_number = "Purchase order number";

    static constexpr std::string_view agreement = "Agreement";
    static constexpr std::string_view agreement_version = "Version {}. Please read it to the end.";
    static constexpr std::string_view agreement_loading = "The agreement is on its way.";
    static constexpr std::string_view agreement_show = "Read the agreement";
    static constexpr std::string_view accept = "I have read, understood and accept the agreement";

    static constexpr std::string_view buy = "Buy now – {}";
    static constexpr std::string_view buy_unpriced = "Buy now";
    static constexpr std::string_view ask_again = "Ask again";
    static constexpr std::string_view back = "Back: contacts";
    static constexpr std::string_view paying = "Your payment is on its way. Please wait.";
    static constexpr std::string_view unanswered =
        "We have not heard whether your order arrived. Ask again: it is never bought or charged twice.";
    static constexpr std::string_view waits =
        "You are offline: nothing was sent. Your order waits on this device. When you are back, check it and "
        "press Buy now again; the price is checked then.";
    static constexpr std::string_view back_online =
        "You are online again and your order waits. A card is not kept on this device: if its fields are "
        "empty, fill them in. Then press Buy now to order.";
    static constexpr std::string_view price_changed =
        "The price has changed from {} to {}. Nothing was charged. If you agree with the new price, press "
        "Buy now "
        "again.";
    static constexpr std::string_view card_not_taken =
        "The payment provider does not take this card. Nothing was charged. Check the number or use another "
        "card.";
    static constexpr std::string_view declined =
        "The payment was declined. Nothing was charged, and nothing you typed is lost.";

    static constexpr std::string_view voided =
        "The payment did not come about. Nothing was charged, and nothing you typed is lost.";

    static constexpr std::string_view bought = "Your order";
    static constexpr std::string_view undecided =
        "Your order is with the payment provider, and we wait for the answer. What you typed is kept until "
        "then, and cannot be changed or bought a second time.";
    static constexpr std::string_view to_order = "Follow your order";
    static constexpr std::string_view asks_offline = "You are offline. Press Ask again when you are back.";
    static constexpr std::string_view give_up = "Stop asking";
    static constexpr std::string_view give_up_title = "Stop asking about this purchase?";
    static constexpr std::string_view give_up_lead =
        "We do not know whether your order arrived. If it did, it counts and its payment is charged; the "
        "account administrator then gets an e-mail about it. Asking again is safe: it never buys twice. If "
        "you stop, you can change what you typed, but buying again may be a second order.";
    static constexpr std::string_view give_up_cancel = "Keep asking";

    static constexpr std::string_view keep = "Keep this draft";
    static constexpr std::string_view share = "Continue on another device";
    static constexpr std::string_view share_title = "Continue on another device";
    static constexpr std::string_view share_lead =
        "Your draft is saved on the server. Whoever has this link can read and change it, so keep it to "
        "yourself. "
        "It works until {}.";
    static constexpr std::string_view share_link = "Secret link";
    static constexpr std::string_view share_busy = "Saving the draft on the server.";
    static constexpr std::string_view delete_draft = "Delete draft";
    static constexpr std::string_view delete_title = "Delete this draft?";
    static constexpr std::string_view delete_lead =
        "Everything that you typed is removed from this device and from the server.";
    static constexpr std::string_view keep_it = "Keep it";
    static constexpr std::string_view close = "Close";
};
inline constexpr PaymentWords payment_words{};

}  // namespace certfolio::screens
