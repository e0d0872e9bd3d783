#include "wire/codec.hpp"
#include "wire/quote_fields.hpp"
#include "wire/reader.hpp"
#include "wire/writer.hpp"

namespace certfolio::wire {

Decoded<QuoteRequest> decode_quote_request(std::string_view json) {
    return read_document<QuoteRequest>(json);
}
std::string encode(const QuoteRequest& request) {
    return write_document(request);
}

Decoded<QuoteView> decode_quote(std::string_view json) {
    return read_document<QuoteView>(json);
}
std::string encode(const QuoteView& view) {
    return write_document(view);
}

}  // namespace certfolio::wire
