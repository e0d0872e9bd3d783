#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/violation.hpp"
#include "wire/fields.hpp"
#include "wire/json_writer.hpp"
#include "wire/reader.hpp"

namespace certfolio::wire {

class FieldVisitor;

/// How values of one type are read and written. Who calls it knows the value by its address only, so that one
/// loop serves every struct: what each type needs of its own is a few lines here.
class Form {
 public:
    /// Fills the value, which must be of this form's type, or notes faults and leaves anything in it.
    virtual void read(Reader& reader, const JsonNode& node, const Place& place, void* value) const = 0;
    virtual void write(JsonWriter& json, const void* value) const = 0;

 protected:
    ~Form() = default;
};

/// A struct with `Fields`.
class ObjectForm final : public Form {
 public:
    using Visit = void (*)(FieldVisitor&, void*);
    constexpr ObjectForm(Visit visit, bool sparse) : visit_(visit), sparse_(sparse) {}
    void read(Reader&, const JsonNode&, const Place&, void*) const override;
    void write(JsonWriter&, const void*) const override;

 private:
    Visit visit_;
    bool sparse_;
};

/// A `std::string` of free text.
class TextForm final : public Form {
 public:
    explicit constexpr TextForm(std::int64_t bytes_max) : bytes_max_(bytes_max) {}
    void read(Reader&, const JsonNode&, const Place&, void*) const override;
    void write(JsonWriter&, const void*) const override;

 private:
    std::int64_t bytes_max_;
};

/// A `std::int64_t`.
class NumberForm final : public Form {
 public:
    constexpr NumberForm(std::int64_t min, std::int64_t max) : min_(min), max_(max) {}
    void read(Reader&, const JsonNode&, const Place&, void*) const override;
    void write(JsonWriter&, const void*) const override;

 private:
    std::int64_t min_;
    std::int64_t max_;
};

/// An enumerator, by the word at its place.
class WordForm final : public Form {
 public:
    explicit constexpr WordForm(std::span<const std::string_view> words) : words_(words) {}
    void read(Reader&, const JsonNode&, const Place&, void*) const override;
    void write(JsonWriter&, const void*) const override;

 private:
    std::span<const std::string_view> words_;
};

class BooleanForm final : public Form {
 public:
    void read(Reader&, const JsonNode&, const Place&, void*) const override;
    void write(JsonWriter&, const void*) const override;
};

class CodeForm final : public Form {
 public:
    void read(Reader&, const JsonNode&, const Place&, void*) const override;
    void write(JsonWriter&, const void*) const override;
};

class SourceRowForm final : public Form {
 public:
    void read(Reader&, const JsonNode&, const Place&, void*) const override;
    void write(JsonWriter&, const void*) const override;
};

/// An amount in the document's currency.
class MoneyForm final : public Form {
 public:
    void read(Reader&, const JsonNode&, const Place&, void*) const override;
    void write(JsonWriter&, const void*) const override;
};

/// The currency of all amounts from here on.
class CurrencyForm final : public Form {
 public:
    void read(Reader&, const JsonNode&, const Place&, void*) const override;
    void write(JsonWriter&, const void*) const override;
};

/// A `std::string` that is JSON already.
class RawForm final : public Form {
 public:
    void read(Reader&, const JsonNode&, const Place&, void*) const override;
    void write(JsonWriter&, const void*) const override;
};

/// A type with one spelling as text.
class SpeltForm : public Form {
 public:
    void read(Reader&, const JsonNode&, const Place&, void*) const final;
    void write(JsonWriter&, const void*) const final;

 protected:
    ~SpeltForm() = default;

 private:
    /// False when the text spells none; `why` says more where the type does.
    virtual bool parse(std::string_view text, void* value, std::optional<core::Violation>& why) const = 0;
    /// How the value is spelt, in `room` when it does not hold its text itself.
    virtual std::string_view spell(const void* value, std::string& room) const = 0;
};

/// A type made from a whole number in its own range.
class WholeForm : public Form {
 public:
    void read(Reader&, const JsonNode&, const Place&, void*) const final;
    void write(JsonWriter&, const void*) const final;

 protected:
    ~WholeForm() = default;

 private:
    virtual bool make(std::int64_t number, void* value, std::optional<core::Violation>& why) const = 0;
    virtual std::int64_t number(const void* value) const = 0;
};

/// A vector of values of another form.
class ListForm : public Form {
 public:
    constexpr ListForm(const Form& element, std::int64_t count_max)
        : element_(element), count_max_(count_max) {}
    void read(Reader&, const JsonNode&, const Place&, void*) const final;
    void write(JsonWriter&, const void*) const final;

 protected:
    ~ListForm() = default;
    struct Rows {
        const void* first;
        std::size_t count;
        std::size_t bytes_each;
    };

 private:
    /// Makes it hold so many blank values.
    virtual void fill(void* list, std::size_t count) const = 0;
    virtual Rows rows(const void* list) const = 0;

    const Form& element_;
    std::int64_t count_max_;
};

/// Moves what was made into its place, or the reason why there is none.
template <class T, class Made>
bool settle(Made made, void* value, std::optional<core::Violation>& why) {
    if (made.has_value()) {
        *static_cast<T*>(value) = *std::move(made);
        return true;
    }
    if constexpr (requires { made.error(); }) {
        why = std::move(made).error();
    }
    return false;
}

template <HasText T>
class SpeltFormOf final : public SpeltForm {
    // What went through `parse` before it was written is read by its shape, where a type knows one: what
    // `parse` takes may change from one version to the next.
    bool parse(std::string_view text, void* value, std::optional<core::Violation>& why) const override {
        if constexpr (requires { T::stored(text); }) {
            return settle<T>(T::stored(text), value, why);
        } else {
            return settle<T>(T::parse(text), value, why);
        }
    }
    std::string_view spell(const void* value, std::string& room) const override {
        const T& spelt = *static_cast<const T*>(value);
        if constexpr (std::is_same_v<decltype(spelt.text()), std::string>) {
            return room = spelt.text();
        } else {
            return spelt.text();
        }
    }
};

template <class T>
class FixedTextForm final : public Form {
 public:
    void read(Reader& reader, const JsonNode& node, const Place& place, void* value) const override {
        if (reader.expect_text(node, place, static_cast<std::int64_t>(T::bytes_max))) {
            *static_cast<T*>(value) = T(node.text);
        }
    }
    void write(JsonWriter& json, const void* value) const override {
        json.text(static_cast<const T*>(value)->text());
    }
};

template <class T>
class WholeFormOf final : public WholeForm {
    bool make(std::int64_t number, void* value, std::optional<core::Violation>& why) const override {
        if constexpr (requires { T::from_years(number); }) {
            return settle<T>(T::from_years(number), value, why);
        } else {
            return settle<T>(T::from(number), value, why);
        }
    }
    std::int64_t number(const void* value) const override {
        const T& whole = *static_cast<const T*>(value);
        if constexpr (requires { whole.years(); }) {
            return whole.years();
        } else {
            return whole.number();
        }
    }
};

template <class T>
class ListFormOf final : public ListForm {
 public:
    using ListForm::ListForm;

 private:
    void fill(void* list, std::size_t count) const override {
        *static_cast<std::vector<T>*>(list) = Blank<T>::make_list(count);
    }
    Rows rows(const void* list) const override {
        const auto& values = *static_cast<const std::vector<T>*>(list);
        return {values.data(), values.size(), sizeof(T)};
    }
};

template <class T>
void visit_fields(FieldVisitor& visitor, void* value) {
    Fields<T>::visit(visitor, *static_cast<T*>(value));
}

template <class T>
constexpr auto make_form() {
    if constexpr (HasFields<T>) {
        return ObjectForm(&visit_fields<T>, IsSparse<T>);
    } else if constexpr (HasWords<T>) {
        static_assert(std::is_same_v<std::underlying_type_t<T>, std::uint8_t>, "WordForm writes one byte");
        return WordForm(words<T>);
    } else if constexpr (std::is_same_v<T, bool>) {
        return BooleanForm();
    } else if constexpr (std::is_same_v<T, core::Code>) {
        return CodeForm();
    } else if constexpr (std::is_same_v<T, core::SourceRow>) {
        return SourceRowForm();
    } else if constexpr (is_fixed_text<T>) {
        return FixedTextForm<T>();
    } else if constexpr (HasText<T>) {
        return SpeltFormOf<T>();
    } else {
        return WholeFormOf<T>();
    }
}

template <class T>
inline constexpr auto form = make_form<T>();

}  // namespace certfolio::wire
