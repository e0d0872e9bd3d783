#include "http/deadline_wheel.hpp"

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <vector>

using namespace certfolio;

namespace {

constexpr std::int64_t millisecond = 1'000;

/// The deadlines that pass until then, in order.
std::vector<const http::Deadline*> pass(http::DeadlineWheel& wheel, std::int64_t now) {
    std::vector<const http::Deadline*> passed;
    wheel.advance(now, [&](http::Deadline& deadline) { passed.push_back(&deadline); });
    return passed;
}

}  // namespace

TEST_CASE("a deadline passes once, never early and at most two ticks late") {
    for (const std::int64_t due : {1, 24, 25, 26, 999, 25'599, 25'600, 25'601, 80'000}) {
        const std::int64_t start = 123'456'789;
        http::DeadlineWheel wheel(start);
        http::Deadline deadline;
        wheel.set(deadline, start + due * millisecond);
        std::int64_t now = start;
        while (pass(wheel, now).empty())
            now += 5 * millisecond;
        INFO(due);
        CHECK(now >= deadline.at());
        CHECK(now <= deadline.at() + 55 * millisecond);
        CHECK(pass(wheel, now + 100'000 * millisecond).empty());
    }
}

TEST_CASE("a deadline that is set anew, taken back or destroyed does not pass at its old time") {
    http::DeadlineWheel wheel(0);
    http::Deadline later;
    http::Deadline taken_back;
    auto destroyed = std::make_unique<http::Deadline>();
    wheel.set(later, 100 * millisecond);
    wheel.set(taken_back, 100 * millisecond);
    wheel.set(*destroyed, 100 * millisecond);
    wheel.set(later, 300 * millisecond);
    taken_back.unlink();
    destroyed.reset();
    CHECK(pass(wheel, 250 * millisecond).empty());
    CHECK(pass(wheel, 400 * millisecond) == std::vector<const http::Deadline*>{&later});
}

TEST_CASE("what passes may take others with it and set itself anew") {
    http::DeadlineWheel wheel(0);
    http::Deadline again;
    std::vector<std::unique_ptr<http::Deadline>> others;
    for (int i = 0; i < 10; ++i)
        wheel.set(*others.emplace_back(std::make_unique<http::Deadline>()), 100 * millisecond);
    wheel.set(again, 90 * millisecond);
    int passed = 0;
    wheel.advance(150 * millisecond, [&](http::Deadline& deadline) {
        ++passed;
        others.clear();
        wheel.set(deadline, 200 * millisecond);
    });
    CHECK(passed == 1);
    CHECK(pass(wheel, 300 * millisecond).size() == 1);
}

TEST_CASE("who waits for the next deadline sleeps until then, and for ever when there is none") {
    http::DeadlineWheel wheel(0);
    CHECK(wheel.milliseconds_of_peace(0) == -1);
    http::Deadline deadline;
    wheel.set(deadline, 1'000 * millisecond);
    const int peace = wheel.milliseconds_of_peace(0);
    CHECK(peace >= 1'000);
    CHECK(peace <= 1'051);
    CHECK(pass(wheel, peace * millisecond).size() == 1);
    CHECK(pass(wheel, 3'000'000 * millisecond).empty());
}
