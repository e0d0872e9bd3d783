#pragma once

#include <cstdint>
#include <string>

namespace certfolio::differential {

/// Every rule's answer to the case with this number, as canonical text: values, explanations, violations,
/// prose.
[[nodiscard]] std::string answers(std::uint64_t seed, std::uint64_t number);

}  // namespace certfolio::differential
