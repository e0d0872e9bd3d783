#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace certfolio::http {

/// Something with at most one deadline. Lies in the wheel by being linked, so setting a deadline anew costs a
/// few instructions however many there are.
class Deadline {
 public:
    Deadline() = default;
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;
    ~Deadline() { unlink(); }

    [[nodiscard]] bool is_set() const noexcept { return next_ != nullptr; }
    /// Microseconds of the clock that the wheel is driven by.
    [[nodiscard]] std::int64_t at() const noexcept { return at_; }
    void unlink() noexcept;

 private:
    friend class DeadlineWheel;
    Deadline* next_ = nullptr;
    Deadline* previous_ = nullptr;
    std::int64_t at_ = 0;
};

/// Deadlines sorted roughly: each passes at its time or up to one tick later.
class DeadlineWheel {
 public:
    explicit DeadlineWheel(std::int64_t now);
    DeadlineWheel(const DeadlineWheel&) = delete;
    DeadlineWheel& operator=(const DeadlineWheel&) = delete;
    ~DeadlineWheel();

    void set(Deadline& deadline, std::int64_t at) noexcept;
    /// Unlinks each deadline that has passed and names it. `passed` may set, unlink and destroy any deadline.
    void advance(std::int64_t now, const std::function<void(Deadline&)>& passed);
    /// How long nothing passes for certain; -1 when nothing is set.
    [[nodiscard]] int milliseconds_of_peace(std::int64_t now) const noexcept;

 private:
    static constexpr std::size_t slot_count = 1'024;
    static constexpr std::int64_t tick_microseconds = 25'000;

    [[nodiscard]] static std::int64_t tick_of(std::int64_t at) noexcept { return at / tick_microseconds; }
    [[nodiscard]] static bool is_empty(const Deadline& slot) noexcept { return slot.next_ == &slot; }
    void link(Deadline& deadline) noexcept;

    std::array<Deadline, slot_count> slots_;  ///< the heads of rings
    std::int64_t tick_;                       ///< everything before it has passed
};

}  // namespace certfolio::http
