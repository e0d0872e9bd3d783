#pragma once

#include <stdexcept>
#include <string>

namespace certfolio::store {

/// Why the database did not do what was asked, whatever database it is.
enum class Fault {
    unique,       ///< a row with this key exists
    foreign_key,  ///< a row that is referred to does not
    check,        ///< a CHECK, NOT NULL or type of the schema forbids it
    busy,         ///< somebody else holds the database, or a read took too long
    full,         ///< no space is left on the disk
    other,
};

/// The database refused or failed; the transaction is rolled back. Not a user's error: users' errors are
/// `Violations`.
class StoreError : public std::runtime_error {
 public:
    StoreError(Fault fault, const std::string& what) : std::runtime_error(what), fault_(fault) {}
    [[nodiscard]] Fault fault() const noexcept { return fault_; }

 private:
    Fault fault_;
};

/// A stored row breaks an invariant of our types: somebody else wrote it, or the disk lies.
class StoreCorrupt : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

/// The data folder cannot be used at all: in use by another process, made by a newer version, not a folder of
/// ours.
class StoreUnusable : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

/// Called with a sentence when the disk gave an I/O error or the file is corrupt, just before the process
/// stops: after a failed sync nobody knows what is on the disk, and trying again can make it worse.
using DiskFailureReporter = void (*)(const char* what) noexcept;
void report_disk_failures_to(DiskFailureReporter reporter) noexcept;
/// Tells the reporter and ends the process at once, without a core dump.
[[noreturn]] void stop_for_disk_failure(const char* what) noexcept;

/// Receives what the database itself has to say (a schema that changed, a recovered log), for the server's
/// log.
using DatabaseLog = void (*)(int code, const char* message) noexcept;
void log_database_to(DatabaseLog log) noexcept;

}  // namespace certfolio::store
