#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/cart.hpp"
#include "domain/contact.hpp"

namespace certfolio::domain {

/// R65, R66: the two kinds of right to a domain.
enum class DomainRight : std::uint8_t { owned, maintained_for_client };
/// R77, R78. `contact_me` is help with DNS by staff, never a waiver.
enum class DomainMethod : std::uint8_t { dns, contact_me };
/// How the order is paid. Which are offered is the operator's setting.
enum class PaymentMethod : std::uint8_t { card, purchase_order };

struct CartLineDraft {
    std::string product;   ///< a product id
    std::string quantity;  ///< as typed
    bool operator==(const CartLineDraft&) const = default;
};

struct DomainDraft {
    std::string name;  ///< as typed; what it is read as follows from `DomainName::parse`
    DomainRight right = DomainRight::owned;
    bool operator==(const DomainDraft&) const = default;
};

/// One contact form: the role it is for and what was typed. Account administrators may stand more than once,
/// in order; the other roles at most once. Forms of roles that are not asked for at present stay (parked,
/// D-n).
struct ContactForm {
    ContactRole role = ContactRole::account_administrator;
    ContactDraft contact;
    bool operator==(const ContactForm&) const = default;
};

struct AgreementAcceptance {
    std::string version;
    std::string sha256;
    bool operator==(const AgreementAcceptance&) const = default;
};

/// Everything typed or chosen in an enrolment, as it was typed. Nothing in it is secret: no card number, no
/// CVV, no password ever enters a draft. It is what is saved, resumed and, at the end, sent as the order.
struct EnrolmentDraft {
    // step 1
    std::optional<AccountType> account_type;
    std::optional<int> term_years;
    bool headquarters_outside = false;
    std::string tax_place;
    std::vector<CartLineDraft> cart;
    std::vector<std::string> organisations;
    std::vector<DomainDraft> domains;
    std::optional<DomainMethod> domain_method;
    // step 2
    std::vector<ContactForm> contacts;
    // step 3
    std::optional<PaymentMethod> payment_method;
    ContactDraft cardholder;
    std::string purchase_order_number;
    std::optional<AgreementAcceptance> agreement;
    // what stands in entry fields and was not added yet, so that a reload loses nothing
    std::string organisation_entry;
    std::string domain_entry;
    std::string domains_entry;  ///< the Add Multiple Domains box
    bool operator==(const EnrolmentDraft&) const = default;
};

/// The three pages of the enrolment, in order.
enum class EnrolmentStep : std::uint8_t { products, contacts, payment };
inline constexpr auto enrolment_steps =
    std::to_array<EnrolmentStep>({EnrolmentStep::products, EnrolmentStep::contacts, EnrolmentStep::payment});

}  // namespace certfolio::domain
