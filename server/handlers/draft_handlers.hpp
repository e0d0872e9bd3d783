#pragma once

#include <string>

#include "handlers/context.hpp"

namespace certfolio::handlers {

/// Days after its last save for which a draft can be resumed.
inline constexpr std::int64_t draft_days_kept = 30;

/// Saves what was typed, right or wrong: a draft may break every rule of the enrolment.
[[nodiscard]] Result<wire::DraftView> handle_draft_create(const wire::DraftSaveRequest& request,
                                                          WriteContext& context);

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

struct DraftDelete {
    std::string secret;
};
[[nodiscard]] Result<NoView> handle_draft_delete(const DraftDelete& request, WriteContext& context);

}  // namespace certfolio::handlers
