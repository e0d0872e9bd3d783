#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "ports/clock.hpp"

namespace certfolio::http {

/// One answered request. No header, no body, no query and no path: a path can hold a secret, so the route
/// stands for it.
struct RequestRecord {
    std::string_view request_id;
    std::string_view operation;  ///< `order.place`, `site`, `none`
    std::string_view method;
    std::string_view remote_address;
    int status = 0;
    std::int64_t microseconds = 0;
    std::size_t response_bytes = 0;
};

/// The server's log: one JSON object a line. Safe to use from several threads.
class Log {
 public:
    enum class Level { info, warning, error };
    using Field = std::pair<std::string_view, std::string_view>;
    /// Takes one finished line without its end.
    using Sink = std::function<void(std::string_view line)>;

    Log(const ports::Clock& clock, Sink sink);
    void event(Level level, std::string_view name, std::initializer_list<Field> fields = {}) const;
    void request(const RequestRecord& record) const;

 private:
    const ports::Clock& clock_;
    Sink sink_;
};

/// Writes to standard error.
[[nodiscard]] Log::Sink standard_error_sink();

}  // namespace certfolio::http
