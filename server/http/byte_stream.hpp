#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace certfolio::http {

/// One connection as bytes, plain or through TLS. Never waits.
class ByteStream {
 public:
    ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;
    virtual ~ByteStream() = default;

    enum class Outcome : std::uint8_t { done, nothing_yet, closed };
    struct Transfer {
        Outcome outcome = Outcome::closed;
        std::size_t count = 0;
        bool may_have_more = false;  ///< of a read: asking again could give bytes although no event has come
    };

    /// The handshake, as far as it gets; at once `done` for a plain connection.
    virtual Outcome prepare() = 0;
    virtual Transfer read(std::span<char> into) = 0;
    virtual Transfer write(std::string_view bytes) = 0;
    /// Says that nothing more will be written, so that the peer reads what was.
    virtual void finish_writing() noexcept = 0;
};

/// Over a connected non-blocking socket, which stays the caller's.
[[nodiscard]] std::unique_ptr<ByteStream> make_plain_stream(int socket);

}  // namespace certfolio::http
