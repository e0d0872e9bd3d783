#include "documents/order_confirmation.hpp"

#include <variant>

#include "core/message.hpp"
#include "documents/languages.hpp"
#include "documents/paragraph.hpp"
#include "documents/recipient.hpp"

namespace certfolio::documents {

namespace {

/// Writes the parts of one message in the language of its order.
class Confirmation {
 public:
    Confirmation(const domain::OrderContents& contents, const domain::Catalogue& catalogue)
        : contents_(contents),
          catalogue_(catalogue),
          language_(find_language(contents.language)),
          style_{contents.quote.total.currency.code.text(), contents.quote.total.currency.exponent} {}

    [[nodiscard]] std::string prices() const;
    [[nodiscard]] std::string payment() const;

 private:
    [[nodiscard]] std::string money(domain::Money amount) const {
        return core::format_money(amount.minor, style_, language_);
    }
    [[nodiscard]] std::string line(const domain::QuoteLine& line) const;
    [[nodiscard]] std::string sum(core::Phrase what, domain::Money amount) const {
        return "  " + language_.fill("{}: {}"_en, {language_.text(what), money(amount)}) + "\n";
    }

    const domain::OrderContents& contents_;
    const domain::Catalogue& catalogue_;
    core::Language language_;
    core::MoneyStyle style_;
};

constexpr core::CountedPhrase licences{"{} x {}, licence: {}"_en, "{} x {}, licences: {}"_en};
constexpr core::CountedPhrase units{"{} x {}, unit: {}"_en, "{} x {}, units: {}"_en};

std::string Confirmation::line(const domain::QuoteLine& line) const {
    const domain::Product* const product = catalogue_.find_product(line.product);
    const std::string name =
        product == nullptr ? std::string(line.product.text()) : domain::name_of(*product, language_.tag());
    const std::int64_t number = line.quantity.number();
    const core::CountedPhrase& kind = line.kind == domain::EntitlementKind::licence ? licences : units;
    return "  " +
           core::fill_holes(language_.text(kind, number),
                            {core::format_count(number, language_), name, money(line.net)}) +
           "\n";
}

std::string Confirmation::prices() const {
    const domain::Quote& quote = contents_.quote;
    std::string text;
    for (const domain::QuoteLine& each : quote.lines)
        text += line(each);
    if (quote.international_fee.minor != 0)
        text += sum("International verification"_en, quote.international_fee);
    if (quote.tax.minor != 0)
        text += sum("Tax"_en, quote.tax);
    return text + sum("Total"_en, quote.total) + "\n";
}

std::string Confirmation::payment() const {
    if (const auto* card = std::get_if<domain::CardPayment>(&contents_.payment))
        return paragraph(language_.fill("Paid by {} ending in {}."_en,
                                        {domain::brand_name(card->brand), card->last_four}));
    return paragraph(language_.fill("To be invoiced under purchase order {}."_en,
                                    {std::get<domain::PurchaseOrderPayment>(contents_.payment).number}));
}

}  // namespace

ports::Email compose_order_confirmation(const store::StoredOrder& order, const domain::Catalogue& catalogue,
                                        const ConfirmationFacts& facts, core::Instant now) {
    const core::Language language = find_language(order.contents.language);
    const Confirmation confirmation(order.contents, catalogue);
    ports::Email email = address_to_administrator(order.contents);
    email.subject = language.fill("Order {} received"_en, {order.number});
    email.written_at = now;
    email.text +=
        paragraph(language.fill("we have received your order {} of {}."_en,
                                {order.number, core::format_instant(order.placed_at.seconds, language)})) +
        confirmation.prices() + confirmation.payment() +
        paragraph(language.text("What you bought is an inventory of licences or units; certificates are made "
                                "from it later. Before your account is opened we check your organisation, "
                                "your domains and your contacts. This usually takes 3 to 5 business days. "
                                "We get in touch if anything is missing."_en)) +
        paragraph(language.text("Follow the order here, without signing in. Keep the link to yourself: "
                                "whoever has it can see the order."_en)) +
        sign(facts, language);
    return email;
}

}  // namespace certfolio::documents
