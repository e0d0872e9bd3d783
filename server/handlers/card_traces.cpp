#include "handlers/card_traces.hpp"

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/ascii.hpp"
#include "domain/payment_card.hpp"
#include "wire/enrolment_fields.hpp"

namespace certfolio::handlers {

namespace {

/// Visits the fields of a draft and looks at every text.
class TextWalk {
 public:
    static constexpr bool reads = false;

    TextWalk(std::string place, core::Violations& found) : place_(std::move(place)), found_(found) {}

    void text(std::string_view name, const std::string& value, std::int64_t) {
        if (!name.starts_with("phone"))
            look(place_ + "/" + std::string(name), value);
    }
    void texts(std::string_view name, const std::vector<std::string>& values, std::int64_t, std::int64_t) {
        for (std::size_t i = 0; i < values.size(); ++i)
            look(place_ + "/" + std::string(name) + "/" + std::to_string(i), values[i]);
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
    void look(std::string field, std::string_view text) {
        if (!holds_card_number(text))
            return;
        core::Violation violation;
        violation.code = core::Code::request_card_number_found;
        violation.field = std::move(field);
        violation.row = core::Clause("R94");
        found_.add(std::move(violation));
    }

    std::string place_;
    core::Violations& found_;
};

bool is_separator(char c) noexcept {
    return c == ' ' || c == '-';
}

}  // namespace

bool holds_card_number(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (!core::is_ascii_digit(text[at])) {
            ++at;
            continue;
        }
        std::string digits;
        while (at < text.size() &&
               (core::is_ascii_digit(text[at]) ||
                (is_separator(text[at]) && at + 1 < text.size() && core::is_ascii_digit(text[at + 1])))) {
            if (core::is_ascii_digit(text[at]))
                digits.push_back(text[at]);
            ++at;
        }
        if (digits.size() >= 13 && domain::CardNumber::parse(digits).has_value())
            return true;
    }
    return false;
}

core::Violations check_for_card_numbers(const domain::EnrolmentDraft& draft) {
    core::Violations found;
    TextWalk walk("", found);
    wire::Fields<domain::EnrolmentDraft>::visit(walk, draft);
    return found;
}

}  // namespace certfolio::handlers
