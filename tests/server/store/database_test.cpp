#include "store/database.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/time.hpp"
#include "support/temporary_folder.hpp"

using namespace certfolio;
using namespace certfolio::store;

namespace {

using ThingId = core::Id<struct ThingTag>;

struct Fixture {
    support::TemporaryFolder folder;
    Connection connection{folder.path() / "test.db", Connection::Mode::writes};
    Transaction rows{connection};

    Fixture() {
        connection.run(
            "CREATE TABLE thing (id BLOB NOT NULL PRIMARY KEY, n INTEGER NOT NULL CHECK (n < 100), t TEXT, "
            "at INTEGER) "
            "STRICT; CREATE TABLE part (thing BLOB NOT NULL REFERENCES thing (id)) STRICT");
    }
};

ThingId id(std::uint8_t number) {
    ThingId::Bytes bytes{};
    bytes[15] = number;
    return ThingId(bytes);
}

Fault fault_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const StoreError& error) {
        return error.fault();
    }
    FAIL("nothing was thrown");
    return Fault::other;
}

}  // namespace

TEST_CASE("our types come back out of their columns as they went in") {
    Fixture fixture;
    const core::Instant at{-5};
    fixture.rows.execute_one("INSERT INTO thing (id, n, t, at) VALUES ($1, $2, $3, $4)", id(1), 7,
                             std::optional<std::string>("a\0b"
                                                        "c"),
                             at);
    fixture.rows.execute_one("INSERT INTO thing (id, n, t, at) VALUES ($1, $2, $3, $4)", id(2), -7,
                             std::nullopt, std::optional<core::Instant>());
    Rows rows = fixture.rows.query("SELECT id, n, t, at FROM thing ORDER BY id");
    REQUIRE(rows.next());
    CHECK(rows.get<ThingId>(0) == id(1));
    CHECK(rows.get<int>(1) == 7);
    CHECK(rows.get<std::optional<std::string>>(2) == "a");
    CHECK(rows.get<core::Instant>(3) == at);
    REQUIRE(rows.next());
    CHECK(rows.get<std::optional<std::string>>(2) == std::nullopt);
    CHECK(rows.get<std::optional<core::Instant>>(3) == std::nullopt);
    CHECK_FALSE(rows.next());
}

TEST_CASE("parameters are found by their number, in whatever order they stand and however often") {
    Fixture fixture;
    Rows rows = fixture.rows.query("SELECT $2, $1, $2", "first", "second");
    REQUIRE(rows.next());
    CHECK(rows.get<std::string>(0) == "second");
    CHECK(rows.get<std::string>(1) == "first");
    CHECK(rows.get<std::string>(2) == "second");
}

TEST_CASE("a column that does not hold the type asked for is corruption, not a conversion") {
    Fixture fixture;
    fixture.rows.execute_one("INSERT INTO thing (id, n, t) VALUES ($1, -1, 'x')", id(1));
    Rows rows = fixture.rows.query("SELECT id, n, t, at FROM thing");
    REQUIRE(rows.next());
    CHECK_THROWS_AS(rows.get<std::string>(0), StoreCorrupt);
    CHECK_THROWS_AS(rows.get<std::string>(1), StoreCorrupt);
    CHECK_THROWS_AS(rows.get<std::uint8_t>(1), StoreCorrupt);
    CHECK_THROWS_AS(rows.get<bool>(1), StoreCorrupt);
    CHECK_THROWS_AS(rows.get<std::int64_t>(2), StoreCorrupt);
    CHECK_THROWS_AS(rows.get<core::Instant>(3), StoreCorrupt);
    CHECK_THROWS_AS(rows.get<core::Date>(2), StoreCorrupt);
}

TEST_CASE("each kind of constraint has its fault") {
    Fixture fixture;
    const auto insert = [&](const ThingId& thing, int n) {
        fixture.rows.execute_one("INSERT INTO thing (id, n) VALUES ($1, $2)", thing, n);
    };
    insert(id(1), 1);
    CHECK(fault_of([&] { insert(id(1), 2); }) == Fault::unique);
    CHECK(fault_of([&] { insert(id(2), 100); }) == Fault::check);
    CHECK(fault_of([&] { fixture.rows.execute_one("INSERT INTO part (thing) VALUES ($1)", id(9)); }) ==
          Fault::foreign_key);
    CHECK(fault_of([&] { fixture.rows.execute_one("INSERT INTO thing (id, n) VALUES ($1, 'x')", id(3)); }) ==
          Fault::check);
    CHECK(fault_of([&] { fixture.rows.execute_one("UPDATE thing SET n = 3 WHERE id = $1", id(8)); }) ==
          Fault::other);
}

TEST_CASE("without savepoints an attempt that fails after writing asks for the whole to be repeated") {
    Fixture fixture;
    Transaction rows(fixture.connection, Transaction::Undo::by_repetition);
    const auto insert = [&](std::uint8_t number) {
        rows.execute_one("INSERT INTO thing (id, n) VALUES ($1, 1)", id(number));
        return true;
    };
    fixture.connection.run("BEGIN IMMEDIATE");
    CHECK(rows.attempt([&] { return insert(1); }));
    CHECK_FALSE(rows.attempt([] { return false; }));
    CHECK(fault_of([&] { (void)rows.attempt([&] { return insert(1); }); }) == Fault::unique);
    CHECK_FALSE(rows.must_be_repeated());
    CHECK_THROWS_AS(rows.attempt([&] { return !insert(2); }), StoreError);
    CHECK(rows.must_be_repeated());
}

TEST_CASE("an attempt that fails undoes itself and nothing else, also inside another") {
    Fixture fixture;
    const auto insert = [&](std::uint8_t number) {
        fixture.rows.execute_one("INSERT INTO thing (id, n) VALUES ($1, 1)", id(number));
    };
    fixture.connection.run("BEGIN IMMEDIATE");
    insert(1);
    CHECK_FALSE(fixture.rows.attempt([&] {
        insert(2);
        CHECK(fixture.rows.attempt([&] {
            insert(3);
            return true;
        }));
        return false;
    }));
    CHECK(fixture.rows.attempt([&] {
        insert(4);
        CHECK_THROWS_AS(fixture.rows.attempt([&]() -> bool {
            insert(5);
            throw std::runtime_error("no");
        }),
                        std::runtime_error);
        return true;
    }));
    fixture.connection.run("COMMIT");
    Rows rows = fixture.rows.query("SELECT id FROM thing ORDER BY id");
    REQUIRE(rows.next());
    CHECK(rows.get<ThingId>(0) == id(1));
    REQUIRE(rows.next());
    CHECK(rows.get<ThingId>(0) == id(4));
    CHECK_FALSE(rows.next());
}

TEST_CASE("the same query can run within its own rows") {
    Fixture fixture;
    for (std::uint8_t i = 1; i <= 3; ++i)
        fixture.rows.execute_one("INSERT INTO thing (id, n) VALUES ($1, 1)", id(i));
    int seen = 0;
    Rows outer = fixture.rows.query("SELECT id FROM thing");
    while (outer.next()) {
        Rows inner = fixture.rows.query("SELECT id FROM thing");
        while (inner.next())
            ++seen;
    }
    CHECK(seen == 9);
}

TEST_CASE("a reading connection cannot write") {
    Fixture fixture;
    Connection reader(fixture.folder.path() / "test.db", Connection::Mode::reads);
    CHECK_THROWS_AS(reader.run("DELETE FROM thing"), StoreError);
}
