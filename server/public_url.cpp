#include "public_url.hpp"

#include <algorithm>
#include <charconv>

#include "core/ascii.hpp"

namespace certfolio {

namespace {

bool is_port(std::string_view text) noexcept {
    int port = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), port);
    return failed == std::errc() && end == text.data() + text.size() && port >= 1 && port <= 65535;
}

bool may_stand_in_host(char c, bool in_brackets) noexcept {
    if (core::is_ascii_digit(c) || c == '.')
        return true;
    return in_brackets ? c == ':' || (core::to_ascii_lower(c) >= 'a' && core::to_ascii_lower(c) <= 'f')
                       : core::is_ascii_letter(c) || c == '-';
}

/// `certificates.example`, `127.0.0.1:8080` or `[::1]:8080`.
bool is_authority(std::string_view text) noexcept {
    const bool in_brackets = text.starts_with('[');
    const std::size_t host_end = in_brackets ? text.find(']') : std::min(text.find(':'), text.size());
    if (host_end == std::string_view::npos)
        return false;
    const std::string_view host = text.substr(in_brackets ? 1 : 0, host_end - (in_brackets ? 1 : 0));
    const std::string_view rest = text.substr(host_end + (in_brackets ? 1 : 0));
    return !host.empty() &&
           std::all_of(host.begin(), host.end(), [&](char c) { return may_stand_in_host(c, in_brackets); }) &&
           (rest.empty() || (rest.starts_with(':') && is_port(rest.substr(1))));
}

}  // namespace

std::string normalise_public_url(std::string& url) {
    std::string text = core::to_ascii_lower(std::string_view(url));
    while (text.ends_with('/'))
        text.pop_back();
    const std::size_t scheme = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
    if (scheme == 0 || !is_authority(std::string_view(text).substr(scheme)))
        return url +
               " cannot begin a link: it must be https:// or http://, a host, and a port if need be, such as "
               "https://certificates.example";
    url = std::move(text);
    return {};
}

bool is_wildcard_host(std::string_view host) noexcept {
    return host.empty() || host == "0.0.0.0" || host == "::" || host == "*";
}

}  // namespace certfolio
