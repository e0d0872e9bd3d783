#pragma once

#include <array>
#include <variant>

#include "domain/money.hpp"
#include "wire/fields.hpp"
#include "wire/json_writer.hpp"

namespace certfolio::wire {

template <class T>
void write_value(JsonWriter& json, const T& value);

/// The visitor that writes a struct's members in the order of its fields, which makes the encoding canonical.
class FieldWriter {
 public:
    static constexpr bool reads = false;

    explicit FieldWriter(JsonWriter& json) : json_(json) {}

    void text(std::string_view name, const std::string& value, std::int64_t) {
        json_.key(name);
        json_.text(value);
    }
    void texts(std::string_view name, const std::vector<std::string>& values, std::int64_t, std::int64_t) {
        json_.key(name);
        json_.begin_list();
        for (const std::string& value : values) {
            json_.text(value);
        }
        json_.end_list();
    }
    void number(std::string_view name, std::int64_t value, std::int64_t, std::int64_t) {
        json_.key(name);
        json_.number(value);
    }
    template <std::integral T>
    void number(std::string_view name, const std::optional<T>& value, std::int64_t min, std::int64_t max) {
        if (value) {
            number(name, *value, min, max);
        }
    }
    template <class T>
    void value(std::string_view name, const T& value) {
        json_.key(name);
        write_value(json_, value);
    }
    template <class T>
    void value(std::string_view name, const std::optional<T>& maybe) {
        if (maybe) {
            value(name, *maybe);
        }
    }
    template <class T>
    void list(std::string_view name, const std::vector<T>& values, std::int64_t) {
        json_.key(name);
        json_.begin_list();
        for (const T& each : values) {
            write_value(json_, each);
        }
        json_.end_list();
    }
    void numbers(std::string_view name, const std::vector<std::int64_t>& values, std::int64_t, std::int64_t,
                 std::int64_t) {
        json_.key(name);
        json_.begin_list();
        for (const std::int64_t value : values) {
            json_.number(value);
        }
        json_.end_list();
    }
    template <class T, std::size_t Count>
    void prefix(std::string_view name, const std::array<T, Count>& values) {
        std::size_t used = Count;
        while (used > 0 && values[used - 1] == T{}) {
            --used;
        }
        list(name, std::vector<T>(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(used)), 0);
    }
    template <class T>
    void flat(const T& value) {
        Fields<T>::visit(*this, value);
    }
    template <class First, class Second>
    void either(std::string_view first, std::string_view second, const std::variant<First, Second>& either) {
        if (either.index() == 0) {
            value(first, std::get<0>(either));
        } else {
            value(second, std::get<1>(either));
        }
    }
    void currency(std::string_view name, const domain::Currency& currency) { value(name, currency); }
    void money(std::string_view name, const domain::Money& value) {
        json_.key(name);
        json_.number(value.minor);
    }
    template <class Maker>
    void derived(std::string_view name, const Maker& make) {
        json_.key(name);
        json_.text(make());
    }
    void raw(std::string_view name, const std::string& json) {
        if (!json.empty()) {
            json_.key(name);
            json_.raw(json);
        }
    }

 private:
    JsonWriter& json_;
};

template <class T>
void write_value(JsonWriter& json, const T& value) {
    if constexpr (HasFields<T>) {
        json.begin_object();
        FieldWriter fields(json);
        Fields<T>::visit(fields, value);
        json.end_object();
    } else if constexpr (HasWords<T>) {
        json.text(words<T>[static_cast<std::size_t>(value)]);
    } else if constexpr (std::is_same_v<T, bool>) {
        json.boolean(value);
    } else if constexpr (std::is_same_v<T, core::Code>) {
        json.text(core::slug(value));
    } else if constexpr (std::is_same_v<T, core::SourceRow>) {
        json.text(core::pointer(value));
    } else if constexpr (requires { value.text(); }) {
        json.text(value.text());
    } else if constexpr (requires { value.years(); }) {
        json.number(value.years());
    } else {
        json.number(value.number());
    }
}

/// Encodes a whole document.
template <class T>
std::string write_document(const T& value) {
    JsonWriter json;
    write_value(json, value);
    return json.take();
}

}  // namespace certfolio::wire
