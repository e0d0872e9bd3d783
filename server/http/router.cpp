#include "http/router.hpp"

#include "core/assert.hpp"

namespace certfolio::http {

namespace {

constexpr std::size_t segments_max = 16;

std::vector<std::string_view> split(std::string_view path) {
    std::vector<std::string_view> segments;
    while (!path.empty() && segments.size() <= segments_max) {
        path.remove_prefix(1);  // the slash
        const std::size_t end = path.find('/');
        segments.push_back(path.substr(0, end));
        path.remove_prefix(end == std::string_view::npos ? path.size() : end);
    }
    return segments;
}

int hexadecimal_digit(char c) noexcept {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::string_view name_of(Method method) noexcept {
    switch (method) {
        case Method::get: return "GET";
        case Method::head: return "HEAD";
        case Method::post: return "POST";
        case Method::put: return "PUT";
        case Method::delete_: return "DELETE";
        case Method::other: break;
    }
    return {};
}

}  // namespace

std::optional<std::string> decode_segment(std::string_view segment) {
    std::string text;
    for (std::size_t i = 0; i < segment.size(); ++i) {
        char c = segment[i];
        if (c == '%') {
            const int high = i + 2 < segment.size() ? hexadecimal_digit(segment[i + 1]) : -1;
            const int low = i + 2 < segment.size() ? hexadecimal_digit(segment[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        }
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f || c == '/' || c == '\\')
            return std::nullopt;
        text.push_back(c);
    }
    return text;
}

void Router::add(Method method, std::string_view pattern, std::size_t target) {
    CERTFOLIO_ASSERT(!pattern.empty() && pattern.front() == '/');
    Entry entry{method, {}, target};
    std::size_t parameters = 0;
    for (const std::string_view segment : split(pattern)) {
        const bool is_parameter = segment.starts_with('{') && segment.ends_with('}');
        if (is_parameter)
            parameters += 1;
        CERTFOLIO_ASSERT(is_parameter || !segment.empty());
        entry.segments.emplace_back(is_parameter ? std::string_view() : segment);
    }
    CERTFOLIO_ASSERT(parameters <= 1);
    entries_.push_back(std::move(entry));
}

std::optional<std::string> Router::match(const Entry& entry, const std::vector<std::string_view>& segments) {
    if (entry.segments.size() != segments.size())
        return std::nullopt;
    std::string parameter;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (!entry.segments[i].empty()) {
            if (entry.segments[i] != segments[i])
                return std::nullopt;
            continue;
        }
        auto decoded = decode_segment(segments[i]);
        if (!decoded || decoded->empty())
            return std::nullopt;
        parameter = *std::move(decoded);
    }
    return parameter;
}

Router::Result Router::find(Method method, std::string_view path) const {
    const std::vector<std::string_view> segments = split(path);
    const Method asked = method == Method::head ? Method::get : method;
    std::string allow;
    std::optional<Found> found;
    for (const Entry& entry : entries_) {
        auto parameter = match(entry, segments);
        if (!parameter)
            continue;
        if (entry.method != asked) {
            allow += (allow.empty() ? "" : ", ") + std::string(name_of(entry.method));
            if (entry.method == Method::get)
                allow += ", HEAD";
            continue;
        }
        if (!found || parameter->empty())
            found = Found{entry.target, *std::move(parameter)};
    }
    if (found)
        return *std::move(found);
    if (!allow.empty())
        return WrongMethod{std::move(allow)};
    return NotFound{};
}

}  // namespace certfolio::http
