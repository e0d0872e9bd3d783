#pragma once

#include "core/expected.hpp"
#include "core/explanation.hpp"
#include "core/violation.hpp"

namespace certfolio::core {

/// A value and the steps that made it.
template <class T>
struct Explained {
    T value;
    Explanation explanation;

    bool operator==(const Explained&) const = default;
};

/// What a rule that decides returns: an explained value, or every violation that forbids it.
template <class T>
using Decision = Expected<Explained<T>, Violations>;

}  // namespace certfolio::core
