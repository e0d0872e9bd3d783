#pragma once

#include "wire/codec.hpp"
#include "wire/field_visitor.hpp"

namespace certfolio::wire {

/// What is wrong with the document; when nothing is, `value` holds it.
core::Violations read_into(void* value, const ObjectForm& form, std::string_view json);
std::string write_from(const void* value, const ObjectForm& form);

template <class T>
Decoded<T> read_document(std::string_view json) {
    T value = Blank<T>::make();
    core::Violations faults = read_into(&value, form<T>, json);
    if (!faults.empty()) {
        return core::Unexpected{std::move(faults)};
    }
    return value;
}

template <class T>
std::string write_document(const T& value) {
    return write_from(&value, form<T>);
}

}  // namespace certfolio::wire
