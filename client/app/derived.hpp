#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/decision.hpp"
#include "domain/enrolment.hpp"
#include "domain/quote.hpp"
#include "rules/enrolment_rules.hpp"
#include "rules/lapse_rules.hpp"
#include "rules/lifetime_rules.hpp"

/// What follows from a model by the shared rules. Worked out once after each update, never changed by hand.
namespace certfolio::app {

/// One product as it can be bought on the terms chosen, with the price of the quantity that stands beside it
/// (R50).
struct Offer {
    std::size_t product = 0;  ///< index in the catalogue
    domain::EntitlementKind kind = domain::EntitlementKind::licence;
    std::string quantity;  ///< as typed, or the product's initial minimum
    std::optional<domain::Money> each;
    std::optional<domain::Money> price;  ///< before reductions; absent while the quantity cannot be read
    std::optional<core::Violation> problem;
};

/// One choice of the place where the buyer is taxed.
struct TaxChoice {
    std::string place;  ///< `CA-ON`
    std::string label;  ///< `Canada: Ontario HST, 13 %`
};

/// How long one certificate of a product may last at a date, under one profile.
struct LimitAnswer {
    std::size_t profile = 0;  ///< index in the catalogue
    std::optional<core::Explained<rules::LifetimeLimit>> limit;
    std::optional<core::Violation> reason;  ///< why there is no limit
};
struct ProductLimits {
    std::size_t product = 0;
    std::vector<LimitAnswer> answers;  ///< one for each profile
};

/// A domain name of the draft as people read it, and its form in DNS where that differs.
struct ReadableDomain {
    std::string name;
    std::string coded;
};

struct CalculatorDerived {
    domain::Cart cart;
    core::Violations violations;
    std::optional<core::Explained<domain::Quote>> quote;
    std::vector<Offer> offers;
    std::optional<core::Instant> at;  ///< absent while the date cannot be read
    std::vector<ProductLimits> limits;
    bool opened_holds = false;                    ///< the opened quote costs the same at that date
    std::optional<domain::Money> opened_differs;  ///< what it costs instead
};

struct Derived {
    domain::Cart cart;
    std::optional<core::Explained<domain::Quote>> quote;
    core::Violations quote_refusals;  ///< why there is no quote
    std::vector<Offer> offers;
    std::vector<domain::Term> terms;
    std::vector<TaxChoice> tax_choices;

    bool extended_validation = false;
    std::vector<domain::ContactRole> roles;
    rules::Reachability reachability;

    std::array<core::Violations, domain::enrolment_steps.size()> steps;
    core::Violations organisation_entry;  ///< what is wrong or odd about the text in the entry field
    core::Violations domain_entry;
    std::string
        domain_entry_read_as;  ///< what the entry is understood as, when that differs from what was typed
    rules::DomainImport domain_list;  ///< what adding the list would do
    std::vector<ReadableDomain> domains;
    std::optional<domain::Money> headquarters_fee;  ///< in force, when there is one

    CalculatorDerived calculator;
};

}  // namespace certfolio::app
