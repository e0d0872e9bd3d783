#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/id.hpp"
#include "domain/domain_name.hpp"
#include "domain/enrolment.hpp"
#include "domain/organisation_name.hpp"
#include "domain/payment_card.hpp"
#include "domain/quote.hpp"

namespace certfolio::domain {

using OrderId = core::Id<struct OrderTag>;

struct OrderedDomain {
    DomainName name;
    DomainRight right = DomainRight::owned;
    bool operator==(const OrderedDomain&) const = default;
};

struct OrderedContact {
    ContactRole role = ContactRole::account_administrator;
    Contact contact;
    bool operator==(const OrderedContact&) const = default;
};

/// How the buyer pays, as far as Certfolio may know it: never a card number, never a CVV (R94).
struct CardPayment {
    std::string token;  ///< the gateway's name for the card
    CardBrand brand = CardBrand::visa;
    std::string last_four;
    Contact cardholder;
    bool operator==(const CardPayment&) const = default;
};
struct PurchaseOrderPayment {
    std::string number;
    bool operator==(const PurchaseOrderPayment&) const = default;
};

/// A purchase whose every part passed every rule at `quote.at`. Made only by `rules/enrolment_rules`.
struct OrderContents {
    Quote quote;
    std::vector<OrganisationName> organisations;
    std::vector<OrderedDomain> domains;
    DomainMethod domain_method = DomainMethod::dns;
    std::vector<OrderedContact> contacts;
    std::variant<CardPayment, PurchaseOrderPayment> payment;
    AgreementAcceptance agreement;
    bool extended_validation = false;  ///< R101: the longer checklist
    std::string language;              ///< of the messages about it; empty: English
    bool operator==(const OrderContents&) const = default;
};

/// Where an order stands; the transitions are in `rules/order_states`.
enum class OrderState : std::uint8_t {
    authorising,  ///< stored, payment asked for, no answer recorded yet
    received,     ///< paid for (authorised, or by purchase order); waits for verification (R98, R100)
    declined,     ///< the gateway refused; nothing was charged
    voided,       ///< given up, or the authorised amount could not be taken; nothing was charged
};

/// What became of the money.
enum class PaymentState : std::uint8_t { none, authorised, captured, declined, voided, invoiced };

}  // namespace certfolio::domain
