#pragma once

namespace certfolio::cli {

/// What the operating system asks of the server.
enum class Wish { stop, reload_certificate, start_anew };

/// SIGTERM and SIGINT (stop), SIGHUP (reload the certificate) and SIGUSR2 (start anew) as something that can
/// be waited for. The handler does nothing but write one byte to a pipe, which is all that a signal handler
/// may safely do. One at a time.
class Signals {
 public:
    Signals();
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;
    ~Signals();

    /// Returns when one of the signals has come or `request_stop` was called.
    [[nodiscard]] Wish wait();
    /// As `wait`, but nothing after so many milliseconds means `otherwise`.
    [[nodiscard]] Wish wait_for(int milliseconds, Wish otherwise);
    /// From any thread.
    void request_stop() noexcept;
    /// From now on the signals do nothing, through an `exec` too, until the next program asks for them.
    static void ignore() noexcept;

 private:
    int read_end_ = -1;
};

}  // namespace certfolio::cli
