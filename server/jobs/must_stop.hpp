#pragma once

#include <functional>

namespace certfolio::jobs {

/// Asked by a job between two pieces of its work: the server is stopping, what is left can wait.
using MustStop = std::function<bool()>;

[[nodiscard]] inline bool never_stop() {
    return false;
}

}  // namespace certfolio::jobs
