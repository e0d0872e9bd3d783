#include "handlers/card_traces.hpp"

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "handlers/card_search.hpp"
#include "wire/enrolment_fields.hpp"

namespace certfolio::handlers {

namespace {

/// Visits the fields of a draft and looks at every text.
class TextWalk {
 public:
    TextWalk(std::string place, core::Violations& found) : place_(std::move(place)), found_(found) {}

    void text(std::string_view name, const std::string& value, std::int64_t) {
        const bool found = name == "phone" ? telephone_holds_card_number(value) : holds_card_number(value);
        if (found)
            refuse(place_ + "/" + std::string(name));
    }
    void texts(std::string_view name, const std::vector<std::string>& values, std::int64_t, std::int64_t) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (holds_card_number(values[i]))
                refuse(place_ + "/" + std::string(name) + "/" + std::to_string(i));
        }
    }
    template <class T>
    void value(std::string_view name, const T& value) {
        if constexpr (wire::HasFields<T>) {
            TextWalk inner(place_ + "/" + std::string(name), found_);
            wire::Fields<T>::visit(inner, value);
        }
    }
    template <class T>
    void value(std::string_view name, const std::optional<T>& maybe) {
        if (maybe)
            value(name, *maybe);
    }
    template <class T>
    void list(std::string_view name, const std::vector<T>& values, std::int64_t) {
        for (std::size_t i = 0; i < values.size(); ++i)
            value(std::string(name) + "/" + std::to_string(i), values[i]);
    }
    template <std::integral T>
    void number(std::string_view, const T&, std::int64_t, std::int64_t) {}
    template <std::integral T>
    void number(std::string_view, const std::optional<T>&, std::int64_t, std::int64_t) {}

 private:
    void refuse(std::string field) {
        core::Violation violation;
        violation.code = core::Code::request_card_number_found;
        violation.field = std::move(field);
        violation.row = core::Clause("R94");
        found_.add(std::move(violation));
    }

    std::string place_;
    core::Violations& found_;
};

}  // namespace

core::Violations check_for_card_numbers(const domain::EnrolmentDraft& draft) {
    core::Violations found;
    TextWalk walk("", found);
    wire::Fields<domain::EnrolmentDraft>::visit(walk, draft);
    return found;
}

}  // namespace certfolio::handlers
