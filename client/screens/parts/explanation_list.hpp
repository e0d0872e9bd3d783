#pragma once

#include <string_view>

#include "app/model.hpp"
#include "core/explanation.hpp"
#include "domain/quote.hpp"
#include "ui/ui.hpp"

namespace certfolio::screens {

/// "How is this worked out?": each step of a calculation as a sentence, with the rule and the catalogue row
/// it rests on.
void draw_explanation(ui::Ui& ui, const app::Model& model, std::string_view key,
                      const core::Explanation& explanation, const domain::Quote* quote);

}  // namespace certfolio::screens
