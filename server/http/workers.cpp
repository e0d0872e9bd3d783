#include "http/workers.hpp"

#include <pthread.h>
#include <sys/resource.h>

#include <utility>

namespace certfolio::http {

Workers::Workers(const char* name, std::size_t threads_max, std::size_t waiting_max)
    : name_(name), threads_max_(threads_max), waiting_max_(waiting_max) {}

Workers::~Workers() {
    shutdown();
}

bool Workers::enqueue(std::function<void()> job) {
    const std::scoped_lock lock(mutex_);
    const bool may_grow = threads_.size() < threads_max_;
    if (stopping_ || (!may_grow && waiting_.size() >= free_ + waiting_max_))
        return false;
    add(std::move(job));
    return true;
}

void Workers::enqueue_always(std::function<void()> job) {
    const std::scoped_lock lock(mutex_);
    if (!stopping_)
        add(std::move(job));
}

void Workers::add(std::function<void()> job) {
    waiting_.push_back(std::move(job));
    if (waiting_.size() > free_ && threads_.size() < threads_max_) {
        threads_.emplace_back([this] { work(); });
        free_ += 1;
    }
    wake_.notify_one();
}

void Workers::shutdown() {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    // Only the thread that stops the listener gets here, and nothing is added any more.
    for (std::thread& thread : threads_) {
        if (thread.joinable())
            thread.join();
    }
}

void Workers::work() {
    // Everybody waits for the one writer, so it goes first where all processors are busy. On Linux a niceness
    // is a thread's own; if it cannot be set, nothing is lost but some speed.
    constexpr int behind_writer = 5;
    ::setpriority(PRIO_PROCESS, 0, ::getpriority(PRIO_PROCESS, 0) + behind_writer);
    pthread_setname_np(pthread_self(), name_);
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
            if (waiting_.empty())
                return;
            free_ -= 1;
            job = std::move(waiting_.front());
            waiting_.pop_front();
        }
        job();
        const std::scoped_lock lock(mutex_);
        free_ += 1;
    }
}

}  // namespace certfolio::http
