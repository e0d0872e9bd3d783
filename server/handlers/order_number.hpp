#pragma once

#include <string>

#include "ports/random.hpp"
#include "store/database.hpp"

namespace certfolio::handlers {

/// A number for people, `CF-7Q4K-92XD`: eight characters of Crockford's base 32 (no I, L, O, U), 40 random
/// bits, that no order has yet.
[[nodiscard]] std::string make_order_number(ports::Random& random, store::ReadTransaction& rows);

}  // namespace certfolio::handlers
