#include "http/write_quota.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/test_product.hpp"

using namespace certfolio;
using enum wire::Operation;
using http::WriteQuota;

namespace {

/// Stands still until it is moved.
class StillClock final : public ports::Clock {
 public:
    [[nodiscard]] std::int64_t milliseconds() const override { return 0; }
    [[nodiscard]] std::int64_t monotonic_microseconds() const override { return microseconds; }
    std::int64_t microseconds = 5'000'000;
};

bool empty_it(WriteQuota& quota, const std::string& address, int tokens) {
    for (int i = 0; i < tokens; ++i) {
        if (quota.take(address))
            return false;
    }
    return quota.take(address).has_value();
}

}  // namespace

TEST_CASE("an address writes so often, waits as long as it is told, and goes on") {
    StillClock clock;
    WriteQuota quota({.writes_per_minute = 20}, clock);
    CHECK(empty_it(quota, "192.0.2.1", 20));
    const auto seconds = quota.take("192.0.2.1");
    REQUIRE(seconds);
    CHECK(*seconds >= 3);
    CHECK(*seconds <= 4);
    clock.microseconds += *seconds * 1'000'000;
    CHECK_FALSE(quota.take("192.0.2.1"));
    CHECK(quota.take("192.0.2.1"));
    clock.microseconds += std::int64_t{1'000'000'000'000};
    CHECK(empty_it(quota, "192.0.2.1", 20));
}

TEST_CASE("who never stops asking still gets what he is due") {
    StillClock clock;
    WriteQuota quota({.writes_per_minute = 3}, clock);
    CHECK(empty_it(quota, "192.0.2.1", 3));
    int taken = 0;
    for (int i = 0; i < 120'000; ++i) {
        clock.microseconds += 1'000;
        taken += quota.take("192.0.2.1") ? 0 : 1;
    }
    CHECK(taken == 6);
}

TEST_CASE("addresses do not take each other's writes, but one network of IPv6 is one address") {
    StillClock clock;
    WriteQuota quota({.writes_per_minute = 5}, clock);
    CHECK(empty_it(quota, "192.0.2.1", 5));
    CHECK(quota.take("::ffff:192.0.2.1"));
    CHECK_FALSE(quota.take("192.0.2.2"));
    CHECK(empty_it(quota, "2001:db8:1:2::1", 5));
    CHECK(quota.take("2001:db8:1:2:ffff::7"));
    CHECK_FALSE(quota.take("2001:db8:1:3::1"));
    CHECK_FALSE(quota.take("fe80::1%eth0"));
}

TEST_CASE("this machine is left alone unless it is to be counted too, and 0 counts nobody") {
    StillClock clock;
    WriteQuota sparing({.writes_per_minute = 5}, clock);
    for (const char* const address : {"127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"})
        CHECK_FALSE(empty_it(sparing, address, 5));
    WriteQuota counting({.writes_per_minute = 5, .spares_loopback = false}, clock);
    CHECK(empty_it(counting, "127.0.0.1", 5));
    WriteQuota none({.writes_per_minute = 0}, clock);
    CHECK_FALSE(empty_it(none, "192.0.2.1", 5));
}

TEST_CASE("however many addresses come, few are remembered") {
    StillClock clock;
    WriteQuota quota({.writes_per_minute = 5, .addresses_max = 100}, clock);
    CHECK(empty_it(quota, "192.0.2.1", 5));
    for (int i = 0; i < 99; ++i)
        CHECK_FALSE(quota.take("198.51.100." + std::to_string(i)));
    clock.microseconds += 12'000'000;
    // The others' buckets are full again and forgotten, the empty one is not.
    CHECK_FALSE(quota.take("203.0.113.1"));
    CHECK_FALSE(quota.take("192.0.2.1"));
    CHECK(quota.take("192.0.2.1"));
}

TEST_CASE(
    "over HTTP who writes too often is told when to come back, before a body is read, and reading goes on") {
    support::TestProduct product({}, {.writes_per_minute = 3, .spares_loopback = false});
    for (int i = 0; i < 3; ++i)
        CHECK(product.call(draft_create, "{}", "quota-test-key-00" + std::to_string(i)).status == 201);
    const auto refused = product.call(draft_create, "{}", "quota-test-key-003");
    CHECK(refused.status == 429);
    CHECK(refused.header("Retry-After") == "20");
    CHECK(refused.header("Content-Type") == "application/problem+json");
    CHECK(product.show(settings_show).status == 200);
    const std::string drafts = product.rows_of_nouns();
    CHECK(product.call(draft_create, "{}", "quota-test-key-004").status == 429);
    CHECK(product.rows_of_nouns() == drafts);
}
