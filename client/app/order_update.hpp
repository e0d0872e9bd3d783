#pragma once

#include <string_view>

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/model.hpp"

/// Following an order by its link (R98, R99).
namespace certfolio::app {

void apply(Model& model, const TrackingTyped& action, Effects& effects);
void apply(Model& model, const TrackingAsked& action, Effects& effects);
void apply(Model& model, const OrderRefreshAsked& action, Effects& effects);
void apply(Model& model, const PrintPressed& action, Effects& effects);

/// Shows the order of this link: fetches it unless it is here.
void open_order(Model& model, std::string_view tracking, Effects& effects);
/// The answer about the order with this secret, which need not be the one that is shown now.
void apply_order_reply(Model& model, std::string_view tracking, int status, std::string_view body,
                       Effects& effects);
/// `https://host/orders/<secret>`
[[nodiscard]] std::string tracking_link(const Model& model, const wire::OrderView& order);
/// The secret in what people paste: the whole link, or the secret alone; empty when there is none.
[[nodiscard]] std::string_view tracking_in(std::string_view text) noexcept;

}  // namespace certfolio::app
