#pragma once

#include <string>
#include <string_view>

#include "core/expected.hpp"
#include "core/violation.hpp"

namespace certfolio::domain {

/// A telephone number in E.164: `+` and 8 to 15 digits beginning with an assigned country code.
class PhoneNumber {
 public:
    /// Reads `+44 20 7946 0000`, `0044 (0)20 7946-0000`, and national numbers (`020 7946 0000`) with the
    /// country given as ISO 3166-1 alpha-2; an extension (`x12`, `ext. 12`) is refused with the number
    /// without it as fix.
    static core::Expected<PhoneNumber, core::Violation> parse(std::string_view text,
                                                              std::string_view country);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    bool operator==(const PhoneNumber&) const = default;

 private:
    explicit PhoneNumber(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

}  // namespace certfolio::domain
