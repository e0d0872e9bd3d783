#pragma once

#include "app/action.hpp"
#include "app/host.hpp"
#include "app/model.hpp"

namespace certfolio::app {

/// Applies actions to the model in order and has their effects done by the host.
class Runtime {
 public:
    explicit Runtime(Host& host) : host_(host) {}

    [[nodiscard]] const Model& model() const noexcept { return model_; }
    void dispatch(const Action& action);
    /// Dispatches all and empties the list.
    void dispatch_all(Actions& actions);

 private:
    Host& host_;
    Model model_;
};

}  // namespace certfolio::app
