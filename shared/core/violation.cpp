#include "core/violation.hpp"

#include <algorithm>
#include <utility>

namespace certfolio::core {

void Violation::offer(FixKind kind, std::string_view subject, std::int64_t amount) {
    fixes.push_back({kind, std::string(subject), amount});
}

Violation breach(Code code, std::string_view field, std::string_view row, std::string_view actual) {
    return {code, std::string(field), Clause(row), {}, std::string(actual), {}};
}

Violation breach_of_limit(Code code, std::string_view field, std::string_view row, std::int64_t limit,
                          std::string_view actual) {
    Violation violation = breach(code, field, row, actual);
    violation.limit = limit;
    return violation;
}

void Violations::add(Violation violation) {
    const bool warning = is_warning(violation.code);
    if (warning ? list_.size() - refusals_ == warnings_max : refusals_ == refusals_max) {
        truncated_ = truncated_ || !warning;
        return;
    }
    if (!warning)
        ++refusals_;
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

Violations Violations::refusals() const {
    Violations refusals;
    for (const Violation& violation : list_)
        if (!is_warning(violation.code))
            refusals.add(violation);
    refusals.truncated_ = truncated_;
    return refusals;
}

}  // namespace certfolio::core
