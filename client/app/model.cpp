#include "app/model.hpp"

#include <algorithm>

#include "app/field.hpp"

namespace certfolio::app {

bool is_shown(const EnrolmentModel& enrolment, std::string_view field) noexcept {
    return std::find(enrolment.shown_fields.begin(), enrolment.shown_fields.end(), field) !=
           enrolment.shown_fields.end();
}

std::vector<const core::Violation*> list_visible(const Model& model, domain::EnrolmentStep step) {
    std::vector<const core::Violation*> visible;
    for (const core::Violation& violation : model.derived.steps[static_cast<std::size_t>(step)])
        if (!core::is_warning(violation.code) && is_shown(model.enrolment, violation.field))
            visible.push_back(&violation);
    for (const core::Violation& violation : model.enrolment.refused)
        if (step_of_field(violation.field) == step &&
            !model.derived.steps[static_cast<std::size_t>(step)].find_at(violation.field))
            visible.push_back(&violation);
    return visible;
}

const core::Violation* find_visible(const Model& model, std::string_view field) {
    if (is_shown(model.enrolment, field))
        for (const core::Violation& violation :
             model.derived.steps[static_cast<std::size_t>(step_of_field(field))])
            if (violation.field == field && !core::is_warning(violation.code))
                return &violation;
    return model.enrolment.refused.find_at(field);
}

bool step_complete(const Model& model, domain::EnrolmentStep step) noexcept {
    return model.server.catalogue && !model.derived.steps[static_cast<std::size_t>(step)].refuses();
}

std::string quantity_entry(const std::vector<QuantityEntry>& entries, const domain::Product& product) {
    for (const QuantityEntry& entry : entries)
        if (entry.product == product.id.text())
            return entry.text;
    return std::to_string(product.initial_quantity_min);
}

bool is_purchase_under_way(const Model& model) noexcept {
    return model.payment.stage != PurchaseStage::idle;
}

rules::PaymentOffer payment_offer(const Model& model) noexcept {
    rules::PaymentOffer offer;
    if (model.server.settings) {
        offer.card = model.server.settings->card_offered;
        offer.purchase_order = model.server.settings->purchase_order_offered;
    }
    return offer;
}

domain::EnrolmentDraft new_draft() {
    domain::EnrolmentDraft draft;
    draft.account_type = domain::AccountType::subscription;
    draft.term_years = domain::Term::years_min;
    draft.domain_method = domain::DomainMethod::dns;
    return draft;
}

}  // namespace certfolio::app
