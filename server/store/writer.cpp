#include "store/writer.hpp"

#include <pthread.h>
#include <semaphore.h>

#include <algorithm>
#include <cerrno>

namespace certfolio::store {

namespace {

constexpr std::int64_t page_bytes = 4'096;
/// From here on the writer moves what the checkpointer has left, tried again after so many more.
constexpr std::int64_t finish_pages = 16 * 1'024 * 1'024 / page_bytes;
constexpr std::int64_t retry_pages = 1'024 * 1'024 / page_bytes;
/// From here on it waits for readers, too.
constexpr std::int64_t restart_pages = 64 * 1'024 * 1'024 / page_bytes;
constexpr std::int64_t alarm_pages = 256 * 1'024 * 1'024 / page_bytes;

}  // namespace

namespace {

/// Given once from one thread to one that waits, which may end the signal at once: the semaphore of POSIX
/// allows that, a condition variable would have to be notified under a lock that the woken thread wants next.
class Signal {
 public:
    Signal() { ::sem_init(&semaphore_, 0, 0); }
    Signal(const Signal&) = delete;
    Signal& operator=(const Signal&) = delete;
    ~Signal() { ::sem_destroy(&semaphore_); }

    void give() { ::sem_post(&semaphore_); }
    void wait() {
        while (::sem_wait(&semaphore_) != 0 && errno == EINTR) {
        }
    }

 private:
    sem_t semaphore_;
};

}  // namespace

/// One caller, waiting on its own stack.
struct Writer::Waiting {
    const Command* command = nullptr;
    std::exception_ptr failure;
    bool work_announced = false;
    Signal done;
};

Writer::Writer(Connection& connection, Checkpointer& checkpointer, WriterOptions options)
    : connection_(connection),
      checkpointer_(checkpointer),
      options_(std::move(options)),
      thread_([this] { work(); }) {}

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
    {
        const std::scoped_lock lock(mutex_);
        if (stopping_ || waiting_.size() >= options_.commands_waiting_max)
            throw StoreError(Fault::busy,
                             stopping_ ? "the server is stopping" : "too many changes are waiting");
        waiting_.push_back(&waiting);
    }
    wake_.notify_one();
    waiting.done.wait();
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

std::size_t Writer::group_max() const noexcept {
    return std::clamp(callers_ / 2, options_.commands_per_commit_min, options_.commands_per_commit_max);
}

void Writer::note_callers(std::size_t present) noexcept {
    callers_ = std::max(present, callers_ - callers_ / 8);
}

bool Writer::take_more(std::vector<Waiting*>& group) {
    const std::scoped_lock lock(mutex_);
    const std::size_t count = std::min(waiting_.size(), group_max() - group.size());
    const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(count);
    group.insert(group.end(), waiting_.begin(), end);
    waiting_.erase(waiting_.begin(), end);
    if (count == 0)
        note_callers(group.size() + waiting_.size());
    return count > 0;
}

void Writer::commit_group() {
    std::vector<Waiting*> group;
    std::exception_ptr failure;
    try {
        connection_.run("BEGIN IMMEDIATE");
        if (!run_together(group)) {
            connection_.run("ROLLBACK");
            connection_.run("BEGIN IMMEDIATE");
            for (Waiting* const waiting : group)
                run_alone(*waiting, Transaction::Undo::by_savepoint);
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

bool Writer::run_together(std::vector<Waiting*>& group) {
    const std::int64_t began = options_.monotonic_microseconds();
    const auto in_time = [&] {
        return options_.monotonic_microseconds() - began < options_.commit_microseconds_max;
    };
    for (std::size_t ran = 0; ran < group.size() || (in_time() && take_more(group)); ++ran) {
        if (!run_alone(*group[ran], Transaction::Undo::by_repetition))
            return false;
    }
    return true;
}

bool Writer::run_alone(Waiting& waiting, Transaction::Undo undo) {
    Transaction transaction(connection_, undo);
    waiting.failure = nullptr;
    waiting.work_announced = false;
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
    return !transaction.must_be_repeated();
}

bool Writer::complete(const std::vector<Waiting*>& group, const std::exception_ptr& failure) {
    bool work_announced = false;
    for (Waiting* const waiting : group) {
        work_announced = work_announced || (!failure && waiting->work_announced);
        if (failure)
            waiting->failure = failure;
        waiting->done.give();  // the caller owns the memory and is gone as soon as it may go on
    }
    return work_announced;
}

void Writer::checkpoint_if_due() {
    const std::int64_t pages = connection_.wal_pages();
    if (pages < pages_at_request_)
        pages_at_request_ = pages_at_checkpoint_ = 0;  // the log has begun anew
    if (pages - pages_at_request_ >= Checkpointer::pages_between) {
        pages_at_request_ = pages;
        checkpointer_.request();
    }
    if (pages < finish_pages || pages - pages_at_checkpoint_ < retry_pages)
        return;
    pages_at_checkpoint_ = pages;
    const bool emptied = connection_.checkpoint(pages >= restart_pages ? Connection::Checkpoint::restart
                                                                       : Connection::Checkpoint::passive);
    if (!emptied && pages >= alarm_pages && options_.on_wal_alarm)
        options_.on_wal_alarm(pages * page_bytes);
}

}  // namespace certfolio::store
