#include "app/derive.hpp"

#include "app/calculator.hpp"
#include "app/country_names.hpp"
#include "app/field.hpp"
#include "app/offers.hpp"
#include "domain/domain_name.hpp"
#include "rules/cart_rules.hpp"
#include "rules/catalogue_rules.hpp"
#include "rules/pricing_rules.hpp"

namespace certfolio::app {
namespace {

void derive_entries(Model& model, const domain::Catalogue& catalogue) {
    const domain::EnrolmentDraft& draft = model.enrolment.draft;
    Derived& derived = model.derived;
    if (!draft.organisation_entry.empty())
        derived.organisation_entry = rules::check_organisation(draft.organisation_entry);
    if (!draft.domain_entry.empty()) {
        const auto name = domain::DomainName::parse(draft.domain_entry);
        if (!name) {
            core::Violation violation = name.error();
            violation.field = domain_entry_pointer;
            derived.domain_entry.add(std::move(violation));
        } else if (name.value().text() != draft.domain_entry) {
            derived.domain_entry_read_as = name.value().text();
        }
    }
    for (const domain::DomainDraft& entry : draft.domains) {
        const auto name = domain::DomainName::parse(entry.name);
        ReadableDomain& readable = derived.domains.emplace_back(ReadableDomain{entry.name, {}});
        if (!name)
            continue;
        readable.name = name.value().unicode();
        if (name.value().text() != readable.name)
            readable.coded = name.value().text();
    }
    if (model.enrolment.domain_list_open)
        derived.domain_list = rules::import_domains(draft.domains_entry, draft.domains, catalogue);
}

void derive_quote(Model& model, const domain::Catalogue& catalogue) {
    Derived& derived = model.derived;
    auto quote = rules::price_cart(derived.cart, catalogue, model.now);
    if (quote)
        derived.quote = std::move(quote).value();
    else
        derived.quote_refusals = std::move(quote).error();
}

void derive_steps(Model& model, const domain::Catalogue& catalogue) {
    for (const domain::EnrolmentStep step : domain::enrolment_steps)
        model.derived.steps[static_cast<std::size_t>(step)] =
            rules::check_step(step, model.enrolment.draft, catalogue, payment_offer(model), model.now);
    if (model.enrolment.draft.payment_method != domain::PaymentMethod::card)
        return;
    core::Violations& payment = model.derived.steps[static_cast<std::size_t>(domain::EnrolmentStep::payment)];
    payment.add_under({}, rules::check_card(model.payment.card, model.now));
}

}  // namespace

void derive(Model& model) {
    model.derived = {};
    if (model.countries.empty())
        model.countries = list_countries(model.language);
    if (!model.server.catalogue)
        return;
    const domain::Catalogue& catalogue = *model.server.catalogue;
    Derived& derived = model.derived;
    derived.cart = rules::readable_cart(model.enrolment.draft);
    derived.terms = rules::list_terms_offered(catalogue, model.now.date());
    derived.tax_choices = list_tax_choices(catalogue, model.now.date(), model.countries, model.language);
    derived.offers = list_offers(catalogue, derived.cart, model.enrolment.quantities, model.now);
    derived.extended_validation = rules::needs_extended_validation(derived.cart, catalogue);
    derived.roles = rules::list_roles_asked_for(derived.extended_validation);
    derived.reachability = rules::reachability(model.enrolment.draft.contacts, derived.extended_validation);
    const auto fee =
        rules::find_row_in_force<domain::InternationalFee>(catalogue.international_fees, model.now.date());
    if (fee && catalogue.international_fees[*fee].amount.minor > 0)
        derived.headquarters_fee = catalogue.international_fees[*fee].amount;
    derive_quote(model, catalogue);
    derive_steps(model, catalogue);
    derive_entries(model, catalogue);
    if (model.route.page == Page::calculator)
        derived.calculator = derive_calculator(model.calculator, catalogue, model.now);
}

}  // namespace certfolio::app
