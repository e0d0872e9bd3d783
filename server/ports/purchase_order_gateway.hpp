#pragma once

#include "ports/payment_gateway.hpp"

namespace certfolio::ports {

/// Payment on invoice: nothing is charged now, so every purchase order is taken and needs no memory of its
/// own.
class PurchaseOrderGateway final : public PaymentGateway {
 public:
    [[nodiscard]] std::string_view name() const noexcept override { return "purchase_order"; }
    AuthoriseResult authorise(const AuthoriseRequest& request) override;
    [[nodiscard]] PaymentState query(std::string_view gateway_key) override;
    PaymentState capture(std::string_view gateway_key) override;
    PaymentState void_payment(std::string_view gateway_key) override;
};

}  // namespace certfolio::ports
