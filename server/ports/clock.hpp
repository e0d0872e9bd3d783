#pragma once

#include <cstdint>

#include "core/time.hpp"

namespace certfolio::ports {

/// The only source of time on the server. Rules, handlers and jobs get an `Instant` as an argument.
class Clock {
 public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    /// The present second of UTC.
    [[nodiscard]] core::Instant now() const { return {milliseconds() / 1'000}; }
    /// Milliseconds of UTC since the beginning of 1970.
    [[nodiscard]] virtual std::int64_t milliseconds() const = 0;
    /// Microseconds since some fixed point; never goes back. For deadlines and durations, not for dates.
    [[nodiscard]] virtual std::int64_t monotonic_microseconds() const = 0;
};

/// The operating system's clocks.
class SystemClock final : public Clock {
 public:
    [[nodiscard]] std::int64_t milliseconds() const override;
    [[nodiscard]] std::int64_t monotonic_microseconds() const override;
};

}  // namespace certfolio::ports
