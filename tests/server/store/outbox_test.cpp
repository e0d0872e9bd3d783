#include "store/outbox.hpp"

#include <catch2/catch_test_macros.hpp>

#include "store/database_file.hpp"
#include "store/migrations.hpp"
#include "support/test_store.hpp"

using namespace certfolio;
using namespace certfolio::store;
using support::TestStore;

namespace {

void insert(TestStore& test, std::int64_t not_before) {
    test.store.write([&](Transaction& rows) {
        insert_outbox(rows, {test.random.make_id<OutboxId>(), "test", "payload", {not_before}}, {0});
    });
}

std::vector<LeasedEntry> lease(TestStore& test, std::int64_t now, std::int64_t limit = 10) {
    const auto worker = test.random.make_id<WorkerId>();
    return test.store.write([&](Transaction& rows) { return lease_outbox(rows, {now}, worker, 30, limit); });
}

bool finish(TestStore& test, const LeasedEntry& entry, std::int64_t now) {
    return test.store.write([&](Transaction& rows) { return finish_outbox(rows, entry, {now}); });
}

}  // namespace

TEST_CASE("an entry is leased when it is due, by one worker, until its lease ends") {
    TestStore test;
    insert(test, 100);
    CHECK(lease(test, 99).empty());
    const auto first = lease(test, 100);
    REQUIRE(first.size() == 1);
    CHECK(first[0].attempts == 1);
    CHECK(first[0].payload == "payload");
    CHECK(lease(test, 129).empty());
    const auto second = lease(test, 130);
    REQUIRE(second.size() == 1);
    CHECK(second[0].attempts == 2);
    CHECK(second[0].fence > first[0].fence);
}

TEST_CASE("a worker that comes back after its lease was given away changes nothing") {
    TestStore test;
    insert(test, 0);
    const auto late = lease(test, 0);
    const auto present = lease(test, 30);
    CHECK_FALSE(finish(test, late[0], 31));
    CHECK_FALSE(
        test.store.write([&](Transaction& rows) { return postpone_outbox(rows, late[0], {99}, "late"); }));
    CHECK_FALSE(
        test.store.write([&](Transaction& rows) { return bury_outbox(rows, late[0], {31}, "late"); }));
    CHECK(finish(test, present[0], 31));
    CHECK_FALSE(finish(test, present[0], 32));
}

TEST_CASE("entries are taken oldest first and a few at a time") {
    TestStore test;
    for (const std::int64_t at : {30, 10, 20})
        insert(test, at);
    CHECK(lease(test, 50, 2).size() == 2);
    CHECK(lease(test, 50, 2).size() == 1);
    CHECK(lease(test, 50, 2).empty());
}

TEST_CASE("the next due time looks at waiting entries and at leases, not at what is over") {
    TestStore test;
    const auto next_due = [&] {
        return test.store.read([](ReadTransaction& rows) { return find_next_outbox_due(rows); });
    };
    CHECK_FALSE(next_due());
    insert(test, 100);
    CHECK(next_due() == core::Instant{100});
    const auto entry = lease(test, 100);
    CHECK(next_due() == core::Instant{130});
    CHECK(test.store.write(
        [&](Transaction& rows) { return postpone_outbox(rows, entry[0], {500}, "no answer"); }));
    CHECK(next_due() == core::Instant{500});
    const auto again = lease(test, 500);
    CHECK(test.store.write(
        [&](Transaction& rows) { return bury_outbox(rows, again[0], {500}, "no mailbox"); }));
    CHECK_FALSE(next_due());
    CHECK(test.store.read([](ReadTransaction& rows) { return count_outbox(rows); }).dead == 1);
}

TEST_CASE("what was leased or waiting under the older schema keeps its time") {
    const support::TemporaryFolder folder;
    const std::filesystem::path file = database_file(folder.path());
    {
        Connection connection(file, Connection::Mode::writes);
        migrate(connection, file, migrations().first(2));
        connection.run(
            "INSERT INTO outbox (id, kind, payload, made_at, not_before, attempts, fence, lease_until) "
            "VALUES "
            "(zeroblob(16), 'test', 'leased', 0, 100, 1, 1, 220), "
            "(randomblob(16), 'test', 'waiting', 0, 150, 1, 1, 0)");
    }
    support::FakeClock clock;
    support::FakeRandom random;
    Store store(support::store_options(folder.path(), clock));
    const auto worker = random.make_id<WorkerId>();
    const auto lease_at = [&](std::int64_t now) {
        return store.write([&](Transaction& rows) { return lease_outbox(rows, {now}, worker, 30, 10); });
    };
    CHECK(lease_at(149).empty());
    const auto waiting = lease_at(150);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].payload == "waiting");
    CHECK(lease_at(219).size() == 1);
    const auto leased = lease_at(220);
    REQUIRE(leased.size() == 1);
    CHECK(leased[0].payload == "leased");
    CHECK(leased[0].attempts == 2);
}
