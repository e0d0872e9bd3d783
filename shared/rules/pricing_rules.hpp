#pragma once

#include "core/decision.hpp"
#include "core/time.hpp"
#include "domain/quote.hpp"

namespace certfolio::rules {

/// What a new account with this cart costs at `now` (R7, R50): lines with the price row in force, volume and
/// multi-year tiers, the international fee once (D-a), tax of the chosen place on the net, each step
/// explained with the catalogue row and the rule that made it. Refuses what `check_cart` refuses and
/// `cart.amount_overflow`.
[[nodiscard]] core::Decision<domain::Quote> price_cart(const domain::Cart& cart,
                                                       const domain::Catalogue& catalogue, core::Instant now);

/// What adding this cart to a running subscription costs at `now`: licences end with the account and are
/// charged by the day for what is left of the term, half up, but for at least the minimum charge's days
/// (D-d); units are charged in full; no international fee. `cart.account_ended` when nothing is left.
[[nodiscard]] core::Decision<domain::Quote> price_addition(const domain::Cart& cart,
                                                           const domain::RunningAccount& account,
                                                           const domain::Catalogue& catalogue,
                                                           core::Instant now);

/// Whether a quote that a buyer saw is what the server charges: same lines, amounts and currency. The
/// instants and catalogue versions may differ as long as no figure does.
[[nodiscard]] bool same_price(const domain::Quote& seen, const domain::Quote& charged) noexcept;

}  // namespace certfolio::rules
