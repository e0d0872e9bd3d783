#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace certfolio::http {

/// One connection as bytes, plain or through TLS. Blocks no longer than it is told to.
class ByteStream {
 public:
    ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;
    virtual ~ByteStream() = default;

    struct Read {
        enum class What { bytes, nothing_yet, closed };
        What what = What::closed;
        std::size_t count = 0;
    };
    /// Waits up to `milliseconds` for some bytes.
    virtual Read read(std::span<char> into, int milliseconds) = 0;

    enum class Written { some, nothing_yet, closed };
    /// Writes what fits, after waiting up to `milliseconds` for room, and takes it off the front of `bytes`.
    virtual Written write(std::string_view& bytes, int milliseconds) = 0;

    /// Says that nothing more will be written, so that the peer reads what was.
    virtual void finish_writing() noexcept = 0;
};

/// Over a connected socket, which stays the caller's.
[[nodiscard]] std::unique_ptr<ByteStream> make_plain_stream(int socket);
/// Over a TLS session whose handshake is done (`SSL*` of OpenSSL), which stays the caller's.
[[nodiscard]] std::unique_ptr<ByteStream> make_tls_stream(int socket, void* session);

}  // namespace certfolio::http
