#pragma once

#include <string>
#include <string_view>

namespace certfolio::domain {

/// The part of pasted text that is meant as a domain name: without spaces and quotation marks around, a comma
/// after it, scheme, user, port, path, query and final point (`https://user@Example.com:8443/path` is
/// `Example.com`). What it then is, is for the grammar to say.
[[nodiscard]] std::u32string_view find_host(std::u32string_view pasted) noexcept;

/// Whether a host is written as an IP address: four numbers, colons and hexadecimal digits, or in brackets.
/// Any name whose last label is a number is read as an address by browsers, so it counts as one.
[[nodiscard]] bool is_ip_address(std::u32string_view host) noexcept;

}  // namespace certfolio::domain
