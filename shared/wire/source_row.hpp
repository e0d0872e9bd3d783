#pragma once

#include <optional>
#include <string_view>

#include "core/explanation.hpp"

namespace certfolio::wire {

/// A row of the catalogue from its JSON pointer (`core::pointer` writes it); no row from the empty one,
/// nothing from what points elsewhere.
[[nodiscard]] std::optional<core::SourceRow> parse_source_row(std::string_view text);

}  // namespace certfolio::wire
