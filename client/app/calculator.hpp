#pragma once

#include <string>
#include <string_view>

#include "app/model.hpp"

namespace certfolio::app {

/// What the calculation comes to; `now` is the date when none is chosen.
[[nodiscard]] CalculatorDerived derive_calculator(const CalculatorModel& calculator,
                                                  const domain::Catalogue& catalogue, core::Instant now);

/// The state of a calculation as a query, so that the address can be shared; reading it back gives the same
/// state. What cannot be read is left out (R6).
[[nodiscard]] std::string format_calculation(const CalculatorModel& calculator);
[[nodiscard]] CalculatorModel parse_calculation(std::string_view query);

}  // namespace certfolio::app
