#include "app/draft_update.hpp"

#include <algorithm>

#include "app/contacts_update.hpp"
#include "app/derive.hpp"
#include "app/draft_elsewhere.hpp"
#include "app/feedback.hpp"
#include "app/navigation.hpp"
#include "app/payment_update.hpp"
#include "app/requests.hpp"
#include "app/saved_draft.hpp"
#include "wire/codec.hpp"

namespace certfolio::app {
namespace {

constexpr std::int64_t save_delay_seconds = 1;

void send_to_server(Model& model, Effects& effects) {
    DraftKeeping& keeping = model.keeping;
    keeping.server_busy = true;
    keeping.server_trouble.reset();
    const bool is_new = keeping.server_secret.empty();
    const wire::DraftSaveRequest request{model.enrolment.draft, is_new ? 0 : keeping.server_revision};
    send_writing(model, effects, is_new ? wire::Operation::draft_create : wire::Operation::draft_save,
                 keeping.server_secret, wire::encode(request), take_spare_key(model));
}

/// Another draft takes the place of this one: what is under way for it is not applied to the new one.
void use_draft(Model& model, domain::EnrolmentDraft draft) {
    for (InFlight& call : model.in_flight)
        if (call.operation == wire::Operation::draft_create || call.operation == wire::Operation::draft_save)
            call.forgotten = true;
    model.keeping.server_busy = false;
    model.keeping.server_trouble.reset();
    model.undo.reset();
    model.enrolment = {};
    model.enrolment.draft = std::move(draft);
    model.payment = {};
}

void save_drafts_to_delete(const Model& model, Effects& effects) {
    std::string lines;
    for (const std::string& secret : model.drafts_to_delete)
        lines.append(secret).append("\n");
    effects.push_back(SaveLocal{std::string(drafts_to_delete_name), std::move(lines)});
}

void delete_on_server(Model& model, std::string secret, Effects& effects) {
    model.drafts_to_delete.push_back(std::move(secret));
    save_drafts_to_delete(model, effects);
    delete_next_draft(model, effects);
}

void adopt(Model& model, wire::DraftView view, Effects& effects) {
    use_draft(model, std::move(view.draft));
    model.keeping.server_secret = view.secret.text;
    model.keeping.server_revision = view.revision;
    model.keeping.server_expires_at = view.expires_at;
    model.keeping.offered.reset();
    save_draft_now(model, effects);
    derive(model);
    say(model, Said::draft_resumed);
    model.route = Route{page_of(first_open_step(model)), {}, {}};
    effects.push_back(Navigate{address_of(model.route), true});
    effects.push_back(Focus{"title"});
    enter(model, effects);
}

}  // namespace

void apply(Model& model, const ShareAsked&, Effects& effects) {
    model.keeping.share_open = true;
    if (!model.keeping.server_busy)
        send_to_server(model, effects);
}

void apply(Model& model, const ShareClosed&, Effects&) {
    model.keeping.share_open = false;
}

void apply(Model& model, const DeleteAsked&, Effects&) {
    model.keeping.delete_open = true;
}

void apply(Model& model, const DeleteCancelled&, Effects&) {
    model.keeping.delete_open = false;
}

void apply(Model& model, const DeleteConfirmed&, Effects& effects) {
    if (model.payment.pressed || model.payment.pending)
        return;
    forget_draft(model, effects);
    say(model, Said::draft_deleted);
    go_to(model, effects, Route{Page::start, {}, {}});
}

void apply(Model& model, const ResumeChosen& action, Effects& effects) {
    if (action.use_linked && model.keeping.offered && !is_purchase_under_way(model)) {
        adopt(model, *std::exchange(model.keeping.offered, std::nullopt), effects);
        return;
    }
    model.keeping.offered.reset();
    go_to(model, effects, first_open_step(model));
}

void keep_draft(Model& model, Effects& effects) {
    DraftKeeping& keeping = model.keeping;
    const bool changed = keeping.saved_draft != model.enrolment.draft ||
                         keeping.saved_quantities != model.enrolment.quantities;
    if (!keeping.loaded || !changed)
        return;
    if (!keeping.save_due)
        keeping.save_due = model.now.plus_seconds(save_delay_seconds);
    if (*keeping.save_due <= model.now)
        save_draft_now(model, effects);
}

void save_draft_now(Model& model, Effects& effects) {
    DraftKeeping& keeping = model.keeping;
    SavedDraft saved;
    saved.draft = model.enrolment.draft;
    saved.quantities = model.enrolment.quantities;
    saved.pending = model.payment.pending;
    saved.ordered = model.payment.ordered;
    saved.waits = model.payment.waits_for_network;
    saved.server_secret = keeping.server_secret;
    saved.server_revision = keeping.server_revision;
    saved.saved_at = model.now;
    keeping.saved_draft = saved.draft;
    keeping.saved_quantities = saved.quantities;
    keeping.save_due.reset();
    effects.push_back(SaveLocal{std::string(draft_name), format_saved_draft(saved)});
}

void draft_loaded(Model& model, const std::optional<std::string>& text, Effects& effects) {
    model.keeping.loaded = true;
    model.keeping.saved_draft = new_draft();
    if (!text)
        return;
    auto saved = parse_saved_draft(*text);
    if (!saved) {
        // The next change overwrites the device's copy: what cannot be read is put aside before.
        model.keeping.unreadable.append(*text);
        effects.push_back(SaveLocal{std::string(unreadable_draft_name), model.keeping.unreadable});
        return;
    }
    model.keeping.saved_draft = saved->draft;
    model.keeping.saved_quantities = saved->quantities;
    model.keeping.saved_at = saved->saved_at;
    model.keeping.server_secret = saved->server_secret;
    model.keeping.server_revision = saved->server_revision;
    model.enrolment.draft = merged(new_draft(), model.enrolment.draft, saved->draft);
    if (model.enrolment.quantities.empty())
        model.enrolment.quantities = std::move(saved->quantities);
    take_up_purchase(model, *saved, effects);
}

void unreadable_draft_loaded(Model& model, const std::string& text) {
    if (model.keeping.unreadable.find(text) == std::string::npos)
        model.keeping.unreadable.insert(0, text);
}

void apply(Model& model, const UnreadableDraft& action, Effects& effects) {
    if (!action.forget) {
        effects.push_back(SaveFile{"draft.txt", "text/plain", model.keeping.unreadable});
        return;
    }
    model.keeping.unreadable.clear();
    effects.push_back(ForgetLocal{std::string(unreadable_draft_name)});
    effects.push_back(Focus{"title"});
}

void forget_draft(Model& model, Effects& effects) {
    if (!model.keeping.server_secret.empty())
        delete_on_server(model, model.keeping.server_secret, effects);
    begin_new_draft(model);
    effects.push_back(ForgetLocal{std::string(draft_name)});
}

void begin_new_draft(Model& model) {
    use_draft(model, new_draft());
    std::string unreadable = std::move(model.keeping.unreadable);
    model.keeping = {};
    model.keeping.loaded = true;
    model.keeping.unreadable = std::move(unreadable);
    model.keeping.saved_draft = model.enrolment.draft;
}

void delete_next_draft(Model& model, Effects& effects) {
    if (model.drafts_to_delete.empty() || model.spare_key.empty())
        return;
    const std::string& secret = model.drafts_to_delete.front();
    if (!is_in_flight(model, wire::Operation::draft_delete, secret))
        send_writing(model, effects, wire::Operation::draft_delete, secret, {}, take_spare_key(model));
}

void drafts_to_delete_loaded(Model& model, std::string_view lines, Effects& effects) {
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        std::string secret(lines.substr(0, end));
        if (std::find(model.drafts_to_delete.begin(), model.drafts_to_delete.end(), secret) ==
            model.drafts_to_delete.end())
            model.drafts_to_delete.push_back(std::move(secret));
        lines = end == std::string_view::npos ? std::string_view{} : lines.substr(end + 1);
    }
    delete_next_draft(model, effects);
}

void apply_draft_deleted_reply(Model& model, const std::string& secret, int status, Effects& effects) {
    std::erase(model.drafts_to_delete, secret);
    const bool gone = (status >= 200 && status < 300) || status == 404 || status == 410;
    if (!gone)
        model.drafts_to_delete.push_back(secret);
    save_drafts_to_delete(model, effects);
    if (gone)
        delete_next_draft(model, effects);
}

void apply_forgotten_draft_reply(Model& model, int status, std::string_view body, Effects& effects) {
    const auto view = wire::decode_draft(body);
    if (status >= 200 && status < 300 && view)
        delete_on_server(model, view.value().secret.text, effects);
}

void apply_draft_saved_reply(Model& model, int status, std::string_view body, Effects& effects) {
    DraftKeeping& keeping = model.keeping;
    keeping.server_busy = false;
    if (status >= 200 && status < 300) {
        const auto view = wire::decode_draft(body);
        if (!view) {
            keeping.server_trouble = Trouble{TroubleKind::answer_unreadable, {}};
            return;
        }
        keeping.server_secret = view.value().secret.text;
        keeping.server_revision = view.value().revision;
        keeping.server_expires_at = view.value().expires_at;
        save_draft_now(model, effects);
        return;
    }
    const auto problem = wire::decode_problem(body);
    const bool elsewhere = problem && (problem.value().violations.contains(core::Code::revision_conflict) ||
                                       problem.value().violations.contains(core::Code::draft_unknown));
    if (elsewhere && !keeping.server_secret.empty()) {
        // Another device went on with the old link, or it is over: neither side's words are lost under a new
        // one.
        keeping.server_secret.clear();
        keeping.server_revision = 0;
        send_to_server(model, effects);
        return;
    }
    keeping.server_trouble = Trouble{status == 0 ? TroubleKind::unreachable : TroubleKind::server_failed,
                                     problem ? problem.value().request_id : std::string()};
}

void settle_linked_draft(Model& model, Effects& effects) {
    DraftKeeping& keeping = model.keeping;
    const bool priced = model.server.catalogue.has_value() || model.server.catalogue_trouble.has_value();
    if (!keeping.linked || !keeping.loaded || !priced)
        return;
    wire::DraftView view = *std::exchange(keeping.linked, std::nullopt);
    if (model.route.page != Page::resume || model.route.parameter != view.secret.text)
        return;
    const bool nothing_to_lose = model.enrolment.draft == new_draft() || model.enrolment.draft == view.draft;
    if (nothing_to_lose && !is_purchase_under_way(model))
        adopt(model, std::move(view), effects);
    else
        keeping.offered = std::move(view);
}

void apply_draft_shown_reply(Model& model, std::string_view secret, int status, std::string_view body) {
    if (model.route.page != Page::resume || model.route.parameter != secret)
        return;
    if (status >= 200 && status < 300) {
        auto view = wire::decode_draft(body);
        if (!view || view.value().secret.text != secret) {
            model.keeping.server_trouble = Trouble{TroubleKind::answer_unreadable, {}};
            return;
        }
        model.keeping.linked = std::move(view).value();
        return;
    }
    TroubleKind kind = status == 0 ? TroubleKind::unreachable : TroubleKind::server_failed;
    if (status == 404 || status == 410)
        kind = TroubleKind::not_found;
    model.keeping.server_trouble = Trouble{kind, {}};
}

std::string share_link(const Model& model) {
    return model.origin + address_of(Route{Page::resume, model.keeping.server_secret, {}});
}

}  // namespace certfolio::app
