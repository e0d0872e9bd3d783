#include "jobs/deliver_outbox.hpp"

#include <catch2/catch_test_macros.hpp>

#include "jobs/forget_answers.hpp"
#include "store/idempotency.hpp"
#include "support/test_store.hpp"

using namespace certfolio;
using namespace certfolio::store;

namespace {

struct Delivery : support::TestStore {
    support::FakeMailer mailer;
    jobs::OutboxDelivery delivery{
        store,
        mailer,
        random,
        {{"greeting", [](ReadTransaction&, const LeasedEntry& entry) -> std::optional<ports::Email> {
              if (entry.payload == "nothing")
                  return std::nullopt;
              if (entry.payload == "broken")
                  throw std::runtime_error("no such row");
              ports::Email email;
              email.to_address = "a@example.com";
              email.text = entry.payload;
              return email;
          }}}};

    OutboxId insert(const std::string& kind, const std::string& payload) {
        const auto id = random.make_id<OutboxId>();
        store.write([&](Transaction& rows) { insert_outbox(rows, {id, kind, payload, {0}}, {0}); });
        return id;
    }
    OutboxCounts counts() {
        return store.read([](ReadTransaction& rows) { return count_outbox(rows); });
    }
};

}  // namespace

TEST_CASE("what is due is sent once, under the name of its entry") {
    Delivery test;
    const OutboxId id = test.insert("greeting", "hello");
    CHECK_FALSE(test.delivery.run({1'000}));
    CHECK_FALSE(test.delivery.run({1'001}));
    REQUIRE(test.mailer.sent().size() == 1);
    CHECK(test.mailer.sent()[0].message_id == id.text());
    CHECK(test.mailer.sent()[0].text == "hello");
    CHECK(test.counts().done == 1);
}

TEST_CASE("a run delivers as many entries as one lease takes, and asks for the next while more are due") {
    Delivery test;
    for (int i = 0; i < 45; ++i)
        test.insert("greeting", "hello");
    const core::Instant now{1'000};
    const auto lease = static_cast<std::size_t>(jobs::DeliveryLimits{}.entries_per_lease);
    auto due = test.delivery.run(now);
    CHECK(test.mailer.sent().size() == lease);
    while (due && *due <= now)
        due = test.delivery.run(now);
    CHECK_FALSE(due);
    CHECK(test.mailer.sent().size() == 45);
}

TEST_CASE("a stop of the server leaves the rest for later") {
    Delivery test;
    for (int i = 0; i < 5; ++i)
        test.insert("greeting", "hello");
    test.delivery.run({1'000}, [&] { return test.mailer.sent().size() == 2; });
    CHECK(test.mailer.sent().size() == 2);
    CHECK(test.counts().waiting == 3);
    test.delivery.run({2'000});
    CHECK(test.mailer.sent().size() == 5);
}

TEST_CASE("a failure is tried again later and later, and given up in the end") {
    Delivery test;
    test.insert("greeting", "hello");
    std::int64_t now = 1'000;
    std::int64_t last_delay = 0;
    const jobs::DeliveryLimits limits;
    for (std::int64_t attempt = 1; attempt < limits.attempts_max; ++attempt) {
        test.mailer.fail_once(false);
        const auto due = test.delivery.run({now});
        REQUIRE(due);
        const std::int64_t delay = due->seconds - now;
        CHECK(delay >= limits.first_delay_seconds);
        CHECK(delay <= limits.delay_seconds_max + limits.delay_seconds_max / 4);
        if (attempt < 8)
            CHECK(delay > last_delay);
        last_delay = delay;
        CHECK(test.delivery.run({due->seconds - 1}) == due);
        now = due->seconds;
    }
    test.mailer.fail_once(false);
    CHECK_FALSE(test.delivery.run({now}));
    CHECK(test.counts().dead == 1);
    CHECK(test.mailer.sent().empty());
}

TEST_CASE("a lasting refusal and an unknown kind are not tried again, a broken one holds nobody up") {
    Delivery test;
    test.mailer.fail_once(true);
    test.insert("greeting", "refused");
    test.delivery.run({1'000});
    test.insert("unheard of", "x");
    test.insert("greeting", "broken");
    test.insert("greeting", "nothing");
    test.insert("greeting", "hello");
    test.delivery.run({1'000});
    CHECK(test.counts().dead == 2);
    CHECK(test.counts().waiting == 1);
    CHECK(test.counts().done == 2);
    CHECK(test.mailer.sent().size() == 1);
}

TEST_CASE("old answers are forgotten, young ones are not") {
    support::TestStore test;
    const auto run = test.random.make_id<RunId>();
    const Fingerprint fingerprint{};
    const auto keep = [&](const char* text, core::Instant at) {
        const IdempotencyKey key = *IdempotencyKey::parse(text);
        test.store.write([&](Transaction& rows) {
            store_answer(rows, {"scope", key, fingerprint}, run, at, {200, "{}"});
        });
    };
    const core::Instant now = test.clock.now();
    keep("old-old-old-old-old", now.plus_days(-jobs::answer_days_kept - 1));
    keep("young-young-young-y", now.plus_days(-jobs::answer_days_kept + 1));
    CHECK(jobs::forget_answers(test.store, now) == now.plus_days(1));
    const auto is_known = [&](const char* text) {
        const IdempotencyKey key = *IdempotencyKey::parse(text);
        return test.store.read([&](ReadTransaction& rows) {
            return std::holds_alternative<StoredAnswer>(
                find_answer(rows, {"scope", key, fingerprint}, run, now));
        });
    };
    CHECK_FALSE(is_known("old-old-old-old-old"));
    CHECK(is_known("young-young-young-y"));
}
