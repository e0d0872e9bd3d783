#include "app/draft_elsewhere.hpp"

#include "app/contacts_update.hpp"
#include "app/draft_update.hpp"
#include "app/feedback.hpp"
#include "app/navigation.hpp"
#include "app/payment_update.hpp"

namespace certfolio::app {
namespace {

/// The answer to this window's own purchase decides what becomes of the draft.
bool is_buying(const Model& model) noexcept {
    return model.payment.stage == PurchaseStage::tokenising || model.payment.stage == PurchaseStage::sending;
}

void ended_elsewhere(Model& model, Effects& effects) {
    const bool untouched = model.enrolment.draft == model.keeping.saved_draft;
    if (!untouched) {
        model.keeping.saved_draft = new_draft();
        model.keeping.server_secret.clear();
        model.keeping.server_revision = 0;
        return;
    }
    const bool had_something = model.enrolment.draft != new_draft();
    begin_new_draft(model);
    if (!had_something)
        return;
    if (step_of(model.route.page))
        go_to(model, effects, domain::EnrolmentStep::products);
    else if (model.route.page == Page::resume)
        enter(model, effects);
    say(model, Said::draft_ended_elsewhere);
}

}  // namespace

void draft_changed_elsewhere(Model& model, const std::optional<std::string>& text, Effects& effects) {
    if (is_buying(model)) {
        // Without the purchase in the device's copy, a reload could buy a second time.
        if (model.payment.pending)
            save_draft_now(model, effects);
        return;
    }
    if (!text) {
        ended_elsewhere(model, effects);
        return;
    }
    auto saved = parse_saved_draft(*text);
    if (!saved)
        return;  // a newer version of the page runs there
    DraftKeeping& keeping = model.keeping;
    domain::EnrolmentDraft draft = merged(keeping.saved_draft, model.enrolment.draft, saved->draft);
    if (draft != model.enrolment.draft) {
        model.enrolment.draft = std::move(draft);
        model.enrolment.summary_of.reset();
        model.enrolment.refused = {};
        forget_fields_under(model, {});
        if (model.route.page == Page::contacts)
            ensure_forms(model);
    }
    if (model.enrolment.quantities == keeping.saved_quantities)
        model.enrolment.quantities = saved->quantities;
    keeping.saved_draft = std::move(saved->draft);
    keeping.saved_quantities = std::move(saved->quantities);
    keeping.saved_at = saved->saved_at;
    keeping.server_secret = std::move(saved->server_secret);
    keeping.server_revision = saved->server_revision;
    model.payment.pending.reset();
    model.payment.ordered.clear();
    model.payment.ask_again_due.reset();
    model.payment.stage = PurchaseStage::idle;
    take_up_purchase(model, *saved, effects);
}

void take_up_purchase(Model& model, SavedDraft& saved, Effects& effects) {
    model.payment.waits_for_network = saved.waits;
    if (saved.pending) {
        model.payment.pending = std::move(saved.pending);
        model.payment.stage = PurchaseStage::unanswered;
    } else if (!saved.ordered.empty()) {
        model.payment.ordered = std::move(saved.ordered);
        model.payment.stage = PurchaseStage::undecided;
        if (model.order.view)
            follow_payment(model, *model.order.view, effects);
    }
}

}  // namespace certfolio::app
