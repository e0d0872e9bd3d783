#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <vector>

#include "store/database.hpp"

namespace certfolio::store {

/// Read-only connections, lent one transaction at a time. A read that takes longer than two seconds is broken
/// off
/// (`Fault::busy`), because a snapshot that is held keeps the write-ahead log from being emptied.
class ReadPool {
 public:
    static constexpr std::int64_t read_microseconds_max = 2'000'000;

    ReadPool(std::filesystem::path file, std::size_t connections_max,
             std::function<std::int64_t()> monotonic_microseconds);
    ReadPool(const ReadPool&) = delete;
    ReadPool& operator=(const ReadPool&) = delete;
    ~ReadPool();

    /// Runs `reading` inside one snapshot and gives what it returns. Do not answer a client from within.
    template <class F>
    auto read(F&& reading) -> std::invoke_result_t<F&, ReadTransaction&> {
        using Result = std::invoke_result_t<F&, ReadTransaction&>;
        if constexpr (std::is_void_v<Result>) {
            run([&](ReadTransaction& transaction) { reading(transaction); });
        } else {
            std::optional<Result> result;
            run([&](ReadTransaction& transaction) { result.emplace(reading(transaction)); });
            return *std::move(result);
        }
    }

 private:
    void run(const std::function<void(ReadTransaction&)>& reading);
    std::unique_ptr<Connection> borrow();
    void give_back(std::unique_ptr<Connection> connection);

    std::filesystem::path file_;
    std::size_t connections_max_;
    std::function<std::int64_t()> monotonic_microseconds_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;
    std::size_t made_ = 0;
};

}  // namespace certfolio::store
