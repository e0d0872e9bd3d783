#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/expected.hpp"
#include "core/violation.hpp"

namespace certfolio::domain {

/// A fully qualified domain name under a public suffix (RFC 1035, RFC 5890): lower case, without a final dot,
/// internationalised labels in their A-form (`xn--bcher-kva.example`). 1 to 253 bytes.
class DomainName {
 public:
    static constexpr std::size_t bytes_max = 253;
    static constexpr std::size_t label_bytes_max = 63;

    /// Reads what people paste: upper case, spaces around, a final dot, a scheme, a path, a port, an e-mail
    /// address's domain (`https://Example.com/path` is `example.com`). Refuses wildcards (in enrolment),
    /// single labels, public suffixes themselves, reverse zones, internal names, IP addresses, each with the
    /// nearest fix (R64 to R71; BR 3.2.2.6). The first breach in order of precedence is returned; its `field`
    /// is empty.
    static core::Expected<DomainName, core::Violation> parse(std::string_view text);

    /// Reads a name that `parse` gave once, by its shape alone: lists of suffixes and of special names
    /// change, and what was ordered yesterday stays readable.
    static std::optional<DomainName> stored(std::string_view text);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    /// The form that people read: labels decoded from punycode, `bücher.example`.
    [[nodiscard]] std::string unicode() const;

    bool operator==(const DomainName&) const = default;
    std::strong_ordering operator<=>(const DomainName& other) const noexcept {
        return text_.compare(other.text_) <=> 0;
    }

 private:
    explicit DomainName(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

}  // namespace certfolio::domain
