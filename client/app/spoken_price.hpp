#pragma once

#include <cstdint>

#include "app/action.hpp"
#include "app/model.hpp"

namespace certfolio::app {

/// As long as somebody who types a number takes from digit to digit; the device's clock counts whole seconds,
/// so it is one to two.
inline constexpr std::int64_t price_settles_seconds = 2;

/// After deriving: a total that the person has changed is to be said, once it has not changed for a while.
/// What comes with another page, from the device or from the server is read there.
void settle_spoken_price(Model& model, const Action& action);

}  // namespace certfolio::app
