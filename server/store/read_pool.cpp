#include "store/read_pool.hpp"

#include <utility>

namespace certfolio::store {

ReadPool::ReadPool(std::filesystem::path file, std::size_t connections_max,
                   std::function<std::int64_t()> monotonic_microseconds)
    : file_(std::move(file)),
      connections_max_(connections_max),
      monotonic_microseconds_(std::move(monotonic_microseconds)) {}

ReadPool::~ReadPool() = default;

std::unique_ptr<Connection> ReadPool::borrow() {
    std::unique_lock lock(mutex_);
    returned_.wait(lock, [&] { return !idle_.empty() || made_ < connections_max_; });
    if (!idle_.empty()) {
        std::unique_ptr<Connection> connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
    }
    made_ += 1;
    lock.unlock();
    try {
        return std::make_unique<Connection>(file_, Connection::Mode::reads);
    } catch (...) {
        const std::scoped_lock again(mutex_);
        made_ -= 1;
        returned_.notify_one();
        throw;
    }
}

void ReadPool::give_back(std::unique_ptr<Connection> connection) {
    const std::scoped_lock lock(mutex_);
    idle_.push_back(std::move(connection));
    returned_.notify_one();
}

void ReadPool::run(const std::function<void(ReadTransaction&)>& reading) {
    std::unique_ptr<Connection> connection = borrow();
    const std::int64_t end = monotonic_microseconds_() + read_microseconds_max;
    connection->break_off_after([this, end] { return monotonic_microseconds_() > end; });
    try {
        connection->run("BEGIN");
        ReadTransaction transaction(*connection);
        reading(transaction);
        connection->break_off_after({});
        connection->run("COMMIT");
    } catch (...) {
        connection->break_off_after({});
        if (connection->in_transaction())
            connection->run("ROLLBACK");
        give_back(std::move(connection));
        throw;
    }
    give_back(std::move(connection));
}

}  // namespace certfolio::store
