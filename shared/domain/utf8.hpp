#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace certfolio::domain {

/// Strict UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF) as code points, else
/// nothing.
[[nodiscard]] std::optional<std::u32string> decode_utf8(std::string_view text);
[[nodiscard]] std::string encode_utf8(std::u32string_view points);

/// White space of any script, and the invisible characters that come along with pasted text (zero-width space
/// and joiners, byte order mark, soft hyphen, direction marks).
[[nodiscard]] bool is_space(char32_t point) noexcept;
[[nodiscard]] bool is_invisible(char32_t point) noexcept;
/// C0, C1 and DEL.
[[nodiscard]] bool is_control(char32_t point) noexcept;

/// Without white space and invisible characters at both ends.
[[nodiscard]] std::u32string_view trim(std::u32string_view points) noexcept;

}  // namespace certfolio::domain
