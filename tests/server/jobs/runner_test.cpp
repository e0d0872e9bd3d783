#include "jobs/runner.hpp"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <semaphore>
#include <stdexcept>

#include "support/fake_ports.hpp"

using namespace certfolio;

TEST_CASE("jobs run at the start, when they are woken, and not in between") {
    support::FakeClock clock;
    std::counting_semaphore<100> ran{0};
    std::atomic<int> count{0};
    {
        jobs::Runner runner({{"count",
                              [&](core::Instant) -> std::optional<core::Instant> {
                                  count += 1;
                                  ran.release();
                                  return std::nullopt;
                              }}},
                            clock, [](const std::string&, const std::string&) {});
        runner.start();
        ran.acquire();
        CHECK(count == 1);
        runner.wake();
        ran.acquire();
        CHECK(count == 2);
        CHECK_FALSE(ran.try_acquire_for(std::chrono::milliseconds(100)));
    }
    CHECK(count == 2);
}

TEST_CASE("housekeeping runs at the start and by the clock, not for new work") {
    support::FakeClock clock;
    std::counting_semaphore<100> worked{0};
    std::counting_semaphore<100> kept_house{0};
    jobs::Runner runner({{"keeps house",
                          [&](core::Instant now) -> std::optional<core::Instant> {
                              kept_house.release();
                              return now.plus_days(1);
                          },
                          true},
                         {"works",
                          [&](core::Instant) -> std::optional<core::Instant> {
                              worked.release();
                              return std::nullopt;
                          }}},
                        clock, [](const std::string&, const std::string&) {});
    runner.start();
    kept_house.acquire();
    worked.acquire();
    runner.wake();
    worked.acquire();
    CHECK_FALSE(kept_house.try_acquire());
    clock.pass(86'400);
    runner.wake();
    kept_house.acquire();
}

TEST_CASE("a job that is due runs again, one that fails is told and keeps nobody up") {
    support::FakeClock clock;
    std::counting_semaphore<100> ran{0};
    std::counting_semaphore<100> failed{0};
    std::string reason;
    jobs::Runner runner(
        {{"breaks",
          [](core::Instant) -> std::optional<core::Instant> { throw std::runtime_error("broken"); }},
         {"due",
          [&](core::Instant now) -> std::optional<core::Instant> {
              ran.release();
              return now.plus_seconds(1);
          }}},
        clock, [&](const std::string& job, const std::string& why) {
            reason = job + ": " + why;
            failed.release();
        });
    runner.start();
    failed.acquire();
    CHECK(reason == "breaks: broken");
    ran.acquire();
    clock.pass(2);
    CHECK(ran.try_acquire_for(std::chrono::seconds(10)));
}

TEST_CASE("a job that hangs keeps no other from running, and housekeeping is woken by nobody") {
    support::FakeClock clock;
    std::binary_semaphore hanging{0};
    std::binary_semaphore may_go_on{0};
    std::counting_semaphore<100> ran{0};
    std::atomic<int> housekeepings{0};
    jobs::Runner runner({{"hangs",
                          [&](core::Instant) -> std::optional<core::Instant> {
                              hanging.release();
                              may_go_on.acquire();
                              return std::nullopt;
                          }},
                         {"works",
                          [&](core::Instant) -> std::optional<core::Instant> {
                              ran.release();
                              return std::nullopt;
                          }},
                         {"keeps house",
                          [&](core::Instant) -> std::optional<core::Instant> {
                              housekeepings += 1;
                              return std::nullopt;
                          },
                          true}},
                        clock, [](const std::string&, const std::string&) {});
    runner.start();
    hanging.acquire();
    ran.acquire();
    for (int i = 0; i < 3; ++i) {
        runner.wake();
        ran.acquire();
    }
    CHECK(housekeepings <= 1);
    CHECK_FALSE(runner.is_stopping());
    runner.request_stop();
    CHECK(runner.is_stopping());
    may_go_on.release();
}
