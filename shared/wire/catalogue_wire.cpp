#include "wire/catalogue_fields.hpp"
#include "wire/codec.hpp"
#include "wire/document.hpp"

namespace certfolio::wire {

Decoded<domain::Catalogue> decode_catalogue(std::string_view json) {
    return read_document<domain::Catalogue>(json);
}
std::string encode(const domain::Catalogue& catalogue) {
    return write_document(catalogue);
}

}  // namespace certfolio::wire
