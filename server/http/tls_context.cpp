#include "http/tls_context.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>

#include <algorithm>
#include <new>
#include <stdexcept>
#include <string_view>

namespace certfolio::http {

namespace {

class TlsStream final : public ByteStream {
 public:
    explicit TlsStream(SSL* session, int socket) : session_(session, &::SSL_free), socket_(socket) {}

    Outcome prepare() override {
        ERR_clear_error();
        const int result = SSL_accept(session_.get());
        return result == 1 ? Outcome::done : outcome_of_failure(result);
    }

    Transfer read(std::span<char> into) override {
        // An error that some other call left on this thread's queue would be taken for ours.
        ERR_clear_error();
        std::size_t count = 0;
        const int result = SSL_read_ex(session_.get(), into.data(), into.size(), &count);
        // A record may be left in the session, where no event of the socket tells of it.
        return result == 1 ? Transfer{Outcome::done, count, true} : Transfer{outcome_of_failure(result)};
    }

    Transfer write(std::string_view bytes) override {
        ERR_clear_error();
        std::size_t count = 0;
        const int result = SSL_write_ex(session_.get(), bytes.data(), bytes.size(), &count);
        return result == 1 ? Transfer{Outcome::done, count} : Transfer{outcome_of_failure(result)};
    }

    void finish_writing() noexcept override {
        ERR_clear_error();
        SSL_shutdown(session_.get());
        ::shutdown(socket_, SHUT_WR);
    }

 private:
    Outcome outcome_of_failure(int result) {
        const int error = SSL_get_error(session_.get(), result);
        const bool is_passing = error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
        return is_passing ? Outcome::nothing_yet : Outcome::closed;
    }

    std::unique_ptr<SSL, decltype(&::SSL_free)> session_;
    int socket_;
};

/// `http/1.1` for those who ask for it; who asks for other protocols only is served all the same.
int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* chosen_bytes,
                    const unsigned char* offered, unsigned offered_bytes, void*) {
    static constexpr std::string_view ours = "\x08http/1.1";
    const std::string_view list(reinterpret_cast<const char*>(offered), offered_bytes);
    for (std::size_t at = 0; at < list.size(); at += 1 + static_cast<unsigned char>(list[at])) {
        if (list.substr(at, ours.size()) == ours) {
            *chosen = reinterpret_cast<const unsigned char*>(ours.data()) + 1;
            *chosen_bytes = static_cast<unsigned char>(ours.size() - 1);
            return SSL_TLSEXT_ERR_OK;
        }
    }
    return SSL_TLSEXT_ERR_NOACK;
}

}  // namespace

TlsContext::TlsContext(const TlsFiles& files)
    : context_(::SSL_CTX_new(::TLS_server_method()), [](ssl_ctx_st* context) { ::SSL_CTX_free(context); }) {
    SSL_CTX* const context = context_.get();
    if (context == nullptr)
        throw std::bad_alloc();
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context,
                        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_IGNORE_UNEXPECTED_EOF);
    // Idle connections give their buffers back; an answer may move in memory between two attempts to write
    // it.
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                  SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_read_ahead(context, 1);
    SSL_CTX_set_num_tickets(context, 1);
    // Nobody is there to type the password of a key.
    SSL_CTX_set_default_passwd_cb(context, [](char*, int, int, void*) { return 0; });
    SSL_CTX_set_alpn_select_cb(context, &choose_protocol, nullptr);
    ERR_clear_error();
    if (SSL_CTX_use_certificate_chain_file(context, files.certificate.c_str()) != 1 ||
        SSL_CTX_use_PrivateKey_file(context, files.key.c_str(), SSL_FILETYPE_PEM) != 1 ||
        SSL_CTX_check_private_key(context) != 1) {
        ERR_clear_error();
        throw std::runtime_error(
            "the TLS certificate or key cannot be used: both must be PEM files that belong "
            "together and that certfolio may read");
    }
}

std::unique_ptr<ByteStream> TlsContext::make_stream(int socket) const {
    SSL* const session = ::SSL_new(context_.get());
    if (session == nullptr)
        throw std::bad_alloc();
    auto stream = std::make_unique<TlsStream>(session, socket);
    SSL_set_fd(session, socket);
    return stream;
}

}  // namespace certfolio::http
