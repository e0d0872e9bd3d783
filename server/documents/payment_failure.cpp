#include "documents/payment_failure.hpp"

#include "core/message.hpp"
#include "documents/recipient.hpp"

namespace certfolio::documents {

ports::Email compose_payment_failure(const store::StoredOrder& order, const ConfirmationFacts& facts,
                                     core::Instant now) {
    ports::Email email = address_to_administrator(order.contents);
    email.subject = "Order " + order.number + " cancelled: the payment failed";
    email.written_at = now;
    email.text +=
        "we have told you that your order " + order.number + " of " +
        core::format_instant(order.placed_at.seconds, core::Language::english) +
        " was received. Its payment\nwas authorised, but the payment provider then refused to carry it "
        "out. Nothing was\ncharged, and the order is over. You can order again at any time.\n\n" +
        facts.tracking_url + "\n\n" + facts.operator_name +
        "\n\nErrors or omissions: " + facts.report_errors_to + "\nCertfolio " + facts.product_version + "\n";
    return email;
}

}  // namespace certfolio::documents
