#include "app/update.hpp"

#include <algorithm>

#include "app/calculator_update.hpp"
#include "app/cart_update.hpp"
#include "app/contacts_update.hpp"
#include "app/derive.hpp"
#include "app/draft_update.hpp"
#include "app/enrolment_update.hpp"
#include "app/feedback.hpp"
#include "app/language_update.hpp"
#include "app/order_update.hpp"
#include "app/payment_update.hpp"
#include "app/session_update.hpp"
#include "app/spoken_price.hpp"

namespace certfolio::app {
namespace {

/// The earliest of the times at which something is due, by the device's clock.
std::optional<core::Instant> earliest_due(const Model& model) {
    std::optional<core::Instant> earliest;
    const auto consider = [&earliest](const std::optional<core::Instant>& due) {
        if (due && (!earliest || *due < *earliest))
            earliest = due;
    };
    consider(model.keeping.save_due);
    consider(model.order.refresh_due);
    consider(model.payment.ask_again_due);
    consider(model.spoken_price.due);
    if (model.toast)
        consider(model.toast->until);
    if (earliest)
        earliest = earliest->plus_seconds(-model.clock_behind);
    return earliest;
}

void leave_order(Model& model) {
    if (model.route.page != Page::order && model.route.page != Page::confirmation)
        model.order.refresh_due.reset();
}

}  // namespace

Effects update(Model& model, const Action& action, core::Instant device_now) {
    Effects effects;
    model.now = device_now.plus_seconds(model.clock_behind);
    std::visit([&model, &effects](const auto& happened) { apply(model, happened, effects); }, action);
    if (model.toast && model.toast->until <= model.now)
        model.toast.reset();
    settle_linked_draft(model, effects);
    forget_undo(model);
    leave_order(model);
    derive(model);
    forget_mended_fields(model);
    settle_spoken_price(model, action);
    keep_draft(model, effects);
    const auto due = earliest_due(model);
    if (due && due != model.wake_at)
        effects.push_back(WakeAt{*due});
    model.wake_at = due;
    return effects;
}

}  // namespace certfolio::app
