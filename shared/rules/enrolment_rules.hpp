#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/decision.hpp"
#include "core/time.hpp"
#include "domain/catalogue.hpp"
#include "domain/enrolment.hpp"
#include "domain/order.hpp"

namespace certfolio::rules {

/// R62: at most 10, none empty, none twice byte for byte; warnings for what is probably a slip (R58 to R61),
/// never a change. Fields `/organisations/3`.
[[nodiscard]] core::Violations check_organisations(const std::vector<std::string>& organisations,
                                                   const domain::Catalogue& catalogue);
/// One organisation name as it is typed: refusals and warnings, the field empty.
[[nodiscard]] core::Violations check_organisation(std::string_view text);

/// R64 to R71: at most 10, each a domain name, none twice (compared as `DomainName`). Fields
/// `/domains/3/name`.
[[nodiscard]] core::Violations check_domains(const std::vector<domain::DomainDraft>& domains,
                                             const domain::Catalogue& catalogue);

/// R71: what a comma-separated list (also semicolons, line ends, tabs, spaces) would do to the domains there
/// are.
struct DomainImport {
    struct Refused {
        std::string text;
        core::Violation violation;
    };
    std::vector<domain::DomainDraft>
        added;                     ///< good ones, in order, ready to be appended; never beyond the limit
    std::vector<Refused> refused;  ///< each bad, doubled or surplus item with its reason
};
[[nodiscard]] DomainImport import_domains(std::string_view list,
                                          const std::vector<domain::DomainDraft>& present,
                                          const domain::Catalogue& catalogue);

/// R89, D-n: the roles asked for, in order of the forms.
[[nodiscard]] std::vector<domain::ContactRole> list_roles_asked_for(bool extended_validation);

/// R80 to R90: every asked-for role has its form (administrators one or more, at most the limit), each with
/// its required fields. Fields `/contacts/2/contact/email`; a role without a form is `contact.missing` at
/// `/contacts/<role>`. One person in every role is a warning (R83).
[[nodiscard]] core::Violations check_contacts(const std::vector<domain::ContactForm>& contacts,
                                              bool extended_validation, const domain::Catalogue& catalogue);
/// One form; fields are its own (`/email`).
[[nodiscard]] core::Violations check_contact(const domain::ContactDraft& contact, domain::ContactRole role);
/// The person to whom the card was issued (R91); fields are its own.
[[nodiscard]] core::Violations check_cardholder(const domain::ContactDraft& cardholder);

/// R83: how many different people (by e-mail address) fill the roles asked for, and how many administrators.
struct Reachability {
    int people = 0;
    int account_administrators = 0;
};
[[nodiscard]] Reachability reachability(const std::vector<domain::ContactForm>& contacts,
                                        bool extended_validation);

/// The card as typed, in the browser only (R93, R94). Fields `/card/number`, `/card/expiry`,
/// `/card/security_code`.
struct CardEntry {
    std::string number;
    std::string expiry;
    std::string security_code;
};
[[nodiscard]] core::Violations check_card(const CardEntry& card, core::Instant now);

/// R95, R96: the agreement in force at `now` was accepted, by version and digest. Field `/agreement`.
[[nodiscard]] core::Violations check_agreement(const domain::EnrolmentDraft& draft,
                                               const domain::Catalogue& catalogue, core::Instant now);
[[nodiscard]] const domain::AgreementVersion* find_agreement_in_force(const domain::Catalogue& catalogue,
                                                                      core::Instant now) noexcept;

/// Which payment methods the operator offers.
struct PaymentOffer {
    bool card = true;
    bool purchase_order = true;
};

/// All that must hold before one step may be left (R79, R87, R97); what later steps need is not looked at.
/// With the contacts stands the warning `cart.tax_place_differs`, at the billing contact's country, when that
/// is not the country of taxation.
[[nodiscard]] core::Violations check_step(domain::EnrolmentStep step, const domain::EnrolmentDraft& draft,
                                          const domain::Catalogue& catalogue, const PaymentOffer& offer,
                                          core::Instant now);

/// The payment as the server may see it.
struct PaymentFacts {
    std::string token;       ///< card only
    std::string card_brand;  ///< card only, slug
    std::string last_four;   ///< card only
    PaymentOffer offer;
};

/// The order that this enrolment is at `now`: every rule of every step once more, everything parsed, priced
/// by the catalogue (R99, decision of the server inside its transaction; preview in the browser).
[[nodiscard]] core::Decision<domain::OrderContents> decide_order(const domain::EnrolmentDraft& draft,
                                                                 const PaymentFacts& payment,
                                                                 const domain::Catalogue& catalogue,
                                                                 core::Instant now);

}  // namespace certfolio::rules
