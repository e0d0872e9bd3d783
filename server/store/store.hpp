#pragma once

#include <filesystem>
#include <memory>

#include "store/database.hpp"
#include "store/read_pool.hpp"
#include "store/writer.hpp"

namespace certfolio::store {

struct StoreOptions {
    std::filesystem::path folder;  ///< made when absent; holds `certfolio.db` and its lock file
    std::size_t readers_max = 8;
    WriterOptions writer;
};

/// The database of one data folder: brought to the present schema, locked against every other process, with
/// one writer and a pool of readers. Throws `StoreUnusable` with a sentence for the operator.
class Store {
 public:
    explicit Store(StoreOptions options);
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    ~Store();

    [[nodiscard]] Writer& writer() noexcept { return *writer_; }
    [[nodiscard]] ReadPool& readers() noexcept { return *readers_; }

    template <class F>
    auto write(F&& command) {
        return writer_->write(std::forward<F>(command));
    }
    template <class F>
    auto read(F&& reading) {
        return readers_->read(std::forward<F>(reading));
    }

 private:
    class FolderLock;
    std::unique_ptr<FolderLock> lock_;
    std::unique_ptr<Connection> connection_;
    std::unique_ptr<ReadPool> readers_;
    std::unique_ptr<Checkpointer> checkpointer_;
    std::unique_ptr<Writer> writer_;
};

}  // namespace certfolio::store
