#pragma once

#include <string>
#include <string_view>

namespace certfolio::documents {

/// The text in lines of at most 76 characters, broken at spaces, with an empty line behind it. What stands
/// between no-break spaces stays together.
[[nodiscard]] std::string paragraph(std::string_view text);

}  // namespace certfolio::documents
