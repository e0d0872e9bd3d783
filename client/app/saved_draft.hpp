#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/model.hpp"

namespace certfolio::app {

/// What this device keeps of an enrolment between visits. Never a card: there is no place for one.
struct SavedDraft {
    domain::EnrolmentDraft draft;
    std::vector<QuantityEntry> quantities;
    std::optional<PendingPurchase> pending;
    std::string ordered;  ///< tracking secret of the order whose payment is not decided
    bool waits = false;   ///< Buy now was pressed without a network
    std::string server_secret;
    std::int64_t server_revision = 0;
    core::Instant saved_at;
    bool operator==(const SavedDraft&) const = default;
};

/// Lines of `name value`, then the draft as on the wire. Reading back what was written gives the same value.
[[nodiscard]] std::string format_saved_draft(const SavedDraft& saved);
/// Nothing for a text that this version cannot read. Lines that mean nothing to it are left out.
[[nodiscard]] std::optional<SavedDraft> parse_saved_draft(std::string_view text);

/// What was typed wins field by field over what is saved; what is still as in `base` was not typed.
[[nodiscard]] domain::EnrolmentDraft merged(const domain::EnrolmentDraft& base,
                                            const domain::EnrolmentDraft& typed,
                                            const domain::EnrolmentDraft& saved);

}  // namespace certfolio::app
