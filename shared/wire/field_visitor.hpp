#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <optional>
#include <utility>
#include <variant>

#include "wire/form.hpp"

namespace certfolio::wire {

/// The visitor that reads and writes: it turns each member into its name, its address and its form. A writer
/// leaves every value as it is, so it may share them with other threads.
class FieldVisitor {
 public:
    [[nodiscard]] bool reads() const noexcept { return reads_; }

    void text(std::string_view name, std::string& value, std::int64_t bytes_max) {
        field(name, &value, TextForm(bytes_max));
    }
    void texts(std::string_view name, std::vector<std::string>& values, std::int64_t count_max,
               std::int64_t bytes_max) {
        const TextForm each(bytes_max);
        field(name, &values, ListFormOf<std::string>(each, count_max));
    }
    void number(std::string_view name, std::int64_t& value, std::int64_t min, std::int64_t max) {
        field(name, &value, NumberForm(min, max));
    }
    template <std::integral T>
    void number(std::string_view name, T& value, std::int64_t min, std::int64_t max) {
        std::int64_t wide = value;
        number(name, wide, min, max);
        if (reads_) {
            value = static_cast<T>(wide);
        }
    }
    template <std::integral T>
    void number(std::string_view name, std::optional<T>& value, std::int64_t min, std::int64_t max) {
        if (engage(name, value)) {
            number(name, *value, min, max);
        }
    }
    void numbers(std::string_view name, std::vector<std::int64_t>& values, std::int64_t count_max,
                 std::int64_t min, std::int64_t max) {
        const NumberForm each(min, max);
        field(name, &values, ListFormOf<std::int64_t>(each, count_max));
    }
    template <class T>
    void value(std::string_view name, T& value) {
        field(name, &value, form<T>);
    }
    template <class T>
    void value(std::string_view name, std::optional<T>& value) {
        if (engage(name, value)) {
            field(name, &*value, form<T>);
        }
    }
    template <class T>
    void list(std::string_view name, std::vector<T>& values, std::int64_t count_max) {
        field(name, &values, ListFormOf<T>(form<T>, count_max));
    }
    /// A list that is left out when it is empty.
    template <class T>
    void optional_list(std::string_view name, std::vector<T>& values, std::int64_t count_max) {
        if (reads_ ? has(name) : !values.empty()) {
            list(name, values, count_max);
        }
    }
    /// A text that is left out when it is empty.
    void optional_text(std::string_view name, std::string& value, std::int64_t bytes_max) {
        if (reads_ ? has(name) : !value.empty()) {
            text(name, value, bytes_max);
        }
    }
    template <class T, std::size_t Count>
    void prefix(std::string_view name, std::array<T, Count>& values) {
        std::size_t used = Count;
        while (used > 0 && values[used - 1] == T{}) {
            --used;
        }
        std::vector<T> first(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(used));
        list(name, first, static_cast<std::int64_t>(Count));
        if (reads_) {
            std::copy(first.begin(), first.end(), values.begin());
        }
    }
    template <class T>
    void flat(T& value) {
        const bool outer = std::exchange(sparse_, IsSparse<T>);
        Fields<T>::visit(*this, value);
        sparse_ = outer;
    }
    template <class First, class Second>
    void either(std::string_view first, std::string_view second, std::variant<First, Second>& either) {
        if (reads_ && has(first)) {
            either.template emplace<0>();
        } else if (reads_) {
            either.template emplace<1>();
        }
        if (First* const left = std::get_if<0>(&either)) {
            value(first, *left);
        } else {
            value(second, std::get<1>(either));
        }
    }
    void currency(std::string_view name, domain::Currency& value) { field(name, &value, CurrencyForm()); }
    void money(std::string_view name, domain::Money& value) { field(name, &value, MoneyForm()); }
    template <class Maker>
    void derived(std::string_view name, const Maker& make) {
        if (reads_) {
            skip(name);
        } else {
            std::string text = make();
            this->text(name, text, 0);
        }
    }
    void raw(std::string_view name, std::string& json) {
        if (reads_ ? has(name) : !json.empty()) {
            field(name, &json, RawForm());
        }
    }

 protected:
    FieldVisitor(bool reads, bool sparse) : reads_(reads), sparse_(sparse) {}
    ~FieldVisitor() = default;
    [[nodiscard]] bool sparse() const noexcept { return sparse_; }

 private:
    /// What stands here: to be read or to be written.
    virtual void field(std::string_view name, void* value, const Form& form) = 0;
    /// Readers only: whether the document has this member, and that it is known but not wanted.
    virtual bool has(std::string_view name) = 0;
    virtual void skip(std::string_view name) = 0;

    template <class T>
    bool engage(std::string_view name, std::optional<T>& value) {
        if (!reads_) {
            return value.has_value();
        }
        if (!has(name)) {
            return false;
        }
        value = Blank<T>::make();
        return true;
    }

    bool reads_;
    bool sparse_;  ///< members may be left out
};

}  // namespace certfolio::wire
