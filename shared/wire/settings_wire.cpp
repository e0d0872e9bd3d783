#include "wire/codec.hpp"
#include "wire/document.hpp"
#include "wire/settings_fields.hpp"

namespace certfolio::wire {

Decoded<SettingsView> decode_settings(std::string_view json) {
    return read_document<SettingsView>(json);
}
std::string encode(const SettingsView& view) {
    return write_document(view);
}

Decoded<AgreementView> decode_agreement(std::string_view json) {
    return read_document<AgreementView>(json);
}
std::string encode(const AgreementView& view) {
    return write_document(view);
}

}  // namespace certfolio::wire
