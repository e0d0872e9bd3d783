#pragma once

#include <cstdint>
#include <string_view>

namespace certfolio::http {

enum class Encoding : std::uint8_t { identity, gzip, brotli };

/// Which encodings lie ready besides the plain one.
struct EncodingsReady {
    bool gzip = false;
    bool brotli = false;
};

/// RFC 9110 12.5.3: what the client likes best of what is there; the smaller one when it has no preference.
/// An absent or unreadable header means the plain form, which is also given when the client forbids
/// everything.
[[nodiscard]] Encoding choose_encoding(std::string_view accept_encoding, EncodingsReady ready) noexcept;

}  // namespace certfolio::http
