#include "documents/order_confirmation.hpp"

#include <variant>

#include "core/message.hpp"
#include "documents/recipient.hpp"

namespace certfolio::documents {

namespace {

std::string line_of(const domain::QuoteLine& line, const domain::Catalogue& catalogue,
                    const core::MoneyStyle& style) {
    const domain::Product* const product = catalogue.find_product(line.product);
    const std::string name = product == nullptr ? std::string(line.product.text()) : product->name;
    const bool licences = line.kind == domain::EntitlementKind::licence;
    const bool one = line.quantity.number() == 1;
    return "  " + core::format_count(line.quantity.number()) + " x " + name + ", " +
           (licences ? (one ? "licence" : "licences") : (one ? "unit" : "units")) + ": " +
           core::format_money(line.net.minor, style) + "\n";
}

std::string prices_of(const domain::Quote& quote, const domain::Catalogue& catalogue) {
    const core::MoneyStyle style{quote.total.currency.code.text(), quote.total.currency.exponent};
    std::string text;
    for (const domain::QuoteLine& line : quote.lines)
        text += line_of(line, catalogue, style);
    if (quote.international_fee.minor != 0)
        text += "  International verification: " + core::format_money(quote.international_fee.minor, style) +
                "\n";
    if (quote.tax.minor != 0)
        text += "  Tax: " + core::format_money(quote.tax.minor, style) + "\n";
    return text + "  Total: " + core::format_money(quote.total.minor, style) + "\n";
}

std::string payment_of(const domain::OrderContents& contents) {
    if (const auto* card = std::get_if<domain::CardPayment>(&contents.payment))
        return "Paid by " + std::string(domain::brand_name(card->brand)) + " ending in " + card->last_four +
               ".\n";
    return "To be invoiced under purchase order " +
           std::get<domain::PurchaseOrderPayment>(contents.payment).number + ".\n";
}

}  // namespace

ports::Email compose_order_confirmation(const store::StoredOrder& order, const domain::Catalogue& catalogue,
                                        const ConfirmationFacts& facts, core::Instant now) {
    ports::Email email = address_to_administrator(order.contents);
    email.subject = "Order " + order.number + " received";
    email.written_at = now;
    email.text +=
        "we have received your order " + order.number + " of " +
        core::format_instant(order.placed_at.seconds, core::Language::english) + ".\n\n" +
        prices_of(order.contents.quote, catalogue) + "\n" + payment_of(order.contents) +
        "\nWhat you bought is an inventory of licences or units; certificates are made from it later.\n"
        "Before your account is opened we check your organisation, your domains and your contacts. This\n"
        "usually takes 3 to 5 business days. We get in touch if anything is missing.\n\n"
        "Follow the order here, without signing in. Keep the link to yourself: whoever has it can see the\n"
        "order.\n\n" +
        facts.tracking_url + "\n\n" + facts.operator_name +
        "\n\nErrors or omissions: " + facts.report_errors_to + "\nCertfolio " + facts.product_version + "\n";
    return email;
}

}  // namespace certfolio::documents
