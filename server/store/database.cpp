#include "store/database.hpp"

#include <sqlite3.h>

#include <atomic>
#include <map>
#include <mutex>
#include <vector>

#include "core/assert.hpp"

namespace certfolio::store {

struct Prepared {
    sqlite3_stmt* statement = nullptr;
    std::vector<int> positions;  ///< of `$1`, `$2`, ...: SQLite numbers them by where they first stand
    bool kept = false;
    bool in_use = false;
};

namespace {

std::atomic<DatabaseLog> database_log{nullptr};

void forward_log(void*, int code, const char* message) {
    if (const DatabaseLog log = database_log.load())
        log(code, message);
}

void configure_once() {
    static std::once_flag done;
    std::call_once(done, [] {
        sqlite3_config(SQLITE_CONFIG_LOG, &forward_log, nullptr);
        // Nobody reads SQLite's count of its memory, and keeping it takes a lock for every allocation.
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        sqlite3_initialize();
    });
}

Fault fault_of(int extended) noexcept {
    switch (extended) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID: return Fault::unique;
        case SQLITE_CONSTRAINT_FOREIGNKEY: return Fault::foreign_key;
        default: break;
    }
    switch (extended & 0xff) {
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH: return Fault::check;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_INTERRUPT: return Fault::busy;
        case SQLITE_FULL: return Fault::full;
        default: return Fault::other;
    }
}

bool is_disk_failure(int extended) noexcept {
    const int primary = extended & 0xff;
    return primary == SQLITE_IOERR || primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
}

std::vector<int> find_positions(sqlite3_stmt* statement, std::size_t value_count) {
    std::vector<int> positions;
    for (std::size_t number = 1; number <= value_count; ++number) {
        const std::string name = "$" + std::to_string(number);
        positions.push_back(sqlite3_bind_parameter_index(statement, name.c_str()));
    }
    return positions;
}

}  // namespace

void log_database_to(DatabaseLog log) noexcept {
    database_log.store(log);
}

// ---- values ----

namespace {

void expect_bound(int result, sqlite3_stmt* statement) {
    if (result == SQLITE_OK)
        return;
    throw StoreError(result == SQLITE_TOOBIG ? Fault::check : Fault::other,
                     std::string("a value cannot be bound: ") + sqlite3_errmsg(sqlite3_db_handle(statement)));
}

}  // namespace

void Parameter::null() const {
    expect_bound(sqlite3_bind_null(statement_.statement, index_), statement_.statement);
}
void Parameter::integer(std::int64_t value) const {
    expect_bound(sqlite3_bind_int64(statement_.statement, index_, value), statement_.statement);
}
void Parameter::text(std::string_view value) const {
    // A null pointer would bind NULL: an empty view may have one.
    const char* const start = value.empty() ? "" : value.data();
    expect_bound(
        sqlite3_bind_text64(statement_.statement, index_, start, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8),
        statement_.statement);
}
void Parameter::bytes(Bytes value) const {
    const void* const start = value.empty() ? static_cast<const void*>("") : value.data();
    expect_bound(sqlite3_bind_blob64(statement_.statement, index_, start, value.size(), SQLITE_TRANSIENT),
                 statement_.statement);
}

bool Cell::is_null() const {
    return sqlite3_column_type(statement_.statement, column_) == SQLITE_NULL;
}
std::int64_t Cell::integer() const {
    if (sqlite3_column_type(statement_.statement, column_) != SQLITE_INTEGER)
        refuse("a whole number");
    return sqlite3_column_int64(statement_.statement, column_);
}
std::string_view Cell::text() const {
    if (sqlite3_column_type(statement_.statement, column_) != SQLITE_TEXT)
        refuse("text");
    const auto* const start =
        reinterpret_cast<const char*>(sqlite3_column_text(statement_.statement, column_));
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_.statement, column_))};
}
Bytes Cell::bytes() const {
    if (sqlite3_column_type(statement_.statement, column_) != SQLITE_BLOB)
        refuse("bytes");
    const auto* const start =
        static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.statement, column_));
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_.statement, column_))};
}
void Cell::refuse(const char* expected) const {
    throw StoreCorrupt("column " + std::to_string(column_) + " does not hold " + expected + ": " +
                       sqlite3_sql(statement_.statement));
}

// ---- rows ----

Rows::Rows(Rows&& other) noexcept : connection_(other.connection_), statement_(other.statement_) {
    other.statement_ = nullptr;
}
Rows::~Rows() {
    if (statement_ != nullptr)
        connection_->give_back(*statement_);
}
bool Rows::next() {
    return connection_->step(*statement_);
}

// ---- connection ----

struct Connection::Implementation {
    sqlite3* handle = nullptr;
    std::map<std::string, std::unique_ptr<Prepared>, std::less<>> kept;
    std::function<bool()> is_too_late;
    std::int64_t wal_pages = 0;
};

Connection::Connection(const std::filesystem::path& file, Mode mode) : implementation_(new Implementation) {
    configure_once();
    const int access =
        mode == Mode::writes ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    const int result = sqlite3_open_v2(file.c_str(), &implementation_->handle,
                                       access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (result != SQLITE_OK) {
        const std::string reason = sqlite3_errstr(result);
        sqlite3_close_v2(implementation_->handle);
        throw StoreUnusable("the database file " + file.string() + " cannot be opened: " + reason);
    }
    sqlite3* const handle = implementation_->handle;
    for (const auto& [option, value] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                        {SQLITE_DBCONFIG_DQS_DDL, 0},
                                        {SQLITE_DBCONFIG_DQS_DML, 0},
                                        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                        {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
                                        {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, mode == Mode::reads ? 1 : 0}})
        sqlite3_db_config(handle, option, value, nullptr);
    if (mode == Mode::reads) {
        run("PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY; PRAGMA "
            "busy_timeout=0");
        return;
    }
    // One sync of the disk for every commit: what was acknowledged survives a power cut.
    // Secure delete: a draft that somebody deletes does not stay in pages that are free.
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;"
        "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384; PRAGMA busy_timeout=0; PRAGMA "
        "wal_autocheckpoint=0; PRAGMA secure_delete=ON");
    sqlite3_wal_hook(
        handle,
        [](void* self, sqlite3*, const char*, int pages) {
            static_cast<Implementation*>(self)->wal_pages = pages;
            return SQLITE_OK;
        },
        implementation_.get());
}

Connection::~Connection() {
    for (const auto& [sql, prepared] : implementation_->kept)
        sqlite3_finalize(prepared->statement);
    sqlite3_close_v2(implementation_->handle);
}

void Connection::fail(int result, std::string_view doing) const {
    const int extended = sqlite3_extended_errcode(implementation_->handle);
    const std::string what = std::string(sqlite3_errmsg(implementation_->handle)) + " (" +
                             std::to_string(extended) + "): " + std::string(doing);
    if (is_disk_failure(extended) || is_disk_failure(result))
        stop_for_disk_failure(what.c_str());
    throw StoreError(fault_of(extended), what);
}

void Connection::run(const char* sql) {
    const int result = sqlite3_exec(implementation_->handle, sql, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        fail(result, sql);
}

Prepared& Connection::prepare(std::string_view sql, std::size_t value_count) {
    const auto found = implementation_->kept.find(sql);
    if (found != implementation_->kept.end() && !found->second->in_use) {
        CERTFOLIO_ASSERT(found->second->positions.size() == value_count);
        found->second->in_use = true;
        return *found->second;
    }
    auto prepared = std::make_unique<Prepared>();
    const int result = sqlite3_prepare_v3(implementation_->handle, sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &prepared->statement, nullptr);
    if (result != SQLITE_OK)
        fail(result, sql);
    prepared->positions = find_positions(prepared->statement, value_count);
    CERTFOLIO_ASSERT(static_cast<std::size_t>(sqlite3_bind_parameter_count(prepared->statement)) ==
                     value_count);
    prepared->in_use = true;
    // The same text while its statement is still running (a query within its own rows): this one is not kept.
    prepared->kept = found == implementation_->kept.end();
    if (!prepared->kept)
        return *prepared.release();
    return *implementation_->kept.emplace(std::string(sql), std::move(prepared)).first->second;
}

Parameter Connection::parameter(Prepared& statement, int number) {
    return {statement, statement.positions[static_cast<std::size_t>(number - 1)]};
}

bool Connection::step(Prepared& statement) {
    const int result = sqlite3_step(statement.statement);
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE)
        return false;
    fail(result, sqlite3_sql(statement.statement));
}

void Connection::give_back(Prepared& statement) noexcept {
    sqlite3_reset(statement.statement);
    sqlite3_clear_bindings(statement.statement);
    statement.in_use = false;
    if (statement.kept)
        return;
    sqlite3_finalize(statement.statement);
    delete &statement;
}

std::int64_t Connection::changed_rows() const {
    return sqlite3_changes64(implementation_->handle);
}

std::int64_t Connection::rows_changed_ever() const noexcept {
    return sqlite3_total_changes64(implementation_->handle);
}

bool Connection::in_transaction() const noexcept {
    return sqlite3_get_autocommit(implementation_->handle) == 0;
}

void Connection::break_off_after(std::function<bool()> is_too_late) {
    constexpr int instructions_between_looks = 10'000;
    implementation_->is_too_late = std::move(is_too_late);
    if (!implementation_->is_too_late) {
        sqlite3_progress_handler(implementation_->handle, 0, nullptr, nullptr);
        return;
    }
    sqlite3_progress_handler(
        implementation_->handle, instructions_between_looks,
        [](void* self) { return static_cast<Implementation*>(self)->is_too_late() ? 1 : 0; },
        implementation_.get());
}

std::int64_t Connection::wal_pages() const noexcept {
    return implementation_->wal_pages;
}

bool Connection::checkpoint(Checkpoint kind) {
    constexpr int milliseconds_for_readers = 2'500;  // longer than a read may last
    sqlite3* const handle = implementation_->handle;
    const int mode = kind == Checkpoint::passive   ? SQLITE_CHECKPOINT_PASSIVE
                     : kind == Checkpoint::restart ? SQLITE_CHECKPOINT_RESTART
                                                   : SQLITE_CHECKPOINT_TRUNCATE;
    if (kind != Checkpoint::passive)
        sqlite3_busy_timeout(handle, milliseconds_for_readers);
    int pages_in_log = 0;
    int pages_moved = 0;
    const int result = sqlite3_wal_checkpoint_v2(handle, nullptr, mode, &pages_in_log, &pages_moved);
    sqlite3_busy_timeout(handle, 0);
    if (result != SQLITE_OK && (result & 0xff) != SQLITE_BUSY)
        fail(result, "checkpoint");
    return result == SQLITE_OK && pages_in_log == pages_moved;
}

// ---- transaction ----

bool Transaction::attempt(const std::function<bool()>& step) {
    if (undo_ == Undo::by_savepoint)
        return attempt_in_savepoint(step);
    const std::int64_t before = connection_.rows_changed_ever();
    bool succeeded = false;
    try {
        succeeded = step();
    } catch (...) {
        must_be_repeated_ = must_be_repeated_ || connection_.rows_changed_ever() != before;
        throw;
    }
    if (succeeded || connection_.rows_changed_ever() == before)
        return succeeded;
    must_be_repeated_ = true;
    throw StoreError(Fault::other, "a step of a transaction is undone by repeating the whole");
}

bool Transaction::attempt_in_savepoint(const std::function<bool()>& step) {
    const auto control = [this](std::string_view sql) {
        Rows rows = connection_.query(sql);
        while (rows.next()) {
        }
    };
    const auto undo = [&] {
        control("ROLLBACK TO step");
        control("RELEASE step");
    };
    control("SAVEPOINT step");
    try {
        if (step()) {
            control("RELEASE step");
            return true;
        }
    } catch (...) {
        if (connection_.in_transaction())
            undo();
        throw;
    }
    undo();
    return false;
}

void Transaction::expect_one(std::int64_t changed, std::string_view sql) {
    if (changed == 1)
        return;
    throw StoreError(Fault::other,
                     std::to_string(changed) + " rows changed instead of one: " + std::string(sql));
}

}  // namespace certfolio::store
