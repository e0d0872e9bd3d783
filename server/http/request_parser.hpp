#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "http/message.hpp"

/// RFC 9112 framing, stricter than it asks: whatever two programs could read in two ways is refused.
namespace certfolio::http {

enum class FramingFault : std::uint8_t {
    malformed,        ///< 400
    target_too_long,  ///< 414
    head_too_large,   ///< 431
    length_required,  ///< 411: a body in chunks, or a body without a length
    body_too_large,   ///< 413
    timed_out,        ///< 408
    version,          ///< 505
};

struct HeadLimits {
    static constexpr std::size_t head_bytes_max = 16 * 1024;
    static constexpr std::size_t target_bytes_max = 4 * 1024;
    static constexpr std::size_t header_count_max = 64;
};

/// A head that was understood; its body follows in the next `body_bytes` bytes.
struct ParsedHead {
    Request request;
    std::size_t head_bytes = 0;  ///< up to and including the empty line
    std::size_t body_bytes = 0;
    bool expects_continue = false;
};
struct HeadIncomplete {};
using HeadResult = std::variant<HeadIncomplete, ParsedHead, FramingFault>;

/// Looks for one complete head at the start of `bytes`. Refused besides what the RFC forbids: bare LF,
/// obsolete line folding, control characters, any Transfer-Encoding, more than one Content-Length or Host,
/// any doubled header that decides something, a target that is not an absolute path.
[[nodiscard]] HeadResult parse_head(std::string_view bytes);

}  // namespace certfolio::http
