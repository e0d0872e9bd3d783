#pragma once

#include <filesystem>

namespace certfolio::store {

/// Where the database of a data folder is.
[[nodiscard]] inline std::filesystem::path database_file(const std::filesystem::path& folder) {
    return folder / "certfolio.db";
}

}  // namespace certfolio::store
