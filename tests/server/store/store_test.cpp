#include "store/store.hpp"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <latch>
#include <thread>
#include <vector>

#include "store/migrations.hpp"
#include "store/outbox.hpp"
#include "support/test_store.hpp"

using namespace certfolio;
using namespace certfolio::store;
using support::TestStore;

namespace {

void insert_entry(Transaction& rows, ports::Random& random) {
    insert_outbox(rows, {random.make_id<OutboxId>(), "test", "", {0}}, {0});
}

std::int64_t waiting(Store& store) {
    return store.read([](ReadTransaction& rows) { return count_outbox(rows).waiting; });
}

}  // namespace

TEST_CASE("what was written can be read as soon as the writer has answered") {
    TestStore test;
    for (std::int64_t i = 1; i <= 20; ++i) {
        test.store.write([&](Transaction& rows) { insert_entry(rows, test.random); });
        CHECK(waiting(test.store) == i);
    }
}

TEST_CASE("commands that wait together are committed together, and each is answered by itself") {
    TestStore test;
    constexpr int callers = 64;
    std::atomic<int> failed{0};
    std::latch all_there(callers);
    std::vector<std::thread> threads;
    // Holds the writer until everybody waits behind it.
    std::thread first([&] { test.store.write([&](Transaction&) { all_there.wait(); }); });
    for (int i = 0; i < callers; ++i) {
        threads.emplace_back([&, i] {
            all_there.count_down();
            try {
                test.store.write([&](Transaction& rows) {
                    insert_entry(rows, test.random);
                    if (i % 4 == 0)
                        throw std::runtime_error("this one fails");
                });
            } catch (const std::runtime_error&) {
                failed += 1;
            }
        });
    }
    first.join();
    for (std::thread& thread : threads)
        thread.join();
    CHECK(failed == callers / 4);
    CHECK(waiting(test.store) == callers - callers / 4);
    const Writer::Counts counts = test.store.writer().counts();
    CHECK(counts.commands == callers + 1);
    CHECK(counts.commits < counts.commands);
}

TEST_CASE("of commands that are committed together, those that fail after writing leave nothing") {
    TestStore test;
    constexpr int callers = 8;
    std::latch all_there(callers);
    std::vector<std::thread> threads;
    std::atomic<int> stayed{0};
    std::atomic<int> failed{0};
    std::thread first([&] { test.store.write([&](Transaction&) { all_there.wait(); }); });
    for (int i = 0; i < callers; ++i) {
        threads.emplace_back([&, i] {
            all_there.count_down();
            const auto command = [&](Transaction& rows) {
                const bool stays = rows.attempt([&] {
                    insert_entry(rows, test.random);
                    return i % 2 == 0;
                });
                if (!stays && i % 4 == 1)
                    throw std::runtime_error("refused, and then failed");
                return stays;
            };
            try {
                stayed += test.store.write(command) ? 1 : 0;
            } catch (const std::runtime_error& error) {
                failed += error.what() == std::string("refused, and then failed") ? 1 : 0;
            }
        });
    }
    first.join();
    for (std::thread& thread : threads)
        thread.join();
    CHECK(stayed == callers / 2);
    CHECK(failed == callers / 4);
    CHECK(waiting(test.store) == callers / 2);
}

TEST_CASE("a write gives back what its command returned") {
    TestStore test;
    CHECK(test.store.write([](Transaction&) { return std::string("answer"); }) == "answer");
}

TEST_CASE("work is announced once it is committed, and not when it failed") {
    support::TemporaryFolder folder;
    support::FakeClock clock;
    support::FakeRandom random;
    std::atomic<int> announced{0};
    StoreOptions options = support::store_options(folder.path(), clock);
    options.writer.on_work = [&] { announced += 1; };
    {
        Store store(std::move(options));
        store.write([](Transaction&) {});
        CHECK_THROWS(store.write([&](Transaction& rows) {
            insert_entry(rows, random);
            throw std::runtime_error("no");
        }));
        store.write([&](Transaction& rows) { insert_entry(rows, random); });
    }
    CHECK(announced == 1);
}

TEST_CASE("a reader keeps its snapshot while others write, and one that takes too long is broken off") {
    TestStore test;
    test.store.read([&](ReadTransaction& rows) {
        CHECK(count_outbox(rows).waiting == 0);
        test.store.write([&](Transaction& writing) { insert_entry(writing, test.random); });
        CHECK(count_outbox(rows).waiting == 0);
    });
    CHECK(waiting(test.store) == 1);
    const auto endless = [&](ReadTransaction& rows) {
        Rows counting = rows.query(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
        return counting.next();
    };
    try {
        test.store.read(endless);
        FAIL("an endless query came to an end");
    } catch (const StoreError& error) {
        CHECK(error.fault() == Fault::busy);
    }
    CHECK(waiting(test.store) == 1);
}

TEST_CASE("a second process is kept off the same folder") {
    TestStore test;
    CHECK_THROWS_AS(Store(support::store_options(test.folder.path(), test.clock)), StoreUnusable);
}

TEST_CASE("everything is there again after a restart, and the log of the database does not grow for ever") {
    support::TemporaryFolder folder;
    support::FakeClock clock;
    support::FakeRandom random;
    {
        Store store(support::store_options(folder.path(), clock));
        const std::string large(200'000, 'x');
        for (int i = 0; i < 200; ++i) {
            store.write([&](Transaction& rows) {
                insert_outbox(rows, {random.make_id<OutboxId>(), "test", large, {0}}, {0});
            });
        }
        CHECK(std::filesystem::file_size(folder.path() / "certfolio.db-wal") < 21'000'000);
    }
    Store again(support::store_options(folder.path(), clock));
    CHECK(waiting(again) == 200);
}

TEST_CASE("migrations bring an old file forward, keep a copy of it, and refuse what they do not know") {
    support::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "certfolio.db";
    const Migration one{1, "one", "CREATE TABLE a (x INTEGER NOT NULL) STRICT; INSERT INTO a VALUES (5)"};
    const Migration two{2, "two", "ALTER TABLE a ADD COLUMN y INTEGER; UPDATE a SET y = x + 1"};
    const Migration broken{3, "broken", "CREATE TABLE b (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1)"};
    Connection connection(file, Connection::Mode::writes);
    const Migration first[] = {one};
    migrate(connection, file, first);
    const Migration both[] = {one, two};
    migrate(connection, file, both);
    migrate(connection, file, both);
    {
        Rows rows = connection.query("SELECT y FROM a");
        REQUIRE(rows.next());
        CHECK(rows.get<int>(0) == 6);
    }
    CHECK(std::filesystem::exists(folder.path() / "certfolio.before-2.db"));
    const Migration all[] = {one, two, broken};
    CHECK_THROWS_AS(migrate(connection, file, all), StoreError);
    {
        Rows rows = connection.query("SELECT count(*) FROM sqlite_schema WHERE name = 'b'");
        REQUIRE(rows.next());
        CHECK(rows.get<int>(0) == 0);
    }
    migrate(connection, file, both);
    CHECK_THROWS_AS(migrate(connection, file, first), StoreUnusable);
    Connection foreign(folder.path() / "foreign.db", Connection::Mode::writes);
    foreign.run("CREATE TABLE theirs (x)");
    CHECK_THROWS_AS(migrate(foreign, folder.path() / "foreign.db", both), StoreUnusable);
}

TEST_CASE("the schema of the program is numbered without a gap") {
    int expected = 1;
    for (const Migration& migration : migrations())
        CHECK(migration.number == expected++);
    CHECK(expected > 1);
}
