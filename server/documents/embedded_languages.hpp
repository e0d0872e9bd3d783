#pragma once

#include <span>
#include <string_view>

namespace certfolio::documents {

/// The packed tables of shared/languages, put into the program by the build (`cmake/languages.cmake`).
[[nodiscard]] std::span<const std::string_view> embedded_languages() noexcept;

}  // namespace certfolio::documents
