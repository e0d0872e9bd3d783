#pragma once

#include <optional>
#include <string>

#include "domain/catalogue.hpp"
#include "ports/mailer.hpp"
#include "store/order_store.hpp"

namespace certfolio::documents {

struct ConfirmationFacts {
    std::string tracking_url;
    std::string operator_name;
    std::string report_errors_to;  ///< R112
    std::string product_version;   ///< R113
};

/// The e-mail that says that an order was received, to its first account administrator (R98, R99): number,
/// what was bought, what it costs, how to follow it. Product names are those of the catalogue at the time of
/// sending.
[[nodiscard]] ports::Email compose_order_confirmation(const store::StoredOrder& order,
                                                      const domain::Catalogue& catalogue,
                                                      const ConfirmationFacts& facts, core::Instant now);

}  // namespace certfolio::documents
