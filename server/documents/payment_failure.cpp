#include "documents/payment_failure.hpp"

#include "core/message.hpp"
#include "documents/languages.hpp"
#include "documents/paragraph.hpp"
#include "documents/recipient.hpp"

namespace certfolio::documents {

ports::Email compose_payment_failure(const store::StoredOrder& order, const ConfirmationFacts& facts,
                                     core::Instant now) {
    const core::Language language = find_language(order.contents.language);
    ports::Email email = address_to_administrator(order.contents);
    email.subject = language.fill("Order {} cancelled: the payment failed"_en, {order.number});
    email.written_at = now;
    email.text +=
        paragraph(language.fill(
            "we have told you that your order {} of {} was received. Its payment was authorised, but the "
            "payment provider then refused to carry it out. Nothing was charged, and the order is over. You "
            "can order again at any time."_en,
            {order.number, core::format_instant(order.placed_at.seconds, language)})) +
        sign(facts, language);
    return email;
}

}  // namespace certfolio::documents
