#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <vector>

#include "store/checkpointer.hpp"
#include "store/database.hpp"

namespace certfolio::store {

struct WriterOptions {
    std::size_t commands_per_commit_max = 128;
    /// So many that wait are committed together in any case. From twice as many callers on, half of them
    /// make a group: while it is written, the others get their answers and come with the next.
    std::size_t commands_per_commit_min = 16;
    /// How long a group may gather while commands keep coming. Many callers that each wait for the commit
    /// make groups as large as themselves only if running all their commands fits in it.
    std::int64_t commit_microseconds_max = 20'000;
    std::size_t commands_waiting_max = 4'096;  ///< more are refused with `Fault::busy`
    std::function<std::int64_t()> monotonic_microseconds;
    /// Called on the writer's thread after a commit in which work was announced.
    std::function<void()> on_work;
    /// Told when the write-ahead log has grown past 256 MiB: readers keep it from being emptied.
    std::function<void(std::int64_t wal_bytes)> on_wal_alarm;
};

/// The one thread that changes the database. Commands of many callers share one transaction and one sync of
/// the disk (group commit). One that fails undoes only itself: if it has written nothing, nothing is to be
/// done; if it has, which is rare, the whole group is rolled back and run once more, each in a savepoint. So
/// a command may run twice and must leave nothing behind but what it writes and returns. A caller gets its
/// answer after the commit: what was answered is on the disk.
class Writer {
 public:
    using Command = std::function<void(Transaction&)>;

    Writer(Connection& connection, Checkpointer& checkpointer, WriterOptions options);
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    /// Finishes what is waiting, then stops.
    ~Writer();

    /// Runs `command` on the writer's thread and waits for the commit; gives what it returned or throws what
    /// it threw (then nothing of it is stored). Must not be called from within a command.
    template <class F>
    auto write(F&& command) -> std::invoke_result_t<F&, Transaction&> {
        using Result = std::invoke_result_t<F&, Transaction&>;
        if constexpr (std::is_void_v<Result>) {
            run([&](Transaction& transaction) { command(transaction); });
        } else {
            std::optional<Result> result;
            run([&](Transaction& transaction) { result.emplace(command(transaction)); });
            return *std::move(result);
        }
    }

    struct Counts {
        std::uint64_t commands = 0;
        std::uint64_t commits = 0;
    };
    [[nodiscard]] Counts counts() const;

 private:
    struct Waiting;
    void run(const Command& command);
    void work();
    /// False when nobody more is waiting, or the group is large enough.
    bool take_more(std::vector<Waiting*>& group);
    void commit_group();
    /// Takes and runs commands; false as soon as one has to be undone alone.
    bool run_together(std::vector<Waiting*>& group);
    bool run_alone(Waiting& waiting, Transaction::Undo undo);
    /// True when one of the commands that are now stored has announced work.
    bool complete(const std::vector<Waiting*>& group, const std::exception_ptr& failure);
    void checkpoint_if_due();
    [[nodiscard]] std::size_t group_max() const noexcept;
    void note_callers(std::size_t present) noexcept;

    Connection& connection_;
    Checkpointer& checkpointer_;
    WriterOptions options_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Waiting*> waiting_;
    bool stopping_ = false;
    std::size_t callers_ = 0;  ///< that take turns, as far as the last groups show
    std::int64_t pages_at_request_ = 0;
    std::int64_t pages_at_checkpoint_ = 0;
    std::atomic<std::uint64_t> commands_{0};
    std::atomic<std::uint64_t> commits_{0};
    std::thread thread_;
};

}  // namespace certfolio::store
