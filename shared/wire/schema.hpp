#pragma once

#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "domain/money.hpp"
#include "domain/quantity.hpp"
#include "domain/term.hpp"
#include "wire/fields.hpp"
#include "wire/json_writer.hpp"

namespace certfolio::wire {

/// The schemas of OpenAPI's `components`, in the order in which they were first needed, each as JSON.
class SchemaBook {
 public:
    /// Adds the schema of `T` and of everything in it, once.
    template <class T>
    void add();
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& components() const noexcept {
        return components_;
    }

 private:
    bool reserve(std::string_view name, std::size_t& slot);
    std::vector<std::pair<std::string, std::string>> components_;
};

void describe_text(JsonWriter& json, std::int64_t bytes_max, std::string_view format = {});
void describe_number(JsonWriter& json, std::int64_t min, std::int64_t max);
void describe_words(JsonWriter& json, const std::string_view* words, std::size_t count);
void describe_reference(JsonWriter& json, std::string_view name);

template <class T>
void describe_value(SchemaBook& book, JsonWriter& json) {
    if constexpr (HasFields<T>) {
        book.add<T>();
        describe_reference(json, Fields<T>::name);
    } else if constexpr (HasWords<T>) {
        describe_words(json, words<T>.data(), words<T>.size());
    } else if constexpr (std::is_same_v<T, bool>) {
        json.raw(R"({"type":"boolean"})");
    } else if constexpr (std::is_same_v<T, core::Instant>) {
        describe_text(json, 20, "date-time");
    } else if constexpr (std::is_same_v<T, core::Date>) {
        describe_text(json, 10, "date");
    } else if constexpr (is_fixed_text<T>) {
        describe_text(json, static_cast<std::int64_t>(T::bytes_max));
    } else if constexpr (std::is_same_v<T, domain::Term>) {
        describe_number(json, T::years_min, T::years_max);
    } else if constexpr (requires { T::min; }) {
        describe_number(json, T::min, T::max);
    } else {
        json.raw(R"({"type":"string"})");
    }
}

/// The visitor that describes a struct as a JSON schema.
class FieldSchema {
 public:
    [[nodiscard]] static constexpr bool reads() noexcept { return false; }

    FieldSchema(SchemaBook& book, JsonWriter& properties) : book_(book), json_(properties) {}

    void text(std::string_view name, const std::string&, std::int64_t bytes_max) {
        require(name);
        describe_text(json_, bytes_max);
    }
    void texts(std::string_view name, const std::vector<std::string>&, std::int64_t count_max,
               std::int64_t bytes_max) {
        begin_list(name, count_max);
        describe_text(json_, bytes_max);
        json_.end_object();
    }
    void number(std::string_view name, std::int64_t, std::int64_t min, std::int64_t max) {
        require(name);
        describe_number(json_, min, max);
    }
    template <std::integral T>
    void number(std::string_view name, const std::optional<T>&, std::int64_t min, std::int64_t max) {
        json_.key(name);
        describe_number(json_, min, max);
    }
    template <class T>
    void value(std::string_view name, const T&) {
        require(name);
        describe_value<T>(book_, json_);
    }
    template <class T>
    void value(std::string_view name, const std::optional<T>&) {
        json_.key(name);
        describe_value<T>(book_, json_);
    }
    template <class T>
    void list(std::string_view name, const std::vector<T>&, std::int64_t count_max) {
        begin_list(name, count_max);
        describe_value<T>(book_, json_);
        json_.end_object();
    }
    void numbers(std::string_view name, const std::vector<std::int64_t>&, std::int64_t count_max,
                 std::int64_t min, std::int64_t max) {
        begin_list(name, count_max);
        describe_number(json_, min, max);
        json_.end_object();
    }
    template <class T>
    void optional_list(std::string_view name, const std::vector<T>& values, std::int64_t count_max) {
        list(name, values, count_max);
        required_.pop_back();
    }
    void optional_text(std::string_view name, const std::string& value, std::int64_t bytes_max) {
        text(name, value, bytes_max);
        required_.pop_back();
    }
    template <class T, std::size_t Count>
    void prefix(std::string_view name, const std::array<T, Count>&) {
        list(name, std::vector<T>{}, static_cast<std::int64_t>(Count));
    }
    template <class T>
    void flat(const T& value) {
        FieldSchema fields(book_, json_);
        Fields<T>::visit(fields, value);
        if (!IsSparse<T>) {
            required_.insert(required_.end(), fields.required_.begin(), fields.required_.end());
        }
    }
    template <class First, class Second>
    void either(std::string_view first, std::string_view second, const std::variant<First, Second>&) {
        json_.key(first);
        describe_value<First>(book_, json_);
        json_.key(second);
        describe_value<Second>(book_, json_);
    }
    void currency(std::string_view name, const domain::Currency& currency) { value(name, currency); }
    void money(std::string_view name, const domain::Money&) {
        require(name);
        describe_number(json_, -domain::money_minor_max, domain::money_minor_max);
    }
    template <class Maker>
    void derived(std::string_view name, const Maker&) {
        json_.key(name);
        json_.raw(R"({"type":"string","readOnly":true})");
    }
    void raw(std::string_view name, const std::string&) {
        json_.key(name);
        json_.raw(R"({"description":"the view that holds now"})");
    }

    [[nodiscard]] const std::vector<std::string>& required() const noexcept { return required_; }

 private:
    void require(std::string_view name) {
        required_.emplace_back(name);
        json_.key(name);
    }
    void begin_list(std::string_view name, std::int64_t count_max);

    SchemaBook& book_;
    JsonWriter& json_;
    std::vector<std::string> required_;
};

/// The whole schema of an object from its properties.
[[nodiscard]] std::string describe_object(const std::string& properties,
                                          const std::vector<std::string>& required);

template <class T>
void SchemaBook::add() {
    std::size_t slot = 0;
    if (!reserve(Fields<T>::name, slot)) {
        return;
    }
    JsonWriter properties;
    properties.begin_object();
    FieldSchema fields(*this, properties);
    T blank = Blank<T>::make();
    Fields<T>::visit(fields, blank);
    properties.end_object();
    components_[slot].second =
        describe_object(properties.take(), IsSparse<T> ? std::vector<std::string>{} : fields.required());
}

}  // namespace certfolio::wire
