#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace certfolio::http {

/// Threads for work, up to a limit. A thread is made when more jobs wait than threads are idle, and then
/// kept.
class Workers {
 public:
    /// `name` is what the operating system shows for the threads; at most `waiting_max` jobs wait for one.
    Workers(const char* name, std::size_t threads_max, std::size_t waiting_max);
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;
    ~Workers();

    /// False: every thread is busy and as many jobs wait as may; the job was not taken.
    [[nodiscard]] bool enqueue(std::function<void()> job);
    /// For jobs whose number is bounded elsewhere: taken unless the threads have ended.
    void enqueue_always(std::function<void()> job);
    /// Waits for the jobs that run; jobs that wait are still run.
    void shutdown();

 private:
    void add(std::function<void()> job);
    void work();

    const char* name_;
    std::size_t threads_max_;
    std::size_t waiting_max_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> waiting_;
    std::vector<std::thread> threads_;
    std::size_t free_ = 0;  ///< threads that take a job or are just starting to
    bool stopping_ = false;
};

}  // namespace certfolio::http
