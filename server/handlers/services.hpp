#pragma once

#include <string>

#include "handlers/offering.hpp"
#include "ports/clock.hpp"
#include "ports/link_key.hpp"
#include "ports/payment_gateway.hpp"
#include "ports/random.hpp"
#include "ports/row_ids.hpp"
#include "rules/enrolment_rules.hpp"
#include "store/draft_store.hpp"

namespace certfolio::handlers {

/// Far more than people make, and less than fills a disk.
inline constexpr store::DraftTotal default_drafts_max{200'000, std::int64_t{2} * 1'024 * 1'024 * 1'024};

/// What the operator says about this installation.
struct Installation {
    std::string product_version;
    std::string operator_name;
    std::string report_errors_to;  ///< R112
    std::string
        public_url;  ///< `https://certificates.example`, without a slash at its end: what links begin with
    rules::PaymentOffer payment_offer;
    store::DraftTotal drafts_max = default_drafts_max;
};

/// Everything that handlers share and that lives as long as the server: ports and what was loaded at start.
struct Services {
    ports::Clock& clock;
    ports::Random& random;
    ports::PaymentGateway& card_payments;
    const ports::LinkKey& links;
    const Offering& offering;
    const Installation& installation;

    [[nodiscard]] ports::RowIds row_ids() const { return {clock, random}; }
};

}  // namespace certfolio::handlers
