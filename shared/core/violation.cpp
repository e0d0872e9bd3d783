#include "core/violation.hpp"

#include <algorithm>
#include <utility>

namespace certfolio::core {

void Violations::add(Violation violation) {
    if (list_.size() == count_max) {
        truncated_ = true;
        return;
    }
    list_.push_back(std::move(violation));
}

void Violations::add_under(std::string_view prefix, Violations other) {
    for (Violation& violation : other.list_) {
        violation.field.insert(0, prefix);
        add(std::move(violation));
    }
    truncated_ = truncated_ || other.truncated_;
}

const Violation* Violations::find_at(std::string_view field) const noexcept {
    const auto found =
        std::find_if(list_.begin(), list_.end(), [&](const Violation& v) { return v.field == field; });
    return found == list_.end() ? nullptr : &*found;
}

bool Violations::contains(Code code) const noexcept {
    return std::any_of(list_.begin(), list_.end(), [&](const Violation& v) { return v.code == code; });
}

bool Violations::refuses() const noexcept {
    return truncated_ ||
           std::any_of(list_.begin(), list_.end(), [](const Violation& v) { return !is_warning(v.code); });
}

}  // namespace certfolio::core
