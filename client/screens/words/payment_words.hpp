#pragma once

#include "core/phrase.hpp"

namespace certfolio::screens {

/// Step 3 of the enrolment, and keeping the draft.
struct PaymentWords {
    static constexpr core::Phrase title = "Payment"_en;
    static constexpr core::Phrase lead =
        "Check your order, then pay. Nothing is charged before you press Buy now."_en;
    static constexpr core::Phrase form = "Payment"_en;

    static constexpr core::Phrase sandbox =
        "This is a sandbox: no real money moves. Use a test card: 4242 4242 4242 4242 is approved, "
        "4000 0000 0000 0002 is declined; any expiry date to come and any three digits."_en;

    static constexpr core::Phrase check = "Check your order"_en;
    static constexpr core::Phrase organisations = "Organisations"_en;
    static constexpr core::Phrase domains = "Domain names"_en;
    static constexpr core::Phrase verification = "Domain verification"_en;
    static constexpr core::Phrase contacts = "Contacts"_en;
    static constexpr core::CountedPhrase contacts_count{"{} person in {} roles"_en,
                                                        "{} people in {} roles"_en};
    static constexpr core::Phrase change_products = "Change products and names"_en;
    static constexpr core::Phrase change_contacts = "Change contacts"_en;

    static constexpr core::Phrase method = "How do you pay?"_en;
    static constexpr core::Phrase card = "Card"_en;
    static constexpr core::Phrase card_detail = "Charged when the order is accepted."_en;
    static constexpr core::Phrase purchase_order = "Purchase order"_en;
    static constexpr core::Phrase purchase_order_detail =
        "You give a number, and the billing contact receives an invoice."_en;

    static constexpr core::Phrase holder = "Cardholder"_en;
    static constexpr core::Phrase holder_lead = "The person to whom the card is issued."_en;
    static constexpr core::Phrase card_title = "Card details"_en;
    static constexpr core::Phrase card_lead =
        "The card number goes straight to the payment provider, never to our server, and is not kept."_en;
    static constexpr core::Phrase number = "Card number"_en;
    static constexpr core::Phrase expiry = "Expiry date"_en;
    static constexpr core::Phrase expiry_hint = "As on the card, for example 12/30"_en;
    static constexpr core::Phrase security_code = "Security code (CVV)"_en;
    static constexpr core::Phrase security_code_hint = "3 digits, or 4 on American Express"_en;
    static constexpr core::Phrase purchase_order_number = "Purchase order number"_en;

    static constexpr core::Phrase agreement = "Agreement"_en;
    static constexpr core::Phrase agreement_version = "Version {}. Please read it to the end."_en;
    static constexpr core::Phrase agreement_loading = "The agreement is on its way."_en;
    static constexpr core::Phrase agreement_show = "Read the agreement"_en;
    static constexpr core::Phrase accept = "I have read, understood and accept the agreement"_en;

    static constexpr core::Phrase buy = "Buy now – {}"_en;
    static constexpr core::Phrase buy_unpriced = "Buy now"_en;
    static constexpr core::Phrase ask_again = "Ask again"_en;
    static constexpr core::Phrase back = "Back: contacts"_en;
    static constexpr core::Phrase paying = "Your payment is on its way. Please wait."_en;
    static constexpr core::Phrase unanswered =
        "We have not heard whether your order arrived. Ask again: it is never bought or charged twice."_en;
    static constexpr core::Phrase waits =
        "You are offline: nothing was sent. Your order waits on this device. When you are back, check it and "
        "press Buy now again; the price is checked then."_en;
    static constexpr core::Phrase back_online =
        "You are online again and your order waits. A card is not kept on this device: if its fields are "
        "empty, fill them in. Then press Buy now to order."_en;
    static constexpr core::Phrase price_changed =
        "The price has changed from {} to {}. Nothing was charged. If you agree with the new price, press "
        "Buy now "
        "again."_en;
    static constexpr core::Phrase card_not_taken =
        "The payment provider does not take this card. Nothing was charged. Check the number or use another "
        "card."_en;
    static constexpr core::Phrase declined =
        "The payment was declined. Nothing was charged, and nothing you typed is lost."_en;

    static constexpr core::Phrase voided =
        "The payment did not come about. Nothing was charged, and nothing you typed is lost."_en;

    static constexpr core::Phrase bought = "Your order"_en;
    static constexpr core::Phrase undecided =
        "Your order is with the payment provider, and we wait for the answer. What you typed is kept until "
        "then, and cannot be changed or bought a second time."_en;
    static constexpr core::Phrase to_order = "Follow your order"_en;
    static constexpr core::Phrase asks_offline = "You are offline. Press Ask again when you are back."_en;
    static constexpr core::Phrase give_up = "Stop asking"_en;
    static constexpr core::Phrase give_up_title = "Stop asking about this purchase?"_en;
    static constexpr core::Phrase give_up_lead =
        "We do not know whether your order arrived. If it did, it counts and its payment is charged; the "
        "account administrator then gets an e-mail about it. Asking again is safe: it never buys twice. If "
        "you stop, you can change what you typed, but buying again may be a second order."_en;
    static constexpr core::Phrase give_up_cancel = "Keep asking"_en;

    static constexpr core::Phrase keep = "Keep this draft"_en;
    static constexpr core::Phrase share = "Continue on another device"_en;
    static constexpr core::Phrase share_title = "Continue on another device"_en;
    static constexpr core::Phrase share_lead =
        "Your draft is saved on the server. Whoever has this link can read and change it, so keep it to "
        "yourself. "
        "It works until {}."_en;
    static constexpr core::Phrase share_link = "Secret link"_en;
    static constexpr core::Phrase share_busy = "Saving the draft on the server."_en;
    static constexpr core::Phrase delete_draft = "Delete draft"_en;
    static constexpr core::Phrase delete_title = "Delete this draft?"_en;
    static constexpr core::Phrase delete_lead =
        "Everything that you typed is removed from this device and from the server."_en;
    static constexpr core::Phrase keep_it = "Keep it"_en;
    static constexpr core::Phrase close = "Close"_en;
};
inline constexpr PaymentWords payment_words{};

}  // namespace certfolio::screens
