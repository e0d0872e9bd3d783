#include "app/enrolment_update.hpp"

#include "app/derive.hpp"
#include "app/feedback.hpp"
#include "app/navigation.hpp"
#include "core/ascii.hpp"
#include "domain/payment_card.hpp"

namespace certfolio::app {
namespace {

/// The violation that adding `draft`'s last name would bring, put at the entry field.
std::optional<core::Violation> refusal_of_last(const core::Violations& violations,
                                               std::string_view last_field, std::string_view list_field,
                                               std::string_view entry_field) {
    for (const core::Violation& violation : violations) {
        if (core::is_warning(violation.code))
            continue;
        if (violation.field != last_field && violation.field != list_field)
            continue;
        core::Violation moved = violation;
        moved.field = entry_field;
        return moved;
    }
    return std::nullopt;
}

/// False when the name in the entry field cannot be added; then the reason stands beside it.
bool add_organisation(Model& model) {
    domain::EnrolmentDraft& draft = model.enrolment.draft;
    if (!model.server.catalogue)
        return false;
    std::vector<std::string> organisations = draft.organisations;
    organisations.push_back(draft.organisation_entry);
    const core::Violations violations = rules::check_organisations(organisations, *model.server.catalogue);
    const auto refusal = refusal_of_last(violations, organisation_pointer(organisations.size() - 1),
                                         "/organisations", organisation_entry_pointer);
    settle_field(model, organisation_entry_pointer);
    if (refusal) {
        model.enrolment.refused.add(*refusal);
        return false;
    }
    draft.organisations = std::move(organisations);
    draft.organisation_entry.clear();
    return true;
}

bool add_domain(Model& model) {
    domain::EnrolmentDraft& draft = model.enrolment.draft;
    if (!model.server.catalogue)
        return false;
    std::vector<domain::DomainDraft> domains = draft.domains;
    domains.push_back({draft.domain_entry, domain::DomainRight::owned});
    if (!model.derived.domain_entry_read_as.empty())
        domains.back().name = model.derived.domain_entry_read_as;
    const core::Violations violations = rules::check_domains(domains, *model.server.catalogue);
    const auto refusal =
        refusal_of_last(violations, domain_pointer(domains.size() - 1), "/domains", domain_entry_pointer);
    settle_field(model, domain_entry_pointer);
    if (refusal) {
        model.enrolment.refused.add(*refusal);
        return false;
    }
    draft.domains = std::move(domains);
    draft.domain_entry.clear();
    return true;
}

/// Names that stand in an entry field and were not added are added by Next, if they can be.
bool add_entries(Model& model) {
    bool added = true;
    if (!core::trim_ascii(model.enrolment.draft.organisation_entry).empty())
        added = add_organisation(model) && added;
    if (!core::trim_ascii(model.enrolment.draft.domain_entry).empty())
        added = add_domain(model) && added;
    return added;
}

domain::EnrolmentStep after(domain::EnrolmentStep step) noexcept {
    return step == domain::EnrolmentStep::products ? domain::EnrolmentStep::contacts
                                                   : domain::EnrolmentStep::payment;
}

}  // namespace

void apply(Model& model, const OrganisationTyped& action, Effects&) {
    model.enrolment.draft.organisation_entry = action.text;
    settle_field(model, organisation_entry_pointer);
}

void apply(Model& model, const OrganisationAdded&, Effects& effects) {
    add_organisation(model);
    effects.push_back(Focus{"organisation_entry"});
}

void apply(Model& model, const OrganisationRemoved& action, Effects& effects) {
    std::vector<std::string>& organisations = model.enrolment.draft.organisations;
    if (action.index >= organisations.size())
        return;
    organisations.erase(organisations.begin() + static_cast<std::ptrdiff_t>(action.index));
    forget_fields_under(model, "/organisations/");
    settle_field(model, organisation_entry_pointer);
    effects.push_back(Focus{"organisation_entry"});
}

void apply(Model& model, const DomainTyped& action, Effects&) {
    model.enrolment.draft.domain_entry = action.text;
    settle_field(model, domain_entry_pointer);
}

void apply(Model& model, const DomainAdded&, Effects& effects) {
    add_domain(model);
    effects.push_back(Focus{"domain_entry"});
}

void apply(Model& model, const DomainRemoved& action, Effects& effects) {
    std::vector<domain::DomainDraft>& domains = model.enrolment.draft.domains;
    if (action.index >= domains.size())
        return;
    domains.erase(domains.begin() + static_cast<std::ptrdiff_t>(action.index));
    forget_fields_under(model, "/domains/");
    settle_field(model, domain_entry_pointer);
    effects.push_back(Focus{"domain_entry"});
}

void apply(Model& model, const DomainRightChosen& action, Effects&) {
    if (action.index < model.enrolment.draft.domains.size())
        model.enrolment.draft.domains[action.index].right = action.right;
}

void apply(Model& model, const DomainListOpened&, Effects& effects) {
    model.enrolment.domain_list_open = true;
    effects.push_back(Focus{"domains/list"});
}

void apply(Model& model, const DomainListClosed&, Effects&) {
    model.enrolment.domain_list_open = false;
    model.enrolment.domain_list_refused.clear();
}

void apply(Model& model, const DomainListTyped& action, Effects&) {
    model.enrolment.draft.domains_entry = action.text;
    model.enrolment.domain_list_refused.clear();
}

void apply(Model& model, const DomainListAdded&, Effects& effects) {
    if (!model.server.catalogue)
        return;
    domain::EnrolmentDraft& draft = model.enrolment.draft;
    rules::DomainImport import =
        rules::import_domains(draft.domains_entry, draft.domains, *model.server.catalogue);
    draft.domains.insert(draft.domains.end(), import.added.begin(), import.added.end());
    draft.domains_entry.clear();
    for (const rules::DomainImport::Refused& refused : import.refused)
        draft.domains_entry.append(draft.domains_entry.empty() ? "" : ", ").append(refused.text);
    if (!import.added.empty())
        say(model, Said::domains_added, std::to_string(import.added.size()));
    model.enrolment.domain_list_refused = std::move(import.refused);
    if (model.enrolment.domain_list_refused.empty())
        model.enrolment.domain_list_open = false;
    effects.push_back(Focus{model.enrolment.domain_list_open ? "domains/list" : "domains/add-multiple"});
}

void apply(Model& model, const DomainMethodChosen& action, Effects&) {
    model.enrolment.draft.domain_method = action.method;
}

void apply(Model& model, const FieldLeft& action, Effects&) {
    if (action.field == pointer(CardField::number)) {
        const auto number = domain::CardNumber::parse(model.payment.card.number);
        if (number)
            model.payment.card.number = domain::format_card_number(number.value().digits());
    }
    if (model.keeping.save_due)
        model.keeping.save_due = model.now;
    if (!action.empty)
        show_field(model, action.field);
}

void apply(Model& model, const NextPressed& action, Effects& effects) {
    const bool added = action.step != domain::EnrolmentStep::products || add_entries(model);
    derive(model);
    for (const domain::EnrolmentStep step : domain::enrolment_steps) {
        if (step > action.step)
            break;
        const bool entries_refused = step == domain::EnrolmentStep::products && !added;
        if (!entries_refused && step_complete(model, step))
            continue;
        if (step != action.step)
            go_to(model, effects, step);
        show_step(model, step, effects);
        return;
    }
    model.enrolment.summary_of.reset();
    if (model.keeping.save_due)
        model.keeping.save_due = model.now;
    go_to(model, effects, after(action.step));
}

}  // namespace certfolio::app
