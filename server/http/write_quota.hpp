#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "ports/clock.hpp"

namespace certfolio::http {

struct WriteQuotaLimits {
    std::int64_t writes_per_minute = 1'200;  ///< of one address, and as many at once; 0: no limit
    /// Whether addresses of this machine are left alone: a proxy in front of us speaks for everybody.
    bool spares_loopback = true;
    std::size_t addresses_max = 100'000;
};

/// How often one remote address may ask to change something: a bucket of tokens each, which fills again
/// steadily. Of an IPv6 address the first 64 bits count: the rest is its owner's to choose. Safe to use from
/// several threads.
class WriteQuota {
 public:
    WriteQuota(WriteQuotaLimits limits, const ports::Clock& clock) : limits_(limits), clock_(clock) {}

    /// Takes a token; when there is none, gives the seconds after which there will be one.
    [[nodiscard]] std::optional<std::int64_t> take(std::string_view remote_address);

 private:
    struct Bucket {
        std::int64_t drops = 0;
        std::int64_t filled_at = 0;  ///< monotonic microseconds
    };
    void forget_full_buckets(std::int64_t now);
    void fill(Bucket& bucket, std::int64_t now) const;
    [[nodiscard]] std::int64_t capacity() const noexcept;

    const WriteQuotaLimits limits_;
    const ports::Clock& clock_;
    std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace certfolio::http
