#include "app/session_update.hpp"

#include "app/contacts_update.hpp"
#include "app/derive.hpp"
#include "app/draft_elsewhere.hpp"
#include "app/draft_update.hpp"
#include "app/feedback.hpp"
#include "app/language_update.hpp"
#include "app/navigation.hpp"
#include "app/order_update.hpp"
#include "app/payment_update.hpp"
#include "app/requests.hpp"
#include "app/settings_update.hpp"
#include "wire/codec.hpp"

namespace certfolio::app {
namespace {

void take_reply(Model& model, std::uint32_t request, int status, std::string_view body, Effects& effects) {
    const auto call = finish(model, request);
    if (!call)
        return;
    const std::string& about = call->about;
    switch (call->operation) {
        case wire::Operation::settings_show: apply_settings_reply(model, status, body, effects); break;
        case wire::Operation::catalogue_show: apply_catalogue_reply(model, status, body, effects); break;
        case wire::Operation::agreement_show:
            apply_agreement_reply(model, about, status, body, effects);
            break;
        case wire::Operation::draft_create:
        case wire::Operation::draft_save:
            if (call->forgotten)
                apply_forgotten_draft_reply(model, status, body, effects);
            else
                apply_draft_saved_reply(model, status, body, effects);
            break;
        case wire::Operation::draft_show: apply_draft_shown_reply(model, about, status, body); break;
        case wire::Operation::draft_delete: apply_draft_deleted_reply(model, about, status, effects); break;
        case wire::Operation::order_place: apply_purchase_reply(model, about, status, body, effects); break;
        case wire::Operation::order_show: apply_order_reply(model, about, status, body, effects); break;
        case wire::Operation::quote_create:  // the page prices by itself
        case wire::Operation::openapi_show:
        case wire::Operation::health_show: break;
    }
}

}  // namespace

void apply(Model& model, const Started& action, Effects& effects) {
    model.origin = action.origin;
    model.utc_offset_minutes = action.utc_offset_minutes;
    model.online = action.online;
    model.route = parse_route(action.address);
    model.enrolment.draft = new_draft();
    model.calculator.terms = new_draft();
    for (const std::string_view name : {draft_name, unreadable_draft_name, drafts_to_delete_name,
                                        settings_name, catalogue_name, agreement_name})
        effects.push_back(LoadLocal{std::string(name)});
    send_reading(model, effects, wire::Operation::settings_show);
    send_reading(model, effects, wire::Operation::catalogue_show);
    if (address_of(model.route) != action.address && model.route.page == Page::products)
        effects.push_back(Navigate{address_of(model.route), true});
    enter(model, effects);
}

void apply(Model& model, const AddressChanged& action, Effects& effects) {
    model.route = parse_route(action.address);
    effects.push_back(Focus{"title"});
    enter(model, effects);
}

void apply(Model& model, const LinkFollowed& action, Effects& effects) {
    go_to(model, effects, parse_route(action.address));
}

void apply(Model& model, const ReplyArrived& action, Effects& effects) {
    take_reply(model, action.request, action.status, action.body, effects);
}

void apply(Model& model, const ReplyLost& action, Effects& effects) {
    take_reply(model, action.request, 0, {}, effects);
}

void apply(Model& model, const LocalLoaded& action, Effects& effects) {
    if (action.name == language_name)
        return use_language(model, action.text.value_or(std::string()));
    if (action.name == draft_name && model.keeping.loaded) {
        draft_changed_elsewhere(model, action.text, effects);
    } else if (action.name == draft_name) {
        draft_loaded(model, action.text, effects);
        enter(model, effects);
    } else if (action.text && action.name == unreadable_draft_name) {
        unreadable_draft_loaded(model, *action.text);
    } else if (action.text && action.name == drafts_to_delete_name) {
        drafts_to_delete_loaded(model, *action.text, effects);
    } else if (action.text) {
        server_copy_loaded(model, action.name, *action.text, effects);
    }
}

void apply(Model& model, const LocalSaved& action, Effects&) {
    if (action.name != draft_name)
        return;
    if (action.saved)
        model.keeping.saved_at = model.now;
    else if (!model.keeping.save_failed)
        say(model, Said::saving_failed);
    model.keeping.save_failed = !action.saved;
}

void apply(Model& model, const OnlineChanged& action, Effects& effects) {
    model.online = action.online;
    if (!action.online)
        return;
    if (!model.server.catalogue_confirmed)
        ask_for_server_copies(model, effects);
    delete_next_draft(model, effects);
    if (model.payment.waits_for_network)
        say(model, Said::order_can_go);
}

void apply(Model& model, const RetryPressed&, Effects& effects) {
    ask_for_server_copies(model, effects);
    delete_next_draft(model, effects);
    enter(model, effects);
}

void apply(Model& model, const UpdateReady&, Effects&) {
    model.update_ready = true;
}

void apply(Model& model, const ReloadPressed&, Effects& effects) {
    if (model.keeping.loaded)
        save_draft_now(model, effects);
    effects.push_back(Reload{});
}

void apply(Model& model, const PageLeft&, Effects& effects) {
    if (model.keeping.save_due)
        save_draft_now(model, effects);
}

void apply(Model& model, const Ticked&, Effects& effects) {
    if (model.order.refresh_due && *model.order.refresh_due <= model.now)
        apply(model, OrderRefreshAsked{}, effects);
    if (model.payment.ask_again_due && *model.payment.ask_again_due <= model.now)
        ask_again(model, effects);
}

void apply(Model&, const CopyPressed& action, Effects& effects) {
    effects.push_back(Copy{action.text, action.subject});
}

void apply(Model& model, const CopyDone& action, Effects&) {
    say(model, action.copied ? Said::copied : Said::copy_failed, action.subject);
}

}  // namespace certfolio::app
