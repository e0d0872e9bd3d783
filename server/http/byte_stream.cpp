#include "http/byte_stream.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>

#include <cerrno>

namespace certfolio::http {

namespace {

/// True when the socket can be read (or written), or has an end or error that reading will tell.
bool wait_for(int socket, short events, int milliseconds) {
    pollfd waiting{socket, events, 0};
    return ::poll(&waiting, 1, milliseconds) > 0;
}

bool is_passing(int error) noexcept {
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

class PlainStream final : public ByteStream {
 public:
    explicit PlainStream(int socket) : socket_(socket) {}

    Read read(std::span<char> into, int milliseconds) override {
        if (!wait_for(socket_, POLLIN, milliseconds))
            return {Read::What::nothing_yet};
        const ssize_t count = ::recv(socket_, into.data(), into.size(), MSG_DONTWAIT);
        if (count > 0)
            return {Read::What::bytes, static_cast<std::size_t>(count)};
        return {count < 0 && is_passing(errno) ? Read::What::nothing_yet : Read::What::closed};
    }

    Written write(std::string_view& bytes, int milliseconds) override {
        // There nearly always is room.
        ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count < 0 && is_passing(errno) && wait_for(socket_, POLLOUT, milliseconds))
            count = ::send(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count < 0)
            return is_passing(errno) ? Written::nothing_yet : Written::closed;
        bytes.remove_prefix(static_cast<std::size_t>(count));
        return Written::some;
    }

    void finish_writing() noexcept override { ::shutdown(socket_, SHUT_WR); }

 private:
    int socket_;
};

class TlsStream final : public ByteStream {
 public:
    TlsStream(int socket, SSL* session) : socket_(socket), session_(session) {
        SSL_set_mode(session_, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    }

    Read read(std::span<char> into, int milliseconds) override {
        if (SSL_pending(session_) == 0 && !wait_for(socket_, wants_, milliseconds))
            return {Read::What::nothing_yet};
        // An error that some other call left on this thread's queue would be taken for ours.
        ERR_clear_error();
        std::size_t count = 0;
        if (SSL_read_ex(session_, into.data(), into.size(), &count) == 1)
            return {Read::What::bytes, count};
        return {is_unfinished(POLLIN) ? Read::What::nothing_yet : Read::What::closed};
    }

    Written write(std::string_view& bytes, int milliseconds) override {
        if (!wait_for(socket_, POLLOUT, milliseconds))
            return Written::nothing_yet;
        ERR_clear_error();
        std::size_t count = 0;
        if (SSL_write_ex(session_, bytes.data(), bytes.size(), &count) == 1) {
            bytes.remove_prefix(count);
            return Written::some;
        }
        return is_unfinished(POLLIN) ? Written::nothing_yet : Written::closed;
    }

    void finish_writing() noexcept override {
        ERR_clear_error();
        SSL_shutdown(session_);
        ::shutdown(socket_, SHUT_WR);
    }

 private:
    /// Asked right after a call that failed: does it only wait for the socket? Remembers for what.
    bool is_unfinished(short otherwise) {
        const int error = SSL_get_error(session_, 0);
        wants_ = error == SSL_ERROR_WANT_WRITE ? POLLOUT : otherwise;
        return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
    }

    int socket_;
    SSL* session_;
    short wants_ = POLLIN;
};

}  // namespace

std::unique_ptr<ByteStream> make_plain_stream(int socket) {
    return std::make_unique<PlainStream>(socket);
}

std::unique_ptr<ByteStream> make_tls_stream(int socket, void* session) {
    return std::make_unique<TlsStream>(socket, static_cast<SSL*>(session));
}

}  // namespace certfolio::http
