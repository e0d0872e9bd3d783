#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "store/column.hpp"

/// The only place that knows which database it is. SQL stays in what SQLite and PostgreSQL share: `$1`
/// parameters, RETURNING, ON CONFLICT, integer and text and blob columns.
namespace certfolio::store {

class Connection;

/// One prepared statement on its way through its rows; gives the statement back when it goes out of scope.
class Rows {
 public:
    Rows(Rows&& other) noexcept;
    Rows& operator=(Rows&&) = delete;
    Rows(const Rows&) = delete;
    ~Rows();

    /// Goes to the next row; false when there is none.
    [[nodiscard]] bool next();
    /// The column of the present row, from 0, as one of our types; `StoreCorrupt` when it does not fit.
    template <class T>
    [[nodiscard]] T get(int column) const {
        return Column<T>::read(Cell(*statement_, column));
    }

 private:
    friend class Connection;
    Rows(Connection& connection, Prepared& statement) : connection_(&connection), statement_(&statement) {}
    Connection* connection_;
    Prepared* statement_;
};

/// One database connection, used by one thread at a time. Statements are prepared once and kept.
class Connection {
 public:
    enum class Mode { writes, reads };
    /// Opens (and for `writes` makes) the file with all settings; `:memory:` is for tests of statements.
    Connection(const std::filesystem::path& file, Mode mode);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// Statements without parameters and rows, separated by `;`: schema and transaction control.
    void run(const char* sql);

    template <class... Values>
    [[nodiscard]] Rows query(std::string_view sql, const Values&... values) {
        Prepared& statement = prepare(sql, sizeof...(Values));
        Rows rows(*this, statement);
        [[maybe_unused]] int number = 1;
        (Column<Values>::bind(parameter(statement, number++), values), ...);
        return rows;
    }
    /// Rows changed by the last statement that writes.
    [[nodiscard]] std::int64_t changed_rows() const;
    /// Rows changed since the connection was opened, by whatever statement.
    [[nodiscard]] std::int64_t rows_changed_ever() const noexcept;

    /// Reads that run longer are broken off with `Fault::busy`; an empty function: no limit.
    void break_off_after(std::function<bool()> is_too_late);
    /// False after the database itself has undone everything (a full disk can do that).
    [[nodiscard]] bool in_transaction() const noexcept;
    /// Pages written to the write-ahead log so far.
    [[nodiscard]] std::int64_t wal_pages() const noexcept;
    enum class Checkpoint { passive, restart, truncate };
    /// Moves pages from the log into the file; false when readers kept some from being moved.
    bool checkpoint(Checkpoint kind);

 private:
    friend class Rows;
    Prepared& prepare(std::string_view sql, std::size_t value_count);
    [[nodiscard]] static Parameter parameter(Prepared& statement, int number);
    bool step(Prepared& statement);
    void give_back(Prepared& statement) noexcept;
    [[noreturn]] void fail(int result, std::string_view doing) const;

    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Reading inside one snapshot. Functions that only read take this; a `Transaction` is one too.
class ReadTransaction {
 public:
    explicit ReadTransaction(Connection& connection) : connection_(connection) {}
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

    /// `auto rows = transaction.query("SELECT name FROM place WHERE id = $1", id); while (rows.next()) ...`
    template <class... Values>
    [[nodiscard]] Rows query(std::string_view sql, const Values&... values) {
        return connection_.query(sql, values...);
    }

 protected:
    Connection& connection_;
};

/// Changing things. Only the writer makes one; everything done in it happens or does not happen as a whole.
class Transaction : public ReadTransaction {
 public:
    /// How one part of a transaction is undone without the rest.
    enum class Undo {
        by_savepoint,
        /// Not at all: where something was written, `must_be_repeated` says that whoever began the whole has
        /// to roll it back and run it once more, with savepoints. They make every page that is changed be
        /// copied first, and hardly anything fails after it has written.
        by_repetition
    };
    explicit Transaction(Connection& connection, Undo undo = Undo::by_savepoint)
        : ReadTransaction(connection), undo_(undo) {}

    /// Runs a statement that returns no rows; gives the number of rows changed. Look at it: a guarded UPDATE
    /// that changed 0 rows is the failure path.
    template <class... Values>
    [[nodiscard]] std::int64_t execute(std::string_view sql, const Values&... values) {
        Rows rows = connection_.query(sql, values...);
        while (rows.next()) {
        }
        return connection_.changed_rows();
    }
    /// The same where anything but exactly one changed row is a bug (an INSERT without ON CONFLICT).
    template <class... Values>
    void execute_one(std::string_view sql, const Values&... values) {
        expect_one(execute(sql, values...), sql);
    }

    /// Runs `step`; when it returns false (or throws) everything that it changed is undone, and the
    /// transaction goes on without it.
    bool attempt(const std::function<bool()>& step);
    [[nodiscard]] bool must_be_repeated() const noexcept { return must_be_repeated_; }

    /// There is new work for the jobs (an outbox row): they are woken after the commit.
    void announce_work() noexcept { work_announced_ = true; }
    [[nodiscard]] bool work_announced() const noexcept { return work_announced_; }

 private:
    static void expect_one(std::int64_t changed, std::string_view sql);
    bool attempt_in_savepoint(const std::function<bool()>& step);
    Undo undo_;
    bool must_be_repeated_ = false;
    bool work_announced_ = false;
};

}  // namespace certfolio::store
