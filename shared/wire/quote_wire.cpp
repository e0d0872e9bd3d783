#include "wire/codec.hpp"
#include "wire/document.hpp"
#include "wire/quote_fields.hpp"

namespace certfolio::wire {

/// An object around the steps, so that every document of ours is one.
struct ExplanationSteps {
    core::Explanation steps;
};

template <>
struct Fields<ExplanationSteps> {
    static constexpr std::string_view name = "Explanation";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.list("steps", x.steps, steps_max);
    }
};

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

Decoded<core::Explanation> decode_explanation(std::string_view json) {
    auto steps = read_document<ExplanationSteps>(json);
    if (!steps) {
        return core::Unexpected{std::move(steps).error()};
    }
    return std::move(steps->steps);
}
std::string encode(const core::Explanation& explanation) {
    return write_document(ExplanationSteps{explanation});
}

}  // namespace certfolio::wire
