#pragma once

#include "app/effect.hpp"
#include "app/model.hpp"

namespace certfolio::app {

/// Shows another page: a new entry in the browser's history, the focus on its title.
void go_to(Model& model, Effects& effects, Route route);
void go_to(Model& model, Effects& effects, domain::EnrolmentStep step);
/// What a page needs when it comes up, however it did: forms, the order, the draft of a link.
void enter(Model& model, Effects& effects);
/// The first step that cannot be left yet; payment when all can.
[[nodiscard]] domain::EnrolmentStep first_open_step(const Model& model) noexcept;

}  // namespace certfolio::app
