#pragma once

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/model.hpp"

namespace certfolio::app {

/// Applies one action and works out everything that follows. `device_now` is what the device's clock says;
/// the model corrects it by what the server's clock said. Needs `model.spare_key`.
[[nodiscard]] Effects update(Model& model, const Action& action, core::Instant device_now);

}  // namespace certfolio::app
