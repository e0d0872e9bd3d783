#include "screens/parts/banners.hpp"

#include <array>

#include "screens/parts/text_of.hpp"
#include "screens/words/page_words.hpp"
#include "ui/button.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/page.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

std::string words_of(const app::Model& model, const app::Toast& toast) {
    switch (toast.said) {
        case app::Said::added_to_cart: return model.language.fill(page_words.added_to_cart, {toast.subject});
        case app::Said::removed_from_cart:
            return model.language.fill(page_words.removed_from_cart, {toast.subject});
        case app::Said::domains_added:
            return model.language.count(page_words.domains_added,
                                        core::parse_whole_number(toast.subject).value_or(0));
        case app::Said::contact_copied:
            return model.language.fill(page_words.contact_copied, {toast.subject});
        case app::Said::copied: return model.language.fill(page_words.copied, {toast.subject});
        case app::Said::copy_failed: return std::string(model.language.text(page_words.copy_failed));
        case app::Said::draft_deleted: return std::string(model.language.text(page_words.draft_deleted));
        case app::Said::draft_ended_elsewhere:
            return std::string(model.language.text(page_words.draft_ended_elsewhere));
        case app::Said::draft_resumed: return std::string(model.language.text(page_words.draft_resumed));
        case app::Said::draft_not_found: return std::string(model.language.text(page_words.draft_not_found));
        case app::Said::saving_failed: return std::string(model.language.text(page_words.saving_failed));
        case app::Said::file_unreadable:
            return model.language.fill(page_words.file_unreadable, {toast.subject});
        case app::Said::contact_removed:
            return model.language.fill(page_words.contact_removed, {toast.subject});
        case app::Said::cart_replaced: return std::string(model.language.text(page_words.cart_replaced));
        case app::Said::order_can_go: return std::string(model.language.text(page_words.order_can_go));
        case app::Said::undone: return std::string(model.language.text(page_words.undone));
    }
    return {};
}

ui::Tone tone_of(app::Said said) noexcept {
    const bool bad = said == app::Said::copy_failed || said == app::Said::draft_not_found ||
                     said == app::Said::saving_failed || said == app::Said::file_unreadable;
    return bad ? ui::Tone::danger : ui::Tone::success;
}

void draw_network_banner(ui::Ui& ui, const app::Model& model) {
    if (!model.server.catalogue) {
        ui::note(ui, page_words.offline_without_prices, ui::Tone::warning);
        return;
    }
    ui::note(ui, model.language.fill(page_words.offline, {local_date(model, model.server.catalogue_as_of)}),
             ui::Tone::warning);
}

/// An order that was pressed without a network, on every page but its own, which says it at the button.
void draw_waiting_order(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    if (!model.payment.waits_for_network || model.route.page == app::Page::payment)
        return;
    ui::note(ui, model.online ? page_words.order_can_go : page_words.order_waits, ui::Tone::warning);
    const std::string_view address = app::address_of(domain::EnrolmentStep::payment);
    if (ui::link(ui, "waiting-order", page_words.to_waiting_order, address))
        out.push_back(app::LinkFollowed{std::string(address)});
}

}  // namespace

void draw_banners(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    if (model.update_ready) {
        ui::note(ui, page_words.update_ready);
        if (ui::button(ui, "reload", page_words.reload))
            out.push_back(app::ReloadPressed{});
    }
    if (!model.keeping.unreadable.empty()) {
        ui::note(ui, page_words.unreadable_draft, ui::Tone::warning);
        ui::Row row{ui};
        if (ui::button(ui, "unreadable-save", page_words.unreadable_draft_save))
            out.push_back(app::UnreadableDraft{false});
        if (ui::button(ui, "unreadable-delete", page_words.unreadable_draft_delete))
            out.push_back(app::UnreadableDraft{true});
    }
    draw_waiting_order(ui, model, out);
    if (!model.online) {
        draw_network_banner(ui, model);
        return;
    }
    if (!model.server.catalogue_trouble)
        return;
    ui::note(ui,
             model.server.catalogue ? model.language.fill(page_words.catalogue_old,
                                                          {local_date(model, model.server.catalogue_as_of)})
                                    : std::string(model.language.text(page_words.catalogue_trouble)),
             ui::Tone::warning);
    if (ui::button(ui, "retry", page_words.retry))
        out.push_back(app::RetryPressed{});
}

void draw_toast(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    if (!model.toast) {
        (void)ui::toast(ui, ui::Tone::plain, {});
        return;
    }
    const ui::Text undo = model.undo ? ui::Text(page_words.undo) : ui::Text();
    if (ui::toast(ui, tone_of(model.toast->said), words_of(model, *model.toast), undo))
        out.push_back(app::UndoPressed{});
}

void draw_steps(ui::Ui& ui, const app::Model& model, domain::EnrolmentStep current, app::Actions& out) {
    const auto state = [&model, current](domain::EnrolmentStep step) {
        if (step == current)
            return ui::StepState::current;
        return step < current || app::step_complete(model, step) ? ui::StepState::done : ui::StepState::to_do;
    };
    using domain::EnrolmentStep;
    const auto shown = std::to_array<ui::Step>({
        {page_words.step_products, page_words.step_products_detail, app::address_of(EnrolmentStep::products),
         state(EnrolmentStep::products)},
        {page_words.step_contacts,
         {},
         app::address_of(EnrolmentStep::contacts),
         state(EnrolmentStep::contacts)},
        {page_words.step_payment, {}, app::address_of(EnrolmentStep::payment), state(EnrolmentStep::payment)},
    });
    std::string saved;
    if (model.keeping.save_failed)
        saved = model.language.text(page_words.not_saved);
    else if (model.keeping.saved_at)
        saved = model.language.fill(page_words.saved, {local_time(model, *model.keeping.saved_at)});
    if (const auto chosen = ui::steps(ui, shown, saved))
        out.push_back(app::LinkFollowed{std::string(*chosen)});
}

}  // namespace certfolio::screens
