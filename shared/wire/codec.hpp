#pragma once

#include <string>
#include <string_view>

#include "core/expected.hpp"
#include "core/language.hpp"
#include "core/violation.hpp"
#include "domain/catalogue.hpp"
#include "wire/views.hpp"

/// JSON of every request and view. Decoding is strict and names every fault at its JSON pointer: unknown,
/// missing, doubled fields, wrong types, numbers out of range, text that is too long or not UTF-8, too deep
/// (codes `request.*`; at most 32 deep). Nothing throws. `encode(decode(x))` is canonical: same value, same
/// bytes.
namespace certfolio::wire {

template <class T>
using Decoded = core::Expected<T, core::Violations>;

[[nodiscard]] Decoded<domain::Catalogue> decode_catalogue(std::string_view json);
[[nodiscard]] std::string encode(const domain::Catalogue& catalogue);

[[nodiscard]] Decoded<SettingsView> decode_settings(std::string_view json);
[[nodiscard]] std::string encode(const SettingsView& view);

[[nodiscard]] Decoded<QuoteRequest> decode_quote_request(std::string_view json);
[[nodiscard]] std::string encode(const QuoteRequest& request);

/// The form in which a quote is also written to a file and read back.
[[nodiscard]] Decoded<QuoteView> decode_quote(std::string_view json);
[[nodiscard]] std::string encode(const QuoteView& view);

/// An explanation on its own, as it is stored beside an order.
[[nodiscard]] Decoded<core::Explanation> decode_explanation(std::string_view json);
[[nodiscard]] std::string encode(const core::Explanation& explanation);

[[nodiscard]] Decoded<domain::EnrolmentDraft> decode_enrolment_draft(std::string_view json);
[[nodiscard]] std::string encode(const domain::EnrolmentDraft& draft);

[[nodiscard]] Decoded<DraftSaveRequest> decode_draft_save_request(std::string_view json);
[[nodiscard]] std::string encode(const DraftSaveRequest& request);
[[nodiscard]] Decoded<DraftView> decode_draft(std::string_view json);
[[nodiscard]] std::string encode(const DraftView& view);

[[nodiscard]] Decoded<OrderPlaceRequest> decode_order_place_request(std::string_view json);
[[nodiscard]] std::string encode(const OrderPlaceRequest& request);
[[nodiscard]] Decoded<OrderView> decode_order(std::string_view json);
[[nodiscard]] std::string encode(const OrderView& view);

[[nodiscard]] Decoded<domain::OrderContents> decode_order_contents(std::string_view json);
[[nodiscard]] std::string encode(const domain::OrderContents& contents);

[[nodiscard]] Decoded<AgreementView> decode_agreement(std::string_view json);
[[nodiscard]] std::string encode(const AgreementView& view);

/// RFC 9457. `violations` is empty for a malfunction, which has only a request id.
struct Problem {
    std::string type;  ///< `/problems/domain.label_too_long`, the first violation's code; `about:blank` for a
                       ///< malfunction
    std::string title;
    int status = 0;
    std::string detail;
    std::string request_id;
    core::Violations violations;
    std::string
        current;  ///< JSON of the view that holds now (`order.price_changed`: QuoteView), empty for none
    core::Language language;  ///< of what is said about the violations; not written itself
};
[[nodiscard]] Decoded<Problem> decode_problem(std::string_view json);
[[nodiscard]] std::string encode(const Problem& problem);

/// The OpenAPI 3.1 document of `all_endpoints()`.
[[nodiscard]] std::string openapi_document(std::string_view product_version);

}  // namespace certfolio::wire
