#include "handlers/draft_handlers.hpp"

#include <optional>
#include <utility>

#include "handlers/card_traces.hpp"
#include "handlers/links.hpp"
#include "handlers/services.hpp"
#include "store/draft_store.hpp"
#include "wire/codec.hpp"

namespace certfolio::handlers {

namespace {

wire::DraftView view_of(const store::StoredDraft& draft) {
    return {refer_to(draft.id), draft.revision, draft.saved_at, draft.expires_at, draft.draft};
}

Refusal unknown_draft() {
    core::Violation violation;
    violation.code = core::Code::draft_unknown;
    violation.field = "/path";
    return violation;
}

core::Violations check_draft(const domain::EnrolmentDraft& draft) {
    core::Violations violations = check_for_card_numbers(draft);
    const auto bytes = static_cast<std::int64_t>(wire::encode(draft).size());
    if (bytes > store::draft_bytes_max) {
        core::Violation violation;
        violation.code = core::Code::draft_too_large;
        violation.limit = store::draft_bytes_max;
        violation.actual = std::to_string(bytes);
        violations.add(std::move(violation));
    }
    return violations;
}

std::optional<store::StoredDraft> find_by_secret(std::string_view secret, store::ReadTransaction& rows,
                                                 core::Instant now) {
    const auto link = digest_of_sent(secret);
    return link ? store::find_draft(rows, *link, now) : std::nullopt;
}

Refusal conflict_with(const store::StoredDraft& present, std::int64_t based_on) {
    core::Violation violation;
    violation.code = core::Code::revision_conflict;
    violation.field = "/based_on_revision";
    violation.limit = present.revision;
    violation.actual = std::to_string(based_on);
    return {core::Violations(std::move(violation)), view_of(present)};
}

/// Whether there is room is no matter of the draft: whoever saves it can only wait, as for a full disk.
void expect_room(const WriteContext& context, bool for_another) {
    const store::DraftTotal& limit = context.services.installation.drafts_max;
    const store::DraftTotal total = store::count_drafts(context.rows);
    if (total.characters >= limit.characters || (for_another && total.drafts >= limit.drafts))
        throw store::StoreError(store::Fault::full, "drafts have reached the limits that the operator set");
}

}  // namespace

Result<wire::DraftView> handle_draft_create(const wire::DraftSaveRequest& request, WriteContext& context) {
    core::Violations violations = check_draft(request.draft);
    if (!violations.empty())
        return core::Unexpected{Refusal(std::move(violations))};

    expect_room(context, true);
    const store::StoredDraft draft{context.services.row_ids().make<store::DraftId>(), 1, context.now,
                                   context.now.plus_days(draft_days_kept), request.draft};
    store::insert_draft(context.rows, draft, digest_of(secret_of(draft.id, context.services.links)));

    return view_of(draft);
}

std::optional<Refusal> authorise_draft_link(std::string_view secret, store::ReadTransaction& rows,
                                            core::Instant now) {
    const auto link = digest_of_sent(secret);
    if (link && store::has_draft(rows, *link, now))
        return std::nullopt;
    return unknown_draft();
}

Result<wire::DraftView> handle_draft_show(const DraftShow& request, ReadContext& context) {
    const auto draft = find_by_secret(request.secret, context.rows, context.now);
    if (!draft)
        return core::Unexpected{unknown_draft()};

    return view_of(*draft);
}

Result<wire::DraftView> handle_draft_save(const DraftSave& request, WriteContext& context) {
    const auto present = find_by_secret(request.secret, context.rows, context.now);
    if (!present)
        return core::Unexpected{unknown_draft()};

    core::Violations violations = check_draft(request.save.draft);
    if (!violations.empty())
        return core::Unexpected{Refusal(std::move(violations))};
    if (request.save.based_on_revision != present->revision)
        return core::Unexpected{conflict_with(*present, request.save.based_on_revision)};

    expect_room(context, false);
    const store::StoredDraft draft{present->id, present->revision + 1, context.now,
                                   context.now.plus_days(draft_days_kept), request.save.draft};
    if (!store::update_draft(context.rows, draft))
        return core::Unexpected{conflict_with(*present, request.save.based_on_revision)};

    return view_of(draft);
}

void take_out_typed(wire::DraftView& view) {
    view.draft = {};
}

void put_back_typed(wire::DraftView& view, const wire::DraftSaveRequest& request) {
    view.draft = request.draft;
}

void put_back_typed(wire::DraftView& view, const DraftSave& request) {
    put_back_typed(view, request.save);
}

Result<NoView> handle_draft_delete(const DraftDelete& request, WriteContext& context) {
    const auto draft = find_by_secret(request.secret, context.rows, context.now);
    if (!draft)
        return core::Unexpected{unknown_draft()};

    store::delete_draft(context.rows, draft->id);

    return NoView{};
}

}  // namespace certfolio::handlers
