#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace certfolio::domain {

/// The ICANN section of the Public Suffix List (BR 3.2.2.6), packed by `cmake/public_suffix.py`.
[[nodiscard]] std::string_view public_suffix_rules() noexcept;

/// How many of the last labels make up the public suffix: 1 for `example.com`, 2 for `example.co.uk`; 0 when
/// the top-level domain is not in the root zone. Labels are lower case, in their A-form, and at least one.
/// `example` counts as a top-level domain: its names stand in documentation (RFC 6761 6.5).
[[nodiscard]] std::size_t count_public_suffix_labels(std::span<const std::string_view> labels);

}  // namespace certfolio::domain
