#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/time.hpp"
#include "ports/clock.hpp"

namespace certfolio::jobs {

/// Work that happens without a request. `run` does what is due at `now` and says when it wants to be called
/// again at the latest; nothing: only when it is woken.
struct Job {
    std::string name;
    std::function<std::optional<core::Instant>(core::Instant now)> run;
    bool is_housekeeping = false;  ///< runs by the clock alone: new work is none of its business
};

/// Told about a job that threw; it is tried again after `retry_seconds`. Called on the job's thread.
using FailureListener = std::function<void(const std::string& job, const std::string& reason)>;

/// A thread for each job, which runs it when it is due or when somebody wakes it, and sleeps in between. A
/// job that fails, or hangs for minutes at a mail server, keeps no other one from running.
class Runner {
 public:
    static constexpr std::int64_t retry_seconds = 30;

    Runner(std::vector<Job> jobs, const ports::Clock& clock, FailureListener on_failure);
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;
    /// Waits for the jobs that are running.
    ~Runner();

    void start();
    /// There may be new work: every job but housekeeping is run again soon. Cheap, from any thread.
    void wake() noexcept;
    /// No job is begun any more, and those that are running may look at `is_stopping` and leave the rest.
    void request_stop() noexcept;
    [[nodiscard]] bool is_stopping() const noexcept { return stopping_; }

 private:
    struct Worker {
        Job job;
        bool woken = false;
        std::thread thread;
    };
    void loop(Worker& worker);
    std::optional<core::Instant> run(const Job& job) noexcept;
    void wait(Worker& worker, std::optional<core::Instant> due);

    std::vector<std::unique_ptr<Worker>> workers_;
    const ports::Clock& clock_;
    FailureListener on_failure_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::atomic<bool> stopping_{false};
};

}  // namespace certfolio::jobs
