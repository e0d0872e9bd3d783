#pragma once

#include "ports/clock.hpp"
#include "ports/payment_gateway.hpp"
#include "ports/random.hpp"

namespace certfolio::handlers {

/// Everything that handlers share and that lives as long as the server: ports and what was loaded at start.
struct Services {
    ports::Clock& clock;
    ports::Random& random;
    ports::PaymentGateway& card_payments;
    ports::PaymentGateway& purchase_orders;
};

}  // namespace certfolio::handlers
