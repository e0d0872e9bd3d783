#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>
#include <string>
#include <string_view>

namespace certfolio::support {

/// What came back, taken apart just enough for tests.
struct RawResponse {
    int status = 0;
    std::string head;
    std::string body;

    /// The value of a header, empty when it is not there.
    [[nodiscard]] std::string header(const std::string& name) const {
        const std::size_t start = head.find("\r\n" + name + ": ");
        if (start == std::string::npos)
            return {};
        const std::size_t value = start + name.size() + 4;
        return head.substr(value, head.find("\r\n", value) - value);
    }
};

/// A TCP client that sends whatever bytes a test wants.
class RawClient {
 public:
    explicit RawClient(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error("the test server does not accept connections");
    }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;
    ~RawClient() { ::close(socket_); }

    /// False when the peer has closed.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }

    void finish_sending() { ::shutdown(socket_, SHUT_WR); }

    /// The next response; status 0 when the connection ends or nothing comes for `milliseconds`.
    RawResponse receive(int milliseconds = 8'000, bool with_body = true) {
        RawResponse response;
        std::size_t end = std::string::npos;
        while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
            if (!fill(milliseconds))
                return response;
        }
        response.head = buffer_.substr(0, end + 2);
        buffer_.erase(0, end + 4);
        response.status = std::stoi(response.head.substr(9, 3));
        const std::string length = response.header("Content-Length");
        const std::size_t bytes = with_body && !length.empty() ? std::stoul(length) : 0;
        while (buffer_.size() < bytes && fill(milliseconds)) {
        }
        response.body = buffer_.substr(0, bytes);
        buffer_.erase(0, response.body.size());
        return response;
    }

    /// True when the peer closes within `milliseconds`, whatever it still sends.
    bool is_closed_within(int milliseconds) {
        while (fill(milliseconds))
            buffer_.clear();
        return has_ended_;
    }

 private:
    bool fill(int milliseconds) {
        pollfd waiting{socket_, POLLIN, 0};
        if (::poll(&waiting, 1, milliseconds) <= 0)
            return false;
        char bytes[16 * 1024];
        const ssize_t count = ::recv(socket_, bytes, sizeof bytes, 0);
        has_ended_ = count <= 0;
        if (count > 0)
            buffer_.append(bytes, static_cast<std::size_t>(count));
        return count > 0;
    }

    int socket_;
    std::string buffer_;
    bool has_ended_ = false;
};

}  // namespace certfolio::support
