#pragma once

#include "core/fixed_text.hpp"

namespace certfolio::core {

/// Names the requirement, decision or clause that a rule rests on: `R46`, `D-d`, `BR 6.3.2`, `RFC 6238 5.2`.
using Clause = FixedText<23>;

}  // namespace certfolio::core
