#pragma once

#include "core/expected.hpp"
#include "core/time.hpp"
#include "core/violation.hpp"
#include "domain/cart.hpp"
#include "domain/enrolment.hpp"

namespace certfolio::rules {

/// What must hold before a cart can be priced: account type and, for a subscription, an offered term (R9,
/// R10); products known, on sale and each once; not too many lines. Fields are `/account_type`,
/// `/term_years`,
/// `/cart/2/product`, `/cart/2/quantity`, `/tax_place`. An empty cart may be priced (at nothing).
[[nodiscard]] core::Violations check_cart(const domain::Cart& cart, const domain::Catalogue& catalogue,
                                          core::Instant now);

/// The part of `check_cart` that looks at the lines and the tax place only: an addition to a running account
/// has its terms already.
[[nodiscard]] core::Violations check_cart_contents(const domain::Cart& cart,
                                                   const domain::Catalogue& catalogue, core::Instant now);

/// R46 to R48: the first inventory needs, of at least one product, that product's initial minimum. Otherwise
/// one violation `inventory.below_initial_minimum` at `/cart` whose fixes are the alternatives, nearest first
/// ("add 1 S/MIME Enterprise" or "add 1 of another"): what each product in the cart lacks, and the cheapest
/// product that suffices with the fewest, of those on sale at `now`. The subject of such a fix is the
/// product's id, so that it can be carried out; `name_products` makes the copy that people read. An empty
/// cart is `cart.empty`.
[[nodiscard]] core::Violations check_initial_inventory(const domain::Cart& cart,
                                                       const domain::Catalogue& catalogue, core::Instant now);

/// True when the product is not withdrawn and a price of it is in force.
[[nodiscard]] bool is_on_sale(const domain::Product& product, core::Date day) noexcept;

/// Reads what was typed as a cart. Every line that cannot be read is reported at its place; the fields are
/// those of the draft (`/cart/0/quantity`). `readable_cart` leaves such lines out, so that the rest can be
/// priced live.
[[nodiscard]] core::Expected<domain::Cart, core::Violations> parse_cart(const domain::EnrolmentDraft& draft);
[[nodiscard]] domain::Cart readable_cart(const domain::EnrolmentDraft& draft);

/// R89: true when an EV product is in the cart.
[[nodiscard]] bool needs_extended_validation(const domain::Cart& cart,
                                             const domain::Catalogue& catalogue) noexcept;

}  // namespace certfolio::rules
