#include "store/migrations.hpp"

#include <string>

namespace certfolio::store {

namespace {

/// `CFOL`: says that a SQLite file is ours.
constexpr std::int64_t application_id = 0x43464f4c;

std::int64_t read_number(Connection& connection, const char* sql) {
    Rows rows = connection.query(sql);
    return rows.next() ? rows.get<std::int64_t>(0) : 0;
}

std::string sql_text(std::string_view text) {
    std::string sql = "'";
    for (const char c : text) {
        if (c == '\'')
            sql += '\'';
        sql += c;
    }
    return sql + "'";
}

void copy_before(Connection& connection, const std::filesystem::path& file, int number) {
    const std::filesystem::path copy =
        file.parent_path() / (file.stem().string() + ".before-" + std::to_string(number) + ".db");
    std::filesystem::remove(copy);  // of an attempt that was killed
    connection.run(("VACUUM INTO " + sql_text(copy.string())).c_str());
}

void take_step(Connection& connection, const Migration& step) {
    connection.run("BEGIN IMMEDIATE");
    try {
        connection.run(step.sql);
        connection.run(("PRAGMA user_version=" + std::to_string(step.number)).c_str());
        connection.run(("PRAGMA application_id=" + std::to_string(application_id)).c_str());
        connection.run("COMMIT");
    } catch (...) {
        if (connection.in_transaction())
            connection.run("ROLLBACK");
        throw;
    }
}

}  // namespace

void migrate(Connection& connection, const std::filesystem::path& file, std::span<const Migration> steps) {
    const std::int64_t present = read_number(connection, "PRAGMA user_version");
    const std::int64_t newest = steps.empty() ? 0 : steps.back().number;
    const bool is_empty = read_number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    if (!is_empty && read_number(connection, "PRAGMA application_id") != application_id)
        throw StoreUnusable(file.string() + " is a database of another program: choose another --data");
    if (present > newest)
        throw StoreUnusable(file.string() + " was written by a newer version of certfolio (schema " +
                            std::to_string(present) + ", this one knows " + std::to_string(newest) +
                            "): start that version, or restore a backup");
    if (present > 0 && present < newest)
        copy_before(connection, file, static_cast<int>(present + 1));
    for (const Migration& step : steps) {
        if (step.number > present)
            take_step(connection, step);
    }
}

}  // namespace certfolio::store
