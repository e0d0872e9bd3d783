#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/message.hpp"

namespace certfolio::http {

/// Finds a route by literal segments and `{name}` segments; no regular expressions. Literal segments win over
/// parameters.
class Router {
 public:
    /// `target` is what `find` gives back. `pattern` has at most one parameter.
    void add(Method method, std::string_view pattern, std::size_t target);

    struct Found {
        std::size_t target = 0;
        std::string parameter;  ///< percent signs decoded
    };
    struct WrongMethod {
        std::string allow;  ///< `GET, HEAD, PUT`
    };
    struct NotFound {};
    using Result = std::variant<Found, WrongMethod, NotFound>;
    /// HEAD finds the route of GET.
    [[nodiscard]] Result find(Method method, std::string_view path) const;

 private:
    struct Entry {
        Method method;
        std::vector<std::string> segments;  ///< empty text: the parameter
        std::size_t target;
    };
    [[nodiscard]] static std::optional<std::string> match(const Entry& entry,
                                                          const std::vector<std::string_view>& segments);
    std::vector<Entry> entries_;
};

/// `%41` to `A`; nothing when a percent sign is not followed by two hexadecimal digits, or the result would
/// hold a slash, a backslash or a control character.
[[nodiscard]] std::optional<std::string> decode_segment(std::string_view segment);

}  // namespace certfolio::http
