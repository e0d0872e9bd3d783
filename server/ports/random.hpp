#pragma once

#include <cstdint>
#include <span>

#include "core/id.hpp"

namespace certfolio::ports {

/// The only source of randomness on the server.
class Random {
 public:
    Random() = default;
    Random(const Random&) = delete;
    Random& operator=(const Random&) = delete;
    virtual ~Random() = default;

    /// Fills every byte; throws when no randomness can be had. Safe to call from several threads.
    virtual void fill(std::span<std::uint8_t> bytes) = 0;

    /// `random.make_id<core::Id<struct OrderTag>>()`
    template <class IdType>
    [[nodiscard]] IdType make_id() {
        typename IdType::Bytes bytes{};
        fill(bytes);
        return IdType(bytes);
    }

    /// A whole number from 0 to `bound - 1`, each as likely as the others. `bound` is at least 1.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);
};

/// The kernel's generator. Nothing is kept in hand: after a fork two processes would hold the same.
class SystemRandom final : public Random {
 public:
    void fill(std::span<std::uint8_t> bytes) override;
};

}  // namespace certfolio::ports
