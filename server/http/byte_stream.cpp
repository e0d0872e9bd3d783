#include "http/byte_stream.hpp"

#include <sys/socket.h>

#include <cerrno>

namespace certfolio::http {

namespace {

bool is_passing(int error) noexcept {
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

class PlainStream final : public ByteStream {
 public:
    explicit PlainStream(int socket) : socket_(socket) {}

    Outcome prepare() override { return Outcome::done; }

    Transfer read(std::span<char> into) override {
        const ssize_t count = ::recv(socket_, into.data(), into.size(), 0);
        if (count > 0)
            return {Outcome::done, static_cast<std::size_t>(count),
                    static_cast<std::size_t>(count) == into.size()};
        return {count < 0 && is_passing(errno) ? Outcome::nothing_yet : Outcome::closed};
    }

    Transfer write(std::string_view bytes) override {
        const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count >= 0)
            return {Outcome::done, static_cast<std::size_t>(count)};
        return {is_passing(errno) ? Outcome::nothing_yet : Outcome::closed};
    }

    void finish_writing() noexcept override { ::shutdown(socket_, SHUT_WR); }

 private:
    int socket_;
};

}  // namespace

std::unique_ptr<ByteStream> make_plain_stream(int socket) {
    return std::make_unique<PlainStream>(socket);
}

}  // namespace certfolio::http
