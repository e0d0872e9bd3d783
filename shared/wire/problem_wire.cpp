#include "wire/codec.hpp"
#include "wire/document.hpp"
#include "wire/problem_fields.hpp"

namespace certfolio::wire {

Decoded<Problem> decode_problem(std::string_view json) {
    return read_document<Problem>(json);
}
std::string encode(const Problem& problem) {
    return write_document(problem);
}

}  // namespace certfolio::wire
