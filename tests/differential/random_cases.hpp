#pragma once

#include "core/time.hpp"
#include "domain/catalogue.hpp"
#include "domain/enrolment.hpp"
#include "random_source.hpp"

/// Random facts for the rules: mostly sensible, often just beyond a limit, sometimes nonsense.
namespace certfolio::differential {

/// Prices, tiers, taxes, terms and limits drawn at random; `check_catalogue` accepts many and refuses some.
[[nodiscard]] domain::Catalogue random_catalogue(RandomSource& random);
/// A second between 2015 and 2035, often on the edge of a row, a month or a leap day.
[[nodiscard]] core::Instant random_instant(RandomSource& random);
[[nodiscard]] domain::Cart random_cart(RandomSource& random, const domain::Catalogue& catalogue);
/// What somebody may have typed on all three pages.
[[nodiscard]] domain::EnrolmentDraft random_draft(RandomSource& random, const domain::Catalogue& catalogue,
                                                  core::Instant now);
[[nodiscard]] std::string random_domain_text(RandomSource& random);
[[nodiscard]] std::string random_card_number(RandomSource& random);
[[nodiscard]] std::string random_card_expiry(RandomSource& random);

}  // namespace certfolio::differential
