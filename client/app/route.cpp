#include "app/route.hpp"

#include <array>

namespace certfolio::app {
namespace {

struct Pattern {
    Page page;
    std::string_view path;  ///< ends in '/' when a parameter follows
};

constexpr auto patterns = std::to_array<Pattern>({
    {Page::start, "/"},
    {Page::products, "/enrol"},
    {Page::contacts, "/enrol/contacts"},
    {Page::payment, "/enrol/payment"},
    {Page::confirmation, "/enrol/confirmation/"},
    {Page::order, "/orders/"},
    {Page::find_order, "/orders"},
    {Page::calculator, "/calculator"},
    {Page::help, "/help"},
    {Page::help_enrolling, "/help/enrolling"},
    {Page::help_logging_in, "/help/logging-in"},
    {Page::resume, "/draft/"},
    {Page::about, "/about"},
    {Page::not_found, "/not-found"},
});

bool takes_parameter(Page page) noexcept {
    return page == Page::confirmation || page == Page::order || page == Page::resume;
}

int hex_digit(char c) noexcept {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::string percent_decoded(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escaped = text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
                             hex_digit(text[i + 2]) >= 0;
        if (escaped) {
            decoded.push_back(static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2])));
            i += 2;
        } else {
            decoded.push_back(text[i] == '+' ? ' ' : text[i]);
        }
    }
    return decoded;
}

}  // namespace

Route parse_route(std::string_view address) {
    if (address.find("#/enterprise/quoteOrder") != std::string_view::npos)
        return {Page::products, {}, {}};
    address = address.substr(0, address.find('#'));
    const std::size_t question = address.find('?');
    std::string_view path = address.substr(0, question);
    Route route;
    if (question != std::string_view::npos)
        route.query = address.substr(question + 1);
    while (path.size() > 1 && path.back() == '/')
        path.remove_suffix(1);
    if (path.empty() || path == "/index.html")
        path = "/";
    for (const Pattern& pattern : patterns) {
        if (!takes_parameter(pattern.page) && path == pattern.path) {
            route.page = pattern.page;
            return route;
        }
        const bool fits = takes_parameter(pattern.page) && path.size() > pattern.path.size() &&
                          path.substr(0, pattern.path.size()) == pattern.path;
        if (fits && path.find('/', pattern.path.size()) == std::string_view::npos) {
            route.page = pattern.page;
            route.parameter = path.substr(pattern.path.size());
            return route;
        }
    }
    route.page = Page::not_found;
    return route;
}

std::string address_of(const Route& route) {
    std::string address;
    for (const Pattern& pattern : patterns)
        if (pattern.page == route.page)
            address = pattern.path;
    if (takes_parameter(route.page))
        address += route.parameter;
    if (!route.query.empty())
        address += "?" + route.query;
    return address;
}

std::string_view address_of(domain::EnrolmentStep step) noexcept {
    switch (step) {
        case domain::EnrolmentStep::products: return "/enrol";
        case domain::EnrolmentStep::contacts: return "/enrol/contacts";
        case domain::EnrolmentStep::payment: return "/enrol/payment";
    }
    return {};
}

std::optional<domain::EnrolmentStep> step_of(Page page) noexcept {
    if (page == Page::products)
        return domain::EnrolmentStep::products;
    if (page == Page::contacts)
        return domain::EnrolmentStep::contacts;
    if (page == Page::payment)
        return domain::EnrolmentStep::payment;
    return std::nullopt;
}

Page page_of(domain::EnrolmentStep step) noexcept {
    switch (step) {
        case domain::EnrolmentStep::products: return Page::products;
        case domain::EnrolmentStep::contacts: return Page::contacts;
        case domain::EnrolmentStep::payment: return Page::payment;
    }
    return Page::products;
}

std::vector<QueryItem> parse_query(std::string_view query) {
    std::vector<QueryItem> items;
    while (!query.empty()) {
        const std::size_t end = query.find('&');
        const std::string_view item = query.substr(0, end);
        query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
        if (item.empty())
            continue;
        const std::size_t equals = item.find('=');
        const std::string_view value =
            equals == std::string_view::npos ? std::string_view{} : item.substr(equals + 1);
        items.push_back({percent_decoded(item.substr(0, equals)), percent_decoded(value)});
    }
    return items;
}

void append_query(std::string& query, std::string_view name, std::string_view value) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    if (!query.empty())
        query.push_back('&');
    query.append(name);
    query.push_back('=');
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           c == '-' || c == '.' || c == '_' || c == '~' || c == ':';
        if (plain) {
            query.push_back(c);
        } else {
            query.push_back('%');
            query.push_back(hex[byte >> 4]);
            query.push_back(hex[byte & 15]);
        }
    }
}

}  // namespace certfolio::app
