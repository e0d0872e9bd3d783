#include "screens/parts/keep_panel.hpp"

#include "app/draft_update.hpp"
#include "screens/parts/text_of.hpp"
#include "screens/words/payment_words.hpp"
#include "ui/button.hpp"
#include "ui/layout.hpp"
#include "ui/notice.hpp"
#include "ui/panel.hpp"
#include "ui/text.hpp"

namespace certfolio::screens {
namespace {

void draw_link(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    const app::DraftKeeping& keeping = model.keeping;
    if (keeping.server_trouble) {
        ui::note(ui, words_of(model, *keeping.server_trouble), ui::Tone::danger);
        return;
    }
    if (keeping.server_busy || keeping.server_secret.empty() || !keeping.server_expires_at) {
        ui::muted(ui, payment_words.share_busy);
        return;
    }
    ui::paragraph(
        ui, model.language.fill(payment_words.share_lead, {local_date(model, *keeping.server_expires_at)}));
    const std::string link = app::share_link(model);
    if (ui::copyable(ui, "share-link", payment_words.share_link, link))
        out.push_back(app::CopyPressed{link, std::string(model.language.text(payment_words.share_link))});
}

void draw_share_dialog(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    bool open = true;
    ui::Dialog dialog{ui, "share-dialog", payment_words.share_title, open, "share"};
    draw_link(ui, model, out);
    ui::Row row{ui};
    row.grow();
    if (ui::button(ui, "share-close", payment_words.close))
        open = false;
    if (!open)
        out.push_back(app::ShareClosed{});
}

void draw_delete_dialog(ui::Ui& ui, app::Actions& out) {
    bool open = true;
    ui::Dialog dialog{ui, "delete-dialog", payment_words.delete_title, open, "delete"};
    ui::paragraph(ui, payment_words.delete_lead);
    ui::Row row{ui};
    row.grow();
    if (ui::button(ui, "delete-cancel", payment_words.keep_it))
        open = false;
    if (ui::button(ui, "delete-confirm", payment_words.delete_draft, {.kind = ui::ButtonKind::danger}))
        out.push_back(app::DeleteConfirmed{});
    if (!open)
        out.push_back(app::DeleteCancelled{});
}

}  // namespace

void draw_keep_buttons(ui::Ui& ui, app::Actions& out) {
    ui::Row row{ui};
    if (ui::button(ui, "share", payment_words.share, {.kind = ui::ButtonKind::quiet}))
        out.push_back(app::ShareAsked{});
    if (ui::button(ui, "delete", payment_words.delete_draft, {.kind = ui::ButtonKind::quiet}))
        out.push_back(app::DeleteAsked{});
}

void draw_keep_dialogs(ui::Ui& ui, const app::Model& model, app::Actions& out) {
    if (model.keeping.share_open)
        draw_share_dialog(ui, model, out);
    if (model.keeping.delete_open)
        draw_delete_dialog(ui, out);
}

}  // namespace certfolio::screens
