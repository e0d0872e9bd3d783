#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "store/database.hpp"

namespace certfolio::store {

/// One step of the schema: `server/store/migrations/NNNN_<what>.sql`, embedded when the program is built.
struct Migration {
    int number = 0;  ///< 1, 2, 3 without a gap
    std::string_view name;
    const char* sql = nullptr;
};

/// All steps in order of number.
[[nodiscard]] std::span<const Migration> migrations() noexcept;

/// Brings the schema forward, each step in one transaction together with its number, so that a kill in
/// between leaves it at the old step or the new one. A schema that has rows to lose is first copied beside
/// the file as `certfolio.before-<number>.db`. Throws `StoreUnusable` for a file of a newer version or of
/// another program.
void migrate(Connection& connection, const std::filesystem::path& file, std::span<const Migration> steps);

}  // namespace certfolio::store
