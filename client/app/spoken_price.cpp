#include "app/spoken_price.hpp"

namespace certfolio::app {
namespace {

/// The total of the price that stands on the page.
std::optional<domain::Money> total_in_sight(const Model& model) {
    const bool calculating = model.route.page == Page::calculator;
    const auto& quote = calculating ? model.derived.calculator.quote : model.derived.quote;
    if (!quote || quote->value.lines.empty() || (!calculating && !step_of(model.route.page)))
        return std::nullopt;
    return quote->value.total;
}

bool is_of_the_person(const Action& action) noexcept {
    return !std::holds_alternative<AddressChanged>(action) && !std::holds_alternative<LocalLoaded>(action) &&
           !std::holds_alternative<ReplyArrived>(action);
}

}  // namespace

void settle_spoken_price(Model& model, const Action& action) {
    SpokenPrice& price = model.spoken_price;
    const std::optional<domain::Money> total = total_in_sight(model);
    if (total != price.heard || model.route.page != price.page) {
        price.due.reset();
        if (total && model.route.page == price.page && is_of_the_person(action))
            price.due = model.now.plus_seconds(price_settles_seconds);
        price.heard = total;
        price.page = model.route.page;
    }
    if (!price.due || *price.due > model.now)
        return;
    price.due.reset();
    price.said = total;
}

}  // namespace certfolio::app
