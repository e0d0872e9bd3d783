#include "http/write_quota.hpp"

#include <algorithm>

#include "http/network_address.hpp"

namespace certfolio::http {

namespace {

constexpr std::int64_t microseconds_per_minute = 60'000'000;
/// A bucket is filled with as many drops each microsecond as writes are allowed each minute, so nothing is
/// rounded off however often it is looked at.
constexpr std::int64_t drops_per_token = microseconds_per_minute;

}  // namespace

std::int64_t WriteQuota::capacity() const noexcept {
    return limits_.writes_per_minute * drops_per_token;
}

void WriteQuota::fill(Bucket& bucket, std::int64_t now) const {
    const std::int64_t elapsed = std::min(now - bucket.filled_at, microseconds_per_minute);
    bucket.drops = std::min(capacity(), bucket.drops + elapsed * limits_.writes_per_minute);
    bucket.filled_at = now;
}

void WriteQuota::forget_full_buckets(std::int64_t now) {
    std::erase_if(buckets_, [&](const auto& entry) {
        Bucket bucket = entry.second;
        fill(bucket, now);
        return bucket.drops == capacity();
    });
    // So many addresses at once are no people; to know none of them any more costs less than to keep them
    // all.
    if (buckets_.size() >= limits_.addresses_max)
        buckets_.clear();
}

std::optional<std::int64_t> WriteQuota::take(std::string_view remote_address) {
    if (limits_.writes_per_minute == 0)
        return std::nullopt;
    const auto address = NetworkAddress::parse(remote_address);
    if (address && address->is_loopback() && limits_.spares_loopback)
        return std::nullopt;
    std::string owner = address ? address->owner() : std::string(remote_address);
    const std::int64_t now = clock_.monotonic_microseconds();
    const std::scoped_lock lock(mutex_);
    if (buckets_.size() >= limits_.addresses_max)
        forget_full_buckets(now);
    Bucket& bucket = buckets_.try_emplace(std::move(owner), Bucket{capacity(), now}).first->second;
    fill(bucket, now);
    if (bucket.drops < drops_per_token)
        return (drops_per_token - bucket.drops) / limits_.writes_per_minute / 1'000'000 + 1;
    bucket.drops -= drops_per_token;
    return std::nullopt;
}

}  // namespace certfolio::http
