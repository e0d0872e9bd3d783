#include "ports/clock.hpp"

#include <chrono>

namespace certfolio::ports {

std::int64_t SystemClock::milliseconds() const {
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count();
}

std::int64_t SystemClock::monotonic_microseconds() const {
    const auto since_start = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(since_start).count();
}

}  // namespace certfolio::ports
