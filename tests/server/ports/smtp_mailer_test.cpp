#include "ports/smtp_mailer.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <thread>
#include <utility>

using namespace certfolio::ports;

namespace {

/// Speaks just enough of RFC 5321 to take one message, and answers one command as the test wants.
class OneMessageServer {
 public:
    /// `refused`: the start of the command that is answered with `reply` instead of yes.
    OneMessageServer(std::string refused, std::string reply)
        : refused_(std::move(refused)),
          reply_(std::move(reply)),
          listening_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        REQUIRE(::bind(listening_, reinterpret_cast<const sockaddr*>(&address), size) == 0);
        REQUIRE(::listen(listening_, 1) == 0);
        REQUIRE(::getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { talk(); });
    }
    OneMessageServer(const OneMessageServer&) = delete;
    OneMessageServer& operator=(const OneMessageServer&) = delete;
    ~OneMessageServer() {
        finish();
        ::close(listening_);
    }

    [[nodiscard]] int port() const { return port_; }
    /// Everything that the client said.
    const std::string& finish() {
        if (thread_.joinable()) {
            thread_.join();
        }
        return heard_;
    }

 private:
    void talk() {
        const int socket = ::accept(listening_, nullptr, nullptr);
        say(socket, "220 test");
        bool in_message = false;
        std::string line;
        char c = 0;
        while (::recv(socket, &c, 1, 0) == 1) {
            line += c;
            if (c != '\n') {
                continue;
            }
            heard_ += line;
            if (in_message) {
                in_message = line != ".\r\n";
                if (!in_message) {
                    say(socket, "250 taken");
                }
            } else if (line.starts_with(refused_)) {
                say(socket, reply_);
            } else {
                in_message = line.starts_with("DATA");
                say(socket, in_message ? "354 go on" : "250 yes");
            }
            line.clear();
        }
        ::close(socket);
    }
    static void say(int socket, const std::string& text) {
        const std::string line = text + "\r\n";
        [[maybe_unused]] const ssize_t count = ::send(socket, line.data(), line.size(), MSG_NOSIGNAL);
    }

    std::string refused_;
    std::string reply_;
    int listening_;
    int port_ = 0;
    std::string heard_;
    std::thread thread_;
};

Email sample() {
    Email email;
    email.message_id = "0123";
    email.to_address = "buyer@example.com";
    email.subject = "Your order";
    email.text = "one\n.\ntwo";
    return email;
}

SmtpMailer mailer_for(int port, SmtpSecurity security = SmtpSecurity::none) {
    SmtpServer server;
    server.host = "127.0.0.1";
    server.port = port;
    server.security = security;
    server.send_seconds_max = 20;
    return SmtpMailer(server, {"shop@certs.example", "Certfolio"});
}

bool fails_lastingly(SmtpMailer mailer) {
    try {
        mailer.send(sample());
    } catch (const MailFailure& failure) {
        return failure.lasting();
    }
    FAIL("the message was taken");
    return false;
}

}  // namespace

TEST_CASE("a message goes to the mail server with its envelope, and a line with one dot survives") {
    OneMessageServer server("nothing", "");
    mailer_for(server.port()).send(sample());
    const std::string& heard = server.finish();
    CHECK(heard.find("MAIL FROM:<shop@certs.example>") != std::string::npos);
    CHECK(heard.find("RCPT TO:<buyer@example.com>") != std::string::npos);
    CHECK(heard.find("Message-ID: <0123@certs.example>\r\n") != std::string::npos);
    CHECK(heard.find("\r\none\r\n..\r\ntwo\r\n.\r\n") != std::string::npos);
}

TEST_CASE("a mailbox that does not exist is a lasting failure, a full one is not") {
    {
        OneMessageServer server("RCPT", "550 no such mailbox");
        CHECK(fails_lastingly(mailer_for(server.port())));
    }
    OneMessageServer server("RCPT", "450 try later");
    CHECK_FALSE(fails_lastingly(mailer_for(server.port())));
}

TEST_CASE("a server without TLS gets nothing when TLS was asked for, and may be mended") {
    {
        OneMessageServer server("nothing", "");
        CHECK_FALSE(fails_lastingly(mailer_for(server.port(), SmtpSecurity::starttls)));
        CHECK(server.finish().find("MAIL") == std::string::npos);
    }
    CHECK_FALSE(fails_lastingly(mailer_for(1)));
}
