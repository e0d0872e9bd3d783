#include "http/security_headers.hpp"

#include <array>
#include <string_view>

namespace certfolio::http {

namespace {

/// `'wasm-unsafe-eval'` allows WebAssembly without opening eval; there is no inline script or style at all.
constexpr std::string_view page_policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; "
    "form-action 'self'; "
    "frame-ancestors 'none'";
constexpr std::string_view api_policy = "default-src 'none'; frame-ancestors 'none'";

void add(Response& response, std::string_view name, std::string_view value) {
    response.headers.push_back({std::string(name), std::string(value)});
}

void add_shared(Response& response) {
    add(response, "X-Content-Type-Options", "nosniff");
    // Addresses of drafts and orders hold a secret: no other site may learn them.
    add(response, "Referrer-Policy", "no-referrer");
    add(response, "Cross-Origin-Resource-Policy", "same-origin");
}

std::string two_digits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

void add_page_headers(Response& response) {
    add(response, "Content-Security-Policy", page_policy);
    add_shared(response);
    add(response, "Cross-Origin-Opener-Policy", "same-origin");
    add(response, "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), usb=(), payment=(), browsing-topics=()");
}

void add_api_headers(Response& response) {
    add(response, "Content-Security-Policy", api_policy);
    add_shared(response);
    add(response, "Cache-Control", "no-store");
}

void add_common_headers(Response& response, core::Instant now, bool secure) {
    add(response, "Date", format_http_date(now));
    if (secure)
        add(response, "Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}

std::string format_http_date(core::Instant instant) {
    constexpr std::array<std::string_view, 7> days{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const core::Date date = instant.date();
    const std::int64_t weekday = (date.days_since_1970() % 7 + 7) % 7;  // 1 January 1970 was a Thursday
    const std::int64_t second = instant.second_of_day();
    std::string text(days[static_cast<std::size_t>(weekday)]);
    text += ", " + two_digits(date.day()) + " ";
    text += months[static_cast<std::size_t>(date.month() - 1)];
    text += " " + std::to_string(date.year()) + " " + two_digits(second / 3'600) + ":" +
            two_digits(second / 60 % 60) + ":" + two_digits(second % 60) + " GMT";
    return text;
}

}  // namespace certfolio::http
