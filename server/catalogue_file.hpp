#pragma once

#include <filesystem>

namespace certfolio {

/// The catalogue that was named or, when `named` is empty, the sample that lies beside the program or in its
/// source tree. Throws `handlers::OfferingRefused` when there is neither.
[[nodiscard]] std::filesystem::path find_catalogue_file(const std::filesystem::path& named);

}  // namespace certfolio
