#pragma once

namespace certfolio::cli {

/// SIGTERM and SIGINT as something that can be waited for. The handler does nothing but write one byte to a
/// pipe, which is all that a signal handler may safely do. One at a time.
class StopSignal {
 public:
    StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    ~StopSignal();

    /// Returns when one of the signals has come or `request` was called.
    void wait();
    /// From any thread.
    void request() noexcept;

 private:
    int read_end_ = -1;
};

}  // namespace certfolio::cli
