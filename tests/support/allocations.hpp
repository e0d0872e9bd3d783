#pragma once

#include <cstddef>

namespace certfolio::tests {

/// How often this thread has called `operator new` since the program began: the difference around a piece of
/// code is what it allocated.
[[nodiscard]] std::size_t allocations() noexcept;

}  // namespace certfolio::tests
