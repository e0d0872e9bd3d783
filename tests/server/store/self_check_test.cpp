#include "store/self_check.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "store/database.hpp"
#include "support/temporary_folder.hpp"

using namespace certfolio;
using store::Connection;

namespace {

constexpr std::streamoff page_bytes = 4096;

/// A database of some fifty pages, all of them in the file itself.
void make_database(const std::filesystem::path& file) {
    Connection connection(file, Connection::Mode::writes);
    connection.run(
        "CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
        "INSERT INTO place SELECT i, printf('%0100d', i) FROM n");
    REQUIRE(connection.checkpoint(Connection::Checkpoint::truncate));
}

/// How a process ends that checks this file; 0 when the check finds nothing.
int status_of_check(const std::filesystem::path& file) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        store::SelfCheck check(file);
        check.finish();
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return status;
}

}  // namespace

TEST_CASE("a sound database passes the check at the start") {
    const support::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "certfolio.db";
    make_database(file);
    REQUIRE(std::filesystem::file_size(file) > 40 * page_bytes);
    CHECK(status_of_check(file) == 0);
}

TEST_CASE("a page that the disk has lost is found at the start and stops the process") {
    const support::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "certfolio.db";
    make_database(file);
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(20 * page_bytes);
    stream << std::string(page_bytes, '\0');
    stream.close();
    REQUIRE(stream);
    const int status = status_of_check(file);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 70);
}

TEST_CASE("a check that has just begun does not hold up the end") {
    const support::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "certfolio.db";
    make_database(file);
    for (int i = 0; i < 20; ++i)
        const store::SelfCheck check(file);
    CHECK(status_of_check(file) == 0);
}
