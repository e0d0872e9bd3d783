#pragma once

#include "core/decision.hpp"
#include "core/time.hpp"
#include "domain/quote.hpp"

/// The order of operations, the same for every line:
///   each   = licence price per year × years of the term, or the price of one unit (one year of life, R35);
///            in mid-term a licence's each is prorated by the day here: × days charged / days of the term
///            (D-d)
///   gross  = each × quantity
///   volume = gross × basis points of the highest volume tier that the quantity reaches
///   term   = (gross − volume) × basis points of the highest term tier that the years reach; licences only
///   net    = gross − volume − term
/// then, for the whole: net = sum of lines + international fee; tax = net × rate, once; total = net + tax.
/// Whenever a minor unit would be divided the result is rounded half up (`domain::share`), and nowhere else.
///
/// The operands of each step, in order:
///   price_row_holds            price, instant from which the row holds
///   term_multiplies            price per year, years, each
///   minimum_charge_applies     days charged, days left
///   proration_by_day           days charged, days in the term, before, after
///   quantity_multiplies        each, quantity, gross
///   volume_tier_reduces        least quantity, basis points, reduction, before
///   term_tier_reduces          least years, basis points, reduction, before
///   international_fee_applies  fee
///   tax_applies                basis points, taxed amount, tax
///   tax_unknown                none
///   total_is_sum               net of the lines, fee, tax, total
///   account_ends               start, years, end
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

/// Whether a quote that a buyer saw is what the server charges: same terms, lines, amounts and currency. The
/// instants, the catalogue versions and the place of tax may differ as long as no figure does.
[[nodiscard]] bool same_price(const domain::Quote& seen, const domain::Quote& charged) noexcept;

}  // namespace certfolio::rules
