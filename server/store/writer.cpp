#include "store/writer.hpp"

#include <pthread.h>

namespace certfolio::store {

namespace {

constexpr std::int64_t page_bytes = 4'096;
constexpr std::int64_t checkpoint_pages = 4 * 1'024 * 1'024 / page_bytes;
constexpr std::int64_t restart_pages = 64 * 1'024 * 1'024 / page_bytes;
constexpr std::int64_t alarm_pages = 256 * 1'024 * 1'024 / page_bytes;

}  // namespace

/// One caller, waiting on its own stack.
struct Writer::Waiting {
    const Command* command = nullptr;
    std::exception_ptr failure;
    bool work_announced = false;
    bool done = false;
    std::condition_variable changed;
};

Writer::Writer(Connection& connection, WriterOptions options)
    : connection_(connection), options_(std::move(options)), thread_([this] { work(); }) {}

Writer::~Writer() {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

Writer::Counts Writer::counts() const {
    return {commands_.load(), commits_.load()};
}

void Writer::run(const Command& command) {
    Waiting waiting;
    waiting.command = &command;
    std::unique_lock lock(mutex_);
    if (stopping_ || waiting_.size() >= options_.commands_waiting_max)
        throw StoreError(Fault::busy, stopping_ ? "the server is stopping" : "too many changes are waiting");
    waiting_.push_back(&waiting);
    wake_.notify_one();
    waiting.changed.wait(lock, [&] { return waiting.done; });
    lock.unlock();
    if (waiting.failure)
        std::rethrow_exception(waiting.failure);
}

void Writer::work() {
    pthread_setname_np(pthread_self(), "writer");
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
            if (waiting_.empty())
                return;
        }
        commit_group();
    }
}

Writer::Waiting* Writer::take() {
    const std::scoped_lock lock(mutex_);
    if (waiting_.empty())
        return nullptr;
    Waiting* const next = waiting_.front();
    waiting_.pop_front();
    return next;
}

void Writer::commit_group() {
    std::vector<Waiting*> group;
    std::exception_ptr failure;
    const std::int64_t began = options_.monotonic_microseconds();
    Waiting* next = take();
    group.push_back(next);
    try {
        connection_.run("BEGIN IMMEDIATE");
        while (next != nullptr) {
            run_in_savepoint(*next);
            const bool full = group.size() >= options_.commands_per_commit_max ||
                              options_.monotonic_microseconds() - began >= options_.commit_microseconds_max;
            next = full ? nullptr : take();
            if (next != nullptr)
                group.push_back(next);
        }
        connection_.run("COMMIT");
        commits_ += 1;
        commands_ += group.size();
    } catch (...) {
        failure = std::current_exception();
        if (connection_.in_transaction())
            connection_.run("ROLLBACK");
    }
    const bool work_announced = complete(group, failure);
    if (work_announced && options_.on_work)
        options_.on_work();
    if (!failure)
        checkpoint_if_due();
}

void Writer::run_in_savepoint(Waiting& waiting) {
    Transaction transaction(connection_);
    try {
        transaction.attempt([&] {
            (*waiting.command)(transaction);
            return true;
        });
        waiting.work_announced = transaction.work_announced();
    } catch (...) {
        // The database can undo the whole group by itself (a full disk): then nobody in it has been served.
        if (!connection_.in_transaction())
            throw;
        waiting.failure = std::current_exception();
    }
}

bool Writer::complete(const std::vector<Waiting*>& group, const std::exception_ptr& failure) {
    bool work_announced = false;
    // Told under the lock: the caller owns the memory and is gone as soon as it may go on.
    const std::scoped_lock lock(mutex_);
    for (Waiting* const waiting : group) {
        work_announced = work_announced || (!failure && waiting->work_announced);
        if (failure)
            waiting->failure = failure;
        waiting->done = true;
        waiting->changed.notify_one();
    }
    return work_announced;
}

void Writer::checkpoint_if_due() {
    const std::int64_t pages = connection_.wal_pages();
    if (pages < pages_at_checkpoint_)
        pages_at_checkpoint_ = 0;  // the log has begun anew
    if (pages - pages_at_checkpoint_ < checkpoint_pages)
        return;
    pages_at_checkpoint_ = pages;
    const bool emptied = connection_.checkpoint(pages >= restart_pages ? Connection::Checkpoint::restart
                                                                       : Connection::Checkpoint::passive);
    if (!emptied && pages >= alarm_pages && options_.on_wal_alarm)
        options_.on_wal_alarm(pages * page_bytes);
}

}  // namespace certfolio::store
