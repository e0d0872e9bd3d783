#include "cli/stop_signal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <stdexcept>

namespace certfolio::cli {

namespace {

std::atomic<int> pipe_write_end{-1};

void write_one_byte() noexcept {
    const int saved = errno;
    const char byte = 's';
    // A full pipe is as good as one more byte in it.
    [[maybe_unused]] const ssize_t count = ::write(pipe_write_end.load(), &byte, 1);
    errno = saved;
}

extern "C" void certfolio_on_stop_signal(int) {
    write_one_byte();
}

}  // namespace

StopSignal::StopSignal() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("there are no file descriptors left for a pipe");
    ::fcntl(ends[1], F_SETFL, O_NONBLOCK);
    read_end_ = ends[0];
    pipe_write_end = ends[1];
    struct sigaction action {};
    action.sa_handler = &certfolio_on_stop_signal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    // A client that goes away in the middle of an answer is no reason to die.
    std::signal(SIGPIPE, SIG_IGN);
}

StopSignal::~StopSignal() {
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    ::close(pipe_write_end.exchange(-1));
    ::close(read_end_);
}

void StopSignal::wait() {
    char byte = 0;
    while (::read(read_end_, &byte, 1) < 0 && errno == EINTR) {
    }
}

void StopSignal::request() noexcept {
    write_one_byte();
}

}  // namespace certfolio::cli
