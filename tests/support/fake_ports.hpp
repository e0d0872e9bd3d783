#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <random>
#include <vector>

#include "core/time.hpp"
#include "ports/clock.hpp"
#include "ports/mailer.hpp"
#include "ports/random.hpp"

namespace certfolio::support {

/// Stands at one second until it is moved; durations are real, so that deadlines of connections still pass.
class FakeClock final : public ports::Clock {
 public:
    explicit FakeClock(core::Instant now = {1'795'000'000}) : seconds_(now.seconds) {}
    [[nodiscard]] std::int64_t milliseconds() const override { return seconds_ * 1'000; }
    [[nodiscard]] std::int64_t monotonic_microseconds() const override {
        return std::chrono::duration_cast<std::chrono::microseconds>(
                   std::chrono::steady_clock::now().time_since_epoch())
            .count();
    }
    void pass(std::int64_t seconds) { seconds_ += seconds; }

 private:
    std::atomic<std::int64_t> seconds_;
};

/// The same bytes for the same seed.
class FakeRandom final : public ports::Random {
 public:
    explicit FakeRandom(std::uint64_t seed = 1) : generator_(seed) {}
    void fill(std::span<std::uint8_t> bytes) override {
        const std::scoped_lock lock(mutex_);
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(generator_() >> 56);
    }

 private:
    std::mutex mutex_;
    std::mt19937_64 generator_;
};

/// Keeps what it was given; fails as often as it is told to.
class FakeMailer final : public ports::Mailer {
 public:
    void send(const ports::Email& email) override {
        const std::scoped_lock lock(mutex_);
        if (!failures_.empty()) {
            const bool lasting = failures_.front();
            failures_.pop_front();
            throw ports::MailFailure("the fake mailer was told to fail", lasting);
        }
        sent_.push_back(email);
    }
    /// The next call fails, for good or for now.
    void fail_once(bool lasting) {
        const std::scoped_lock lock(mutex_);
        failures_.push_back(lasting);
    }
    [[nodiscard]] std::vector<ports::Email> sent() const {
        const std::scoped_lock lock(mutex_);
        return sent_;
    }

 private:
    mutable std::mutex mutex_;
    std::deque<bool> failures_;
    std::vector<ports::Email> sent_;
};

}  // namespace certfolio::support
