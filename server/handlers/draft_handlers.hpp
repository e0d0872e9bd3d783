#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "handlers/context.hpp"

namespace certfolio::handlers {

/// Days after its last save for which a draft can be resumed.
inline constexpr std::int64_t draft_days_kept = 30;

/// Saves what was typed, right or wrong: a draft may break every rule of the enrolment.
[[nodiscard]] Result<wire::DraftView> handle_draft_create(const wire::DraftSaveRequest& request,
                                                          WriteContext& context);

/// `draft.unknown` for whoever does not know the secret of a draft that is still there.
[[nodiscard]] std::optional<Refusal> authorise_draft_link(std::string_view secret,
                                                          store::ReadTransaction& rows, core::Instant now);

struct DraftShow {
    std::string secret;
};
[[nodiscard]] Result<wire::DraftView> handle_draft_show(const DraftShow& request, ReadContext& context);

struct DraftSave {
    std::string secret;
    wire::DraftSaveRequest save;
};
/// `revision.conflict` with the draft as it stands when somebody saved it since.
[[nodiscard]] Result<wire::DraftView> handle_draft_save(const DraftSave& request, WriteContext& context);

/// An answer is kept for longer than a draft may live, so it is kept without what was typed.
void take_out_typed(wire::DraftView& view);
void put_back_typed(wire::DraftView& view, const wire::DraftSaveRequest& request);
void put_back_typed(wire::DraftView& view, const DraftSave& request);

struct DraftDelete {
    std::string secret;
};
[[nodiscard]] Result<NoView> handle_draft_delete(const DraftDelete& request, WriteContext& context);

}  // namespace certfolio::handlers
