#pragma once

#include <vector>

#include "core/time.hpp"
#include "domain/catalogue.hpp"

namespace certfolio::rules {

/// D-e: what follows from a licence that ends while its certificate is alive.
struct Lapse {
    std::vector<core::Instant> reminders;  ///< ascending, none before the start or after the end (R32)
    core::Instant licence_ends;
    core::Instant certificate_revoked;  ///< end plus grace (R31); never later than the certificate's own end
    bool revoked = false;               ///< false: the certificate ends first, nothing happens to it
};

/// Played under the lapse plan in force on the day the licence ends; before the first plan nothing follows. A
/// licence too short for the plan's earliest reminder gets one at two thirds of its life as well, where the
/// plan says so.
[[nodiscard]] Lapse plan_lapse(core::Instant licence_from, core::Instant licence_ends,
                               core::Instant certificate_ends, const domain::Catalogue& catalogue);

}  // namespace certfolio::rules
