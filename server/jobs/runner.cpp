#include "jobs/runner.hpp"

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace certfolio::jobs {

namespace {

/// The longest sleep: a clock that is set forward is noticed after this time.
constexpr std::int64_t sleep_seconds_max = 60;

}  // namespace

Runner::Runner(std::vector<Job> jobs, const ports::Clock& clock, FailureListener on_failure)
    : clock_(clock), on_failure_(std::move(on_failure)) {
    for (Job& job : jobs)
        workers_.push_back(std::make_unique<Worker>(Worker{std::move(job), false, {}}));
}

Runner::~Runner() {
    request_stop();
    for (const auto& worker : workers_) {
        if (worker->thread.joinable())
            worker->thread.join();
    }
}

void Runner::start() {
    for (const auto& worker : workers_)
        worker->thread = std::thread([this, &it = *worker] { loop(it); });
}

void Runner::wake() noexcept {
    {
        const std::scoped_lock lock(mutex_);
        for (const auto& worker : workers_)
            worker->woken = worker->woken || !worker->job.is_housekeeping;
    }
    wake_.notify_all();
}

void Runner::request_stop() noexcept {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
}

void Runner::loop(Worker& worker) {
    pthread_setname_np(pthread_self(), "jobs");
    while (!stopping_) {
        const std::optional<core::Instant> due = run(worker.job);
        wait(worker, due);
    }
}

std::optional<core::Instant> Runner::run(const Job& job) noexcept {
    const core::Instant now = clock_.now();
    try {
        return job.run(now);
    } catch (const std::exception& failure) {
        on_failure_(job.name, failure.what());
        return now.plus_seconds(retry_seconds);
    }
}

void Runner::wait(Worker& worker, std::optional<core::Instant> due) {
    std::unique_lock lock(mutex_);
    // Whoever is woken for another job looks at the clock again: it may have been set.
    while (!stopping_ && !worker.woken) {
        if (!due) {
            wake_.wait(lock);
            continue;
        }
        const std::int64_t seconds = due->seconds - clock_.now().seconds;
        if (seconds <= 0)
            break;
        wake_.wait_for(lock, std::chrono::seconds(std::min(seconds, sleep_seconds_max)));
    }
    worker.woken = false;
}

}  // namespace certfolio::jobs
