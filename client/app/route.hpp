#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/enrolment.hpp"

namespace certfolio::app {

/// Every page of the product; each has an address that can be shared, reloaded and gone back to.
enum class Page : std::uint8_t {
    start,
    products,  ///< step 1 of the enrolment
    contacts,
    payment,
    confirmation,  ///< parameter: the order's tracking secret
    order,         ///< parameter: the order's tracking secret
    find_order,
    calculator,  ///< query: the whole state of the calculator
    help,
    help_enrolling,
    help_logging_in,
    resume,  ///< parameter: the secret of a draft kept on the server
    about,
    not_found,
};

struct Route {
    Page page = Page::start;
    std::string parameter;
    std::string query;  ///< without '?', still percent-encoded

    bool operator==(const Route&) const = default;
};

/// Reads path, query and fragment of an address of this site. Parameters that mean nothing here are tolerated
/// (R6); the old deep link `#/enterprise/quoteOrder` is the enrolment.
[[nodiscard]] Route parse_route(std::string_view address);
/// The address of a route: `/enrol/contacts`, `/calculator?term=2`.
[[nodiscard]] std::string address_of(const Route& route);
[[nodiscard]] std::string_view address_of(domain::EnrolmentStep step) noexcept;
[[nodiscard]] std::optional<domain::EnrolmentStep> step_of(Page page) noexcept;
[[nodiscard]] Page page_of(domain::EnrolmentStep step) noexcept;

/// One `name=value` of a query, decoded.
struct QueryItem {
    std::string name;
    std::string value;
};
[[nodiscard]] std::vector<QueryItem> parse_query(std::string_view query);
/// Appends `name=value`, percent-encoded, with '&' where needed.
void append_query(std::string& query, std::string_view name, std::string_view value);

}  // namespace certfolio::app
