#include "store/store.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "store/database_file.hpp"
#include "store/migrations.hpp"

namespace certfolio::store {

/// An exclusive lock on a side file: a second server or a stray tool on the same data could corrupt it. The
/// file stays when the process ends, the lock does not. The database file itself is never opened by us:
/// closing any descriptor of it would drop SQLite's own locks.
class Store::FolderLock {
 public:
    explicit FolderLock(const std::filesystem::path& file)
        : descriptor_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
        if (descriptor_ < 0)
            throw StoreUnusable("the data folder cannot be written: " + file.string() + ": " +
                                std::strerror(errno));
        if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0)
            return;
        ::close(descriptor_);
        throw StoreUnusable(
            "the data folder " + file.parent_path().string() +
            " is in use by another certfolio process: stop that one first, or choose another --data");
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock() { ::close(descriptor_); }

 private:
    int descriptor_;
};

namespace {

void make_folder(const std::filesystem::path& folder) {
    std::error_code failed;
    const bool made = std::filesystem::create_directories(folder, failed);
    if (failed)
        throw StoreUnusable("the data folder " + folder.string() + " cannot be made: " + failed.message());
    if (made)
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
}

}  // namespace

Store::Store(StoreOptions options) {
    make_folder(options.folder);
    const std::filesystem::path file = database_file(options.folder);
    lock_ = std::make_unique<FolderLock>(options.folder / "certfolio.lock");
    connection_ = std::make_unique<Connection>(file, Connection::Mode::writes);
    migrate(*connection_, file, migrations());
    readers_ = std::make_unique<ReadPool>(file, options.readers_max, options.writer.monotonic_microseconds);
    checkpointer_ = std::make_unique<Checkpointer>(file);
    writer_ = std::make_unique<Writer>(*connection_, *checkpointer_, std::move(options.writer));
}

Store::~Store() {
    writer_.reset();
    checkpointer_.reset();
    readers_.reset();
    connection_.reset();
}

}  // namespace certfolio::store
