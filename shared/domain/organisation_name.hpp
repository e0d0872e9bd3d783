#pragma once

#include <string>
#include <string_view>

#include "core/expected.hpp"
#include "core/violation.hpp"

namespace certfolio::domain {

/// A legal name exactly as in the papers of incorporation: kept byte for byte, never trimmed, folded or
/// normalised (R58 to R60). 1 to 256 bytes of valid UTF-8 without control characters, not only white space.
class OrganisationName {
 public:
    static constexpr std::size_t bytes_max = 256;
    /// A certificate's organizationName field (RFC 5280, EVG 7.1.4.2); longer ones are warned about.
    static constexpr std::size_t certificate_characters_max = 64;

    static core::Expected<OrganisationName, core::Violation> parse(std::string_view text);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    bool operator==(const OrganisationName&) const = default;

 private:
    explicit OrganisationName(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

}  // namespace certfolio::domain
