#include "cli/signals.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <stdexcept>

namespace certfolio::cli {

namespace {

std::atomic<int> pipe_write_end{-1};

constexpr std::array<int, 4> signals{SIGTERM, SIGINT, SIGHUP, SIGUSR2};

void write_byte(char byte) noexcept {
    const int saved = errno;
    // A full pipe is as good as one more byte in it.
    [[maybe_unused]] const ssize_t count = ::write(pipe_write_end.load(), &byte, 1);
    errno = saved;
}

extern "C" void certfolio_on_signal(int signal) {
    write_byte(static_cast<char>(signal));
}

Wish wish_of(int signal) noexcept {
    if (signal == SIGHUP)
        return Wish::reload_certificate;
    return signal == SIGUSR2 ? Wish::start_anew : Wish::stop;
}

}  // namespace

Signals::Signals() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("there are no file descriptors left for a pipe");
    ::fcntl(ends[1], F_SETFL, O_NONBLOCK);
    read_end_ = ends[0];
    pipe_write_end = ends[1];
    struct sigaction action {};
    action.sa_handler = &certfolio_on_signal;
    action.sa_flags = SA_RESTART;
    for (const int signal : signals)
        ::sigaction(signal, &action, nullptr);
    // A client that goes away in the middle of an answer is no reason to die.
    std::signal(SIGPIPE, SIG_IGN);
}

Signals::~Signals() {
    for (const int signal : signals)
        std::signal(signal, SIG_DFL);
    ::close(pipe_write_end.exchange(-1));
    ::close(read_end_);
}

Wish Signals::wait() {
    return wait_for(-1, Wish::stop);
}

Wish Signals::wait_for(int milliseconds, Wish otherwise) {
    pollfd waiting{read_end_, POLLIN, 0};
    int ready = 0;
    while ((ready = ::poll(&waiting, 1, milliseconds)) < 0 && errno == EINTR) {
    }
    char byte = 0;
    return ready > 0 && ::read(read_end_, &byte, 1) == 1 ? wish_of(byte) : otherwise;
}

void Signals::request_stop() noexcept {
    write_byte(static_cast<char>(SIGTERM));
}

void Signals::ignore() noexcept {
    for (const int signal : signals)
        std::signal(signal, SIG_IGN);
}

}  // namespace certfolio::cli
