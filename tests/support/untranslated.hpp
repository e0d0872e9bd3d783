#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mirror/recorder.hpp"

namespace certfolio::tests {

/// What a page drawn in the pseudo-locale says outside of the pseudo-locale's brackets and is neither a
/// number nor the catalogue's, a person's or a standard's own word.
[[nodiscard]] std::vector<std::string> list_untranslated(const mirror::Recorder& recorder);

/// Texts that reach out of a window of this width.
[[nodiscard]] std::vector<std::string> list_too_wide(const mirror::Recorder& recorder, float width);

}  // namespace certfolio::tests
