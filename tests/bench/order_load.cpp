// Durable orders a second over HTTP at 64 connections, beside two physical limits of the same machine, the
// same rows and the same run: single commits with one fsync each, and raw SQLite in batches as large as the
// server's groups. Both have the server's settings and checkpoints. And where the processors' time goes, by
// kind of thread.
//
// What to expect: a single commit takes F + S (its fsync and the processor's time for its rows, pages and
// system calls), an order in a batch of N takes F / N + R, an order of the server F / N + W (its writer
// thread), unless the sum over all threads, shared out to the processors, is more. So where the fsync is
// slow, the server comes up to raw SQLite and both are many times as fast as single commits; where it takes
// no longer than a few orders' processing, the ratio to raw SQLite tends to R / W, and single commits can be
// surpassed by (F + S) / R at most: the ceiling that is printed.

#include <pthread.h>
#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "server.hpp"
#include "store/checkpointer.hpp"
#include "store/migrations.hpp"
#include "support/enrolment_samples.hpp"
#include "support/raw_client.hpp"
#include "support/temporary_folder.hpp"
#include "support/thread_times.hpp"
#include "wire/codec.hpp"

using namespace certfolio;

namespace {

constexpr int connections = 64;
constexpr int orders_warm_up = 640;
constexpr int orders_measured = 12'800;
constexpr int single_commits = 600;

using Clock = std::chrono::steady_clock;

long long per_second(long long count, Clock::time_point began) {
    const auto microseconds =
        std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began).count();
    return count * 1'000'000 / (microseconds > 0 ? microseconds : 1);
}

/// Places `count` orders over `connections` kept-alive connections; gives orders per second.
long long place_orders(int port, int first, int count) {
    const std::string body = wire::encode(
        support::sample_order(domain::PaymentMethod::purchase_order, ports::SystemClock().now()));
    const std::string tail = "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    std::atomic<int> next{first};
    std::atomic<int> failed{0};
    const auto began = Clock::now();
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&] {
            support::RawClient client(port);
            for (int order = next++; order < first + count; order = next++) {
                client.send(
                    "POST /api/v1/orders HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n"
                    "Idempotency-Key: order-load-key-" +
                    std::to_string(order) + tail);
                if (client.receive().status != 201)
                    ++failed;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    if (failed > 0)
        throw std::runtime_error(std::to_string(failed) + " orders were not placed");
    return per_second(count, began);
}

void check(int result, sqlite3* database) {
    if (result != SQLITE_OK && result != SQLITE_ROW && result != SQLITE_DONE)
        throw std::runtime_error(sqlite3_errmsg(database));
}

void run(sqlite3* database, const char* sql) {
    check(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), database);
}

using Row = std::vector<sqlite3_value*>;
struct Table {
    const char* name;
    std::vector<Row> rows;
};

/// The rows of one table, in order of insertion as far as the table knows it.
Table read_table(sqlite3* database, const char* name) {
    Table table{name, {}};
    sqlite3_stmt* statement = nullptr;
    check(
        sqlite3_prepare_v2(database, (std::string("SELECT * FROM ") + name).c_str(), -1, &statement, nullptr),
        database);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        Row row;
        for (int i = 0; i < sqlite3_column_count(statement); ++i)
            row.push_back(sqlite3_value_dup(sqlite3_column_value(statement, i)));
        table.rows.push_back(std::move(row));
    }
    sqlite3_finalize(statement);
    return table;
}

sqlite3* open_database(const std::filesystem::path& file) {
    sqlite3* database = nullptr;
    check(sqlite3_open(file.c_str(), &database), database);
    return database;
}

struct Inserted {
    long long rate = 0;
    long long processor_microseconds = 0;  ///< for one order
};

/// Calls a checkpointer as often as the server's writer does.
struct Checkpoints {
    store::Checkpointer checkpointer;
    int asked_at = 0;

    static int after_commit(void* self, sqlite3*, const char*, int pages) {
        auto& [checkpointer, asked_at] = *static_cast<Checkpoints*>(self);
        if (pages < asked_at)
            asked_at = 0;
        if (pages - asked_at >= store::Checkpointer::pages_between) {
            asked_at = pages;
            checkpointer.request();
        }
        return SQLITE_OK;
    }
};

/// Inserts the rows of `orders` orders into a fresh database with the same schema and settings, `batch` to a
/// commit.
Inserted insert_rows(const std::filesystem::path& file, const std::vector<Table>& tables, std::size_t orders,
                     std::size_t batch) {
    sqlite3* const database = open_database(file);
    run(database,
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16384; "
        "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=0");
    for (const store::Migration& migration : store::migrations())
        run(database, migration.sql);
    Checkpoints checkpoints{store::Checkpointer(file)};
    sqlite3_wal_hook(database, &Checkpoints::after_commit, &checkpoints);
    std::vector<sqlite3_stmt*> inserts;
    for (const Table& table : tables) {
        std::string sql = std::string("INSERT INTO ") + table.name + " VALUES (?";
        for (std::size_t i = 1; i < table.rows.front().size(); ++i)
            sql += ",?";
        inserts.emplace_back();
        check(sqlite3_prepare_v2(database, (sql + ")").c_str(), -1, &inserts.back(), nullptr), database);
    }
    const auto began = Clock::now();
    const std::clock_t processor_began = std::clock();
    for (std::size_t order = 0; order < orders; ++order) {
        if (order % batch == 0)
            run(database, "BEGIN IMMEDIATE");
        for (std::size_t t = 0; t < tables.size(); ++t) {
            const Row& row = tables[t].rows[order];
            for (std::size_t i = 0; i < row.size(); ++i)
                check(sqlite3_bind_value(inserts[t], static_cast<int>(i) + 1, row[i]), database);
            check(sqlite3_step(inserts[t]), database);
            check(sqlite3_reset(inserts[t]), database);
        }
        if (order % batch == batch - 1 || order + 1 == orders)
            run(database, "COMMIT");
    }
    const auto count = static_cast<long long>(orders);
    const Inserted inserted{per_second(count, began),
                            (std::clock() - processor_began) * 1'000'000 / CLOCKS_PER_SEC / count};
    for (sqlite3_stmt* const insert : inserts)
        sqlite3_finalize(insert);
    sqlite3_close(database);
    return inserted;
}

struct Served {
    long long rate = 0;
    std::size_t batch = 1;
    std::map<std::string, long long> processor_nanoseconds;  ///< by name of thread
};

Served measure_server(const std::filesystem::path& folder) {
    Config config;
    config.port = 0;
    config.data = folder;
    config.catalogue = std::string(CERTFOLIO_SOURCE_DIR) + "/catalogue/sample.json";
    Server server(config);
    const int port = server.bind();
    std::thread serving([&] { server.serve(); });
    place_orders(port, 0, orders_warm_up);
    const auto before = server.writer_counts();
    const auto times_before = support::thread_times();
    Served served;
    served.rate = place_orders(port, orders_warm_up, orders_measured);
    const auto after = server.writer_counts();
    served.processor_nanoseconds = support::thread_times();
    for (const auto& [name, nanoseconds] : times_before)
        served.processor_nanoseconds[name] -= nanoseconds;
    const auto commits = after.commits - before.commits;
    served.batch = commits == 0 ? 1 : static_cast<std::size_t>((after.commands - before.commands) / commits);
    server.stop();
    serving.join();
    return served;
}

}  // namespace

int main() {
    const support::TemporaryFolder folder;
    // The access log, a line for each order, goes where a service manager's pipe would take it.
    if (std::freopen((folder.path() / "server.log").c_str(), "w", stderr) == nullptr)
        return 2;
    const Served served = measure_server(folder.path());

    sqlite3* const database = open_database(folder.path() / "certfolio.db");
    const std::vector<Table> tables{read_table(database, "orders"), read_table(database, "outbox"),
                                    read_table(database, "idempotency")};
    sqlite3_close(database);

    const std::size_t batch = served.batch < 1 ? 1 : served.batch;
    const Inserted single = insert_rows(folder.path() / "single.db", tables, single_commits, 1);
    const Inserted batched = insert_rows(folder.path() / "batched.db", tables, tables[0].rows.size(), batch);
    std::printf("durable orders a second over HTTP, %d connections: %lld (groups of %zu)\n", connections,
                served.rate, batch);
    std::printf("single fsync commits of the same rows:              %lld (%lld.%02lld times; wanted 10)\n",
                single.rate, served.rate / single.rate, served.rate * 100 / single.rate % 100);
    std::printf(
        "raw SQLite in batches of %3zu:                       %lld (%lld.%02lld times; wanted 0.50)\n", batch,
        batched.rate, served.rate / batched.rate, served.rate * 100 / batched.rate % 100);
    std::printf("raw SQLite itself, the ceiling:                     %lld.%02lld times single commits\n",
                batched.rate / single.rate, batched.rate * 100 / single.rate % 100);
    std::printf("processor microseconds an order: raw SQLite %lld, single commits %lld",
                batched.processor_microseconds, single.processor_microseconds);
    // The clients' threads have ended by then.
    for (const auto& [name, nanoseconds] : served.processor_nanoseconds)
        std::printf(", threads \"%s\" %lld", name.c_str(), nanoseconds / 1'000 / orders_measured);
    std::printf("\n");
    return served.rate >= 10 * single.rate && 2 * served.rate >= batched.rate ? 0 : 1;
}
