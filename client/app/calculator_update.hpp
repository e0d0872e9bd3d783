#pragma once

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/model.hpp"

/// The calculator: prices and limits at any date, without an order.
namespace certfolio::app {

void apply(Model& model, const CalculatorDateTyped& action, Effects& effects);
void apply(Model& model, const QuoteSavePressed& action, Effects& effects);
void apply(Model& model, const QuoteFileOpened& action, Effects& effects);
void apply(Model& model, const OpenedQuoteClosed& action, Effects& effects);
void apply(Model& model, const EnrolWithPressed& action, Effects& effects);

/// Writes the calculation into the address, so that it can be shared and reloaded.
void publish_calculation(Model& model, Effects& effects);

}  // namespace certfolio::app
