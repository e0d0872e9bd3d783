#include "ports/purchase_order_gateway.hpp"

namespace certfolio::ports {

namespace {

std::string reference(std::string_view gateway_key) {
    return "invoice-" + std::string(gateway_key);
}

}  // namespace

AuthoriseResult PurchaseOrderGateway::authorise(const AuthoriseRequest& request) {
    if (request.purchase_order_number.empty())
        return Declined{"purchase_order_number_missing"};
    return Approved{reference(request.gateway_key)};
}

PaymentState PurchaseOrderGateway::query(std::string_view gateway_key) {
    return Approved{reference(gateway_key)};
}

PaymentState PurchaseOrderGateway::capture(std::string_view gateway_key) {
    return Captured{reference(gateway_key)};
}

PaymentState PurchaseOrderGateway::void_payment(std::string_view gateway_key) {
    return Voided{reference(gateway_key)};
}

}  // namespace certfolio::ports
