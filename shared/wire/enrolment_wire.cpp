#include "wire/codec.hpp"
#include "wire/document.hpp"
#include "wire/enrolment_fields.hpp"

namespace certfolio::wire {

Decoded<domain::EnrolmentDraft> decode_enrolment_draft(std::string_view json) {
    return read_document<domain::EnrolmentDraft>(json);
}
std::string encode(const domain::EnrolmentDraft& draft) {
    return write_document(draft);
}

Decoded<DraftSaveRequest> decode_draft_save_request(std::string_view json) {
    return read_document<DraftSaveRequest>(json);
}
std::string encode(const DraftSaveRequest& request) {
    return write_document(request);
}

Decoded<DraftView> decode_draft(std::string_view json) {
    return read_document<DraftView>(json);
}
std::string encode(const DraftView& view) {
    return write_document(view);
}

}  // namespace certfolio::wire
