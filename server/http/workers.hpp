#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace certfolio::http {

/// Threads for connections: as many as there are connections, up to a limit. A thread is made when more jobs
/// wait than threads are idle, and then kept, so a new connection never waits behind one that is merely being
/// kept open.
class Workers {
 public:
    explicit Workers(std::size_t threads_max);
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;
    ~Workers();

    /// False: every thread is busy and the queue is full too; the job was not taken.
    bool enqueue(std::function<void()> job);
    /// Waits for the jobs that run; jobs that wait are still run.
    void shutdown();
    /// True when a further connection would have to wait.
    [[nodiscard]] bool is_crowded() const;

 private:
    void work();

    std::size_t threads_max_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> waiting_;
    std::vector<std::thread> threads_;
    std::size_t free_ = 0;  ///< threads that take a job or are just starting to
    bool stopping_ = false;
};

}  // namespace certfolio::http
