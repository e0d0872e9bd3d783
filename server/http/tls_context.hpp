#pragma once

#include <filesystem>
#include <memory>

#include "http/byte_stream.hpp"

struct ssl_ctx_st;

namespace certfolio::http {

struct TlsFiles {
    std::filesystem::path certificate;  ///< PEM, the chain included
    std::filesystem::path key;          ///< PEM
};

/// A certificate with its key, ready for TLS 1.2 and 1.3. Connections keep the one that they began with.
class TlsContext {
 public:
    /// Throws `std::runtime_error` with a sentence when the files cannot be used.
    explicit TlsContext(const TlsFiles& files);

    /// A server's stream over a connected non-blocking socket, which stays the caller's.
    [[nodiscard]] std::unique_ptr<ByteStream> make_stream(int socket) const;

 private:
    std::unique_ptr<ssl_ctx_st, void (*)(ssl_ctx_st*)> context_;
};

}  // namespace certfolio::http
