#include "wire/codec.hpp"
#include "wire/document.hpp"
#include "wire/order_fields.hpp"

namespace certfolio::wire {

Decoded<OrderPlaceRequest> decode_order_place_request(std::string_view json) {
    return read_document<OrderPlaceRequest>(json);
}
std::string encode(const OrderPlaceRequest& request) {
    return write_document(request);
}

Decoded<OrderView> decode_order(std::string_view json) {
    return read_document<OrderView>(json);
}
std::string encode(const OrderView& view) {
    return write_document(view);
}

Decoded<domain::OrderContents> decode_order_contents(std::string_view json) {
    return read_document<domain::OrderContents>(json);
}
std::string encode(const domain::OrderContents& contents) {
    return write_document(contents);
}

}  // namespace certfolio::wire
