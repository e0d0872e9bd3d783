#include "http/mailbox.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <stdexcept>
#include <utility>

namespace certfolio::http {

Mailbox::Mailbox() : bell_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (!bell_)
        throw std::runtime_error("there are no file descriptors left for the server's own use");
}

void Mailbox::post(Letter letter) {
    const std::scoped_lock lock(mutex_);
    letters_.push_back(std::move(letter));
    // Once for all letters that are taken together.
    if (!std::exchange(has_rung_, true))
        ring();
}

void Mailbox::ring() noexcept {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t count = ::write(bell_.number(), &one, sizeof one);
}

void Mailbox::take(std::vector<Letter>& letters) {
    std::uint64_t rung = 0;
    [[maybe_unused]] const ssize_t count = ::read(bell_.number(), &rung, sizeof rung);
    const std::scoped_lock lock(mutex_);
    has_rung_ = false;
    letters.swap(letters_);
}

}  // namespace certfolio::http
