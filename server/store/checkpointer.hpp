#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <thread>

#include "store/database.hpp"

namespace certfolio::store {

/// Moves pages from the write-ahead log into the database file beside the writer, on a thread and a
/// connection of its own: the writer has only what is left to move before its log can begin anew.
class Checkpointer {
 public:
    /// It is called whenever the log has grown by so much (4 MiB). While the log goes on growing it never
    /// reaches its end.
    static constexpr std::int64_t pages_between = 1'024;

    explicit Checkpointer(const std::filesystem::path& file);
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;
    /// Finishes the checkpoint that runs.
    ~Checkpointer();

    /// There is enough in the log; returns at once.
    void request();

 private:
    void work();

    Connection connection_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool requested_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace certfolio::store
