#include "app/runtime.hpp"

#include "app/update.hpp"

namespace certfolio::app {

void Runtime::dispatch(const Action& action) {
    if (model_.spare_key.empty())
        model_.spare_key = host_.random_key();
    const Effects effects = update(model_, action, host_.now());
    for (const Effect& effect : effects)
        std::visit([this](const auto& wanted) { host_.run(wanted); }, effect);
}

void Runtime::dispatch_all(Actions& actions) {
    for (const Action& action : actions)
        dispatch(action);
    actions.clear();
}

}  // namespace certfolio::app
