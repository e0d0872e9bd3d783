#pragma once

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <variant>

#include "core/expected.hpp"
#include "domain/money.hpp"
#include "wire/fields.hpp"
#include "wire/json_tree.hpp"

namespace certfolio::wire {

/// Values made from a whole number in their own range.
inline auto from_number(const domain::Quantity*, std::int64_t number) {
    return domain::Quantity::from(number);
}
inline auto from_number(const domain::Term*, std::int64_t number) {
    return domain::Term::from_years(number);
}
inline auto from_number(const domain::BasisPoints*, std::int64_t number) {
    return domain::BasisPoints::from(number);
}

/// Where a value stands in the document: a chain of names that becomes a JSON pointer only when there is a
/// fault.
struct Place {
    const Place* parent = nullptr;
    std::string_view name;
    std::int64_t index = -1;  ///< of a list's element, else -1

    [[nodiscard]] std::string pointer() const;
};

/// A cursor over one document. Every function returns false, after noting a fault at the place, when the node
/// is not what it should be; the value is then left as it was. Nothing throws.
class Reader {
 public:
    Reader(JsonTree& tree, core::Violations& faults) : tree_(tree), faults_(faults) {}

    bool read_text(const JsonNode& node, const Place& place, std::string& value, std::int64_t bytes_max);
    bool read_number(const JsonNode& node, const Place& place, std::int64_t& value, std::int64_t min,
                     std::int64_t max);
    bool read_boolean(const JsonNode& node, const Place& place, bool& value);
    /// The index of the word among `words`.
    bool read_word(const JsonNode& node, const Place& place, std::span<const std::string_view> words,
                   std::size_t& index);
    bool read_code(const JsonNode& node, const Place& place, core::Code& value);
    /// A row of the catalogue from its JSON pointer; no row from the empty one.
    bool read_source_row(const JsonNode& node, const Place& place, core::SourceRow& value);
    bool expect(const JsonNode& node, const Place& place, JsonKind kind);
    bool expect_list(const JsonNode& node, const Place& place, std::int64_t count_max);

    /// The member of that name, marked as known; nullptr when there is none, which is a fault if `required`.
    const JsonNode* take(const JsonNode& object, const Place& place, std::string_view name, bool required);
    /// Notes every member that nobody took.
    void refuse_unknown(const JsonNode& object, const Place& place);

    bool refuse(core::Code code, const Place& place, std::string actual);
    bool refuse(core::Violation violation, const Place& place);
    [[nodiscard]] bool is_clean() const noexcept { return faults_.empty(); }

    [[nodiscard]] JsonTree& tree() noexcept { return tree_; }
    domain::Currency currency;  ///< of all amounts from here on

    template <class T>
    bool read_value(const JsonNode& node, const Place& place, T& value);

 private:
    template <class T>
    bool read_spelt(const JsonNode& node, const Place& place, T& value);
    template <class T, class Made>
    bool assign(Made made, const Place& place, std::int64_t number, T& value);

    JsonTree& tree_;
    core::Violations& faults_;
};

/// The visitor that fills a struct from one object.
class FieldReader {
 public:
    static constexpr bool reads = true;

    FieldReader(Reader& reader, const JsonNode& object, const Place& place, bool sparse)
        : reader_(reader), object_(object), place_(place), sparse_(sparse) {}

    void text(std::string_view name, std::string& value, std::int64_t bytes_max) {
        if (const JsonNode* node = take(name)) {
            reader_.read_text(*node, {&place_, name}, value, bytes_max);
        }
    }
    void texts(std::string_view name, std::vector<std::string>& values, std::int64_t count_max,
               std::int64_t bytes_max);
    template <std::integral T>
    void number(std::string_view name, T& value, std::int64_t min, std::int64_t max) {
        std::int64_t wide = 0;
        if (const JsonNode* node = take(name);
            node != nullptr && reader_.read_number(*node, {&place_, name}, wide, min, max)) {
            value = static_cast<T>(wide);
        }
    }
    template <std::integral T>
    void number(std::string_view name, std::optional<T>& value, std::int64_t min, std::int64_t max) {
        std::int64_t wide = 0;
        if (const JsonNode* node = reader_.take(object_, place_, name, false);
            node != nullptr && reader_.read_number(*node, {&place_, name}, wide, min, max)) {
            value = static_cast<T>(wide);
        }
    }
    template <class T>
    void value(std::string_view name, T& value) {
        if (const JsonNode* node = take(name)) {
            reader_.read_value(*node, {&place_, name}, value);
        }
    }
    template <class T>
    void value(std::string_view name, std::optional<T>& value) {
        if (const JsonNode* node = reader_.take(object_, place_, name, false)) {
            T read = Blank<T>::make();
            if (reader_.read_value(*node, {&place_, name}, read)) {
                value = std::move(read);
            }
        }
    }
    template <class T>
    void list(std::string_view name, std::vector<T>& values, std::int64_t count_max) {
        const JsonNode* node = take(name);
        const Place place{&place_, name};
        if (node == nullptr || !reader_.expect_list(*node, place, count_max)) {
            return;
        }
        values = Blank<T>::make_list(node->count);
        std::int64_t index = 0;
        for (std::uint32_t i = node->first_child; i != JsonNode::none;
             i = reader_.tree().at(i).next_sibling, ++index) {
            reader_.read_value(reader_.tree().at(i), {&place, {}, index},
                               values[static_cast<std::size_t>(index)]);
        }
    }
    void numbers(std::string_view name, std::vector<std::int64_t>& values, std::int64_t count_max,
                 std::int64_t min, std::int64_t max);
    template <class T, std::size_t Count>
    void prefix(std::string_view name, std::array<T, Count>& values) {
        std::vector<T> read;
        list(name, read, static_cast<std::int64_t>(Count));
        std::copy(read.begin(), read.end(), values.begin());
    }
    template <class T>
    void flat(T& value) {
        FieldReader fields(reader_, object_, place_, IsSparse<T>);
        Fields<T>::visit(fields, value);
    }
    template <class First, class Second>
    void either(std::string_view first, std::string_view second, std::variant<First, Second>& value) {
        const JsonNode* const left = reader_.take(object_, place_, first, false);
        const JsonNode* const right = reader_.take(object_, place_, second, left == nullptr);
        if (left != nullptr && right != nullptr) {
            reader_.refuse(core::Code::request_field_unknown, {&place_, second}, std::string(second));
        } else if (left != nullptr) {
            reader_.read_value(*left, {&place_, first}, value.template emplace<0>());
        } else if (right != nullptr) {
            reader_.read_value(*right, {&place_, second}, value.template emplace<1>());
        }
    }
    void currency(std::string_view name, domain::Currency& value);
    void money(std::string_view name, domain::Money& value);
    template <class Maker>
    void derived(std::string_view name, const Maker&) {
        reader_.take(object_, place_, name, false);
    }
    void raw(std::string_view name, std::string& json) {
        if (const JsonNode* node = reader_.take(object_, place_, name, false)) {
            json = std::string(node->source);
        }
    }

 private:
    const JsonNode* take(std::string_view name) { return reader_.take(object_, place_, name, !sparse_); }

    Reader& reader_;
    const JsonNode& object_;
    const Place& place_;
    bool sparse_;
};

template <class T, class Made>
bool Reader::assign(Made made, const Place& place, std::int64_t number, T& value) {
    if (made.has_value()) {
        value = *std::move(made);
        return true;
    }
    if constexpr (requires { made.error(); }) {
        return refuse(std::move(made).error(), place);
    } else {
        return refuse(core::Code::request_number_out_of_range, place, std::to_string(number));
    }
}

/// What went through `parse` before it was written is read by its shape, where a type knows one: what `parse`
/// takes may change from one version to the next.
template <class T>
auto read_spelling(std::string_view text) {
    if constexpr (requires { T::stored(text); }) {
        return T::stored(text);
    } else {
        return T::parse(text);
    }
}

template <class T>
bool Reader::read_spelt(const JsonNode& node, const Place& place, T& value) {
    if (!expect(node, place, JsonKind::text)) {
        return false;
    }
    auto parsed = read_spelling<T>(node.text);
    if (!parsed.has_value()) {
        if constexpr (requires { parsed.error(); }) {
            return refuse(std::move(parsed).error(), place);
        } else {
            return refuse(core::Code::request_field_type, place, std::string(node.text));
        }
    }
    // What people may type in several ways has one spelling between programs.
    if (std::string_view((*parsed).text()) != node.text) {
        return refuse(core::Code::request_field_type, place, std::string(node.text));
    }
    value = *std::move(parsed);
    return true;
}

template <class T>
bool Reader::read_value(const JsonNode& node, const Place& place, T& value) {
    if constexpr (HasFields<T>) {
        if (!expect(node, place, JsonKind::object)) {
            return false;
        }
        const std::size_t faults_before = faults_.size();
        FieldReader fields(*this, node, place, IsSparse<T>);
        Fields<T>::visit(fields, value);
        refuse_unknown(node, place);
        return faults_.size() == faults_before && !faults_.truncated();
    } else if constexpr (HasWords<T>) {
        std::size_t index = 0;
        if (!read_word(node, place, words<T>, index)) {
            return false;
        }
        value = static_cast<T>(index);
        return true;
    } else if constexpr (std::is_same_v<T, bool>) {
        return read_boolean(node, place, value);
    } else if constexpr (std::is_same_v<T, core::Code>) {
        return read_code(node, place, value);
    } else if constexpr (std::is_same_v<T, core::SourceRow>) {
        return read_source_row(node, place, value);
    } else if constexpr (is_fixed_text<T>) {
        std::string text;
        if (!read_text(node, place, text, static_cast<std::int64_t>(T::bytes_max))) {
            return false;
        }
        value = T(text);
        return true;
    } else if constexpr (HasText<T>) {
        return read_spelt(node, place, value);
    } else {
        std::int64_t number = 0;
        if (!read_number(node, place, number, std::numeric_limits<std::int64_t>::min(),
                         std::numeric_limits<std::int64_t>::max())) {
            return false;
        }
        return assign(from_number(static_cast<T*>(nullptr), number), place, number, value);
    }
}

/// Decodes a whole document.
template <class T>
core::Expected<T, core::Violations> read_document(std::string_view json) {
    core::Violations faults;
    JsonTree tree(json, faults);
    T value = Blank<T>::make();
    if (faults.empty()) {
        Reader reader(tree, faults);
        reader.read_value(tree.root(), Place{}, value);
    }
    if (!faults.empty()) {
        return core::Unexpected{std::move(faults)};
    }
    return value;
}

}  // namespace certfolio::wire
