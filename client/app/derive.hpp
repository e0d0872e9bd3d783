#pragma once

#include "app/model.hpp"

namespace certfolio::app {

/// Works out `model.derived` from everything else in the model, by the shared rules and the model's time.
void derive(Model& model);

}  // namespace certfolio::app
