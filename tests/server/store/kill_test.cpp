#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <set>
#include <thread>
#include <vector>

#include "store/outbox.hpp"
#include "support/test_store.hpp"

using namespace certfolio;
using namespace certfolio::store;

namespace {

/// Writes entries with eight threads until it is killed; each id goes into the pipe once it is acknowledged.
/// Every entry has a twin in the same transaction, so that a half transaction shows.
[[noreturn]] void write_until_killed(const std::filesystem::path& folder, int pipe_end, std::uint64_t seed) {
    support::FakeClock clock;
    Store store(support::store_options(folder, clock));
    support::FakeRandom random(seed);
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (;;) {
                OutboxId::Bytes bytes = random.make_id<OutboxId>().bytes();
                store.write([&](Transaction& rows) {
                    bytes[0] = 0;
                    insert_outbox(rows, {OutboxId(bytes), "test", "", {0}}, {0});
                    bytes[0] = 1;
                    insert_outbox(rows, {OutboxId(bytes), "test", "", {0}}, {0});
                });
                if (::write(pipe_end, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
                    ::_exit(1);
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    ::_exit(1);
}

}  // namespace

TEST_CASE("a killed process has every write that it acknowledged, once, and no half one") {
    const int rounds = std::getenv("CERTFOLIO_LONG") != nullptr ? 200 : 6;
    support::TemporaryFolder folder;
    std::set<OutboxId> acknowledged;
    for (int round = 0; round < rounds; ++round) {
        std::array<int, 2> ends{};
        REQUIRE(::pipe(ends.data()) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0)
            write_until_killed(folder.path(), ends[1], static_cast<std::uint64_t>(round) + 1);
        ::close(ends[1]);
        OutboxId::Bytes bytes{};
        const int wanted = 20 + round * 13 % 50;
        int seen = 0;
        while (::read(ends[0], bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size())) {
            acknowledged.insert(OutboxId(bytes));
            if (++seen == wanted)
                ::kill(child, SIGKILL);
        }
        ::close(ends[0]);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFSIGNALED(status));
        REQUIRE(seen >= wanted);

        support::FakeClock clock;
        Store store(support::store_options(folder.path(), clock));
        store.read([&](ReadTransaction& rows) {
            std::size_t found = 0;
            std::int64_t halves = 0;
            Rows all = rows.query("SELECT id FROM outbox");
            while (all.next()) {
                const auto id = all.get<OutboxId>(0);
                found += acknowledged.count(id);
                halves += id.bytes()[0] == 0 ? 1 : -1;
            }
            CHECK(found == acknowledged.size());
            CHECK(halves == 0);
        });
    }
}
