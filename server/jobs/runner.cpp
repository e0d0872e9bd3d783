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
        jobs_.push_back({std::move(job), clock_.now()});
}

Runner::~Runner() {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable())
        thread_.join();
}

void Runner::start() {
    thread_ = std::thread([this] { loop(); });
}

void Runner::wake() noexcept {
    {
        const std::scoped_lock lock(mutex_);
        woken_ = true;
    }
    wake_.notify_all();
}

void Runner::loop() {
    pthread_setname_np(pthread_self(), "jobs");
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        const bool woken = std::exchange(woken_, false);
        lock.unlock();
        const std::optional<core::Instant> due = run_due(clock_.now(), woken);
        lock.lock();
        const auto something_happened = [this] { return stopping_ || woken_; };
        if (!due) {
            wake_.wait(lock, something_happened);
            continue;
        }
        const std::int64_t seconds =
            std::clamp<std::int64_t>(due->seconds - clock_.now().seconds, 0, sleep_seconds_max);
        wake_.wait_for(lock, std::chrono::seconds(seconds), something_happened);
    }
}

std::optional<core::Instant> Runner::run_due(core::Instant now, bool woken) {
    std::optional<core::Instant> earliest;
    for (Planned& planned : jobs_) {
        const bool has_work = woken && !planned.job.is_housekeeping;
        if (has_work || (planned.due && *planned.due <= now)) {
            try {
                planned.due = planned.job.run(now);
            } catch (const std::exception& failure) {
                on_failure_(planned.job.name, failure.what());
                planned.due = now.plus_seconds(retry_seconds);
            }
        }
        if (planned.due && (!earliest || *planned.due < *earliest))
            earliest = planned.due;
    }
    return earliest;
}

}  // namespace certfolio::jobs
