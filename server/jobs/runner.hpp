#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
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

/// Told about a job that threw; it is tried again after `retry_seconds`.
using FailureListener = std::function<void(const std::string& job, const std::string& reason)>;

/// One thread that runs jobs when they are due or when somebody wakes it; it sleeps in between. A job that
/// fails keeps no other one from running.
class Runner {
 public:
    static constexpr std::int64_t retry_seconds = 30;

    Runner(std::vector<Job> jobs, const ports::Clock& clock, FailureListener on_failure);
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;
    /// Waits for the job that is running.
    ~Runner();

    void start();
    /// There may be new work: every job but housekeeping is run again soon. Cheap, from any thread.
    void wake() noexcept;

 private:
    void loop();
    std::optional<core::Instant> run_due(core::Instant now, bool woken);

    struct Planned {
        Job job;
        std::optional<core::Instant> due;
    };
    std::vector<Planned> jobs_;
    const ports::Clock& clock_;
    FailureListener on_failure_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool woken_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace certfolio::jobs
