#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "domain/money.hpp"
#include "wire/words.hpp"

/// One list of fields per struct drives decoding, encoding and the schema: `Fields<T>::visit(visitor, value)`
/// names each member once, in canonical order, with its limits. The visitors are `FieldVisitor`, which reads
/// and writes, and `FieldSchema`; each has
///   text(name, string, bytes_max)               free text
///   texts(name, list of strings, count, bytes)  a list of free texts
///   number(name, integer, min, max)             a whole number
///   numbers(name, list of integers, count, min, max)
///   value(name, T)                              a leaf, an enum with words, or another struct with Fields
///   value(name, optional<T>)                    the same, absent when there is none
///   list(name, vector<T>, count_max)            a list of such values
///   prefix(name, array<T, N>)                   a list without the array's last values that are blank
///   flat(struct)                                its members, as if they stood here
///   either(first, second, variant)              exactly one of two members
///   currency(name, currency)                    the currency of all amounts that follow
///   money(name, Money)                          minor units as a whole number
///   derived(name, maker)                        text made from the rest: written, never read
///   raw(name, string)                           JSON kept as it is; absent when empty
namespace certfolio::wire {

/// `name` is the schema component's. `sparse` structs may leave members out, which keep their first values.
template <class T>
struct Fields;

template <class T>
concept HasFields = requires {
    Fields<T>::name;
};

template <class T>
concept IsSparse = Fields<T>::sparse;

/// A value to be filled by a reader, and a list of such values.
template <class T>
struct Blank {
    static T make() { return T{}; }
    static std::vector<T> make_list(std::size_t count) { return std::vector<T>(count); }
};

/// Values with one spelling as text: `parse` gives an optional or an `Expected` with a violation.
template <class T>
concept HasText = requires(const T& value, std::string_view text) {
    { value.text() } -> std::convertible_to<std::string_view>;
    { T::parse(text).has_value() } -> std::convertible_to<bool>;
};

template <class T>
inline constexpr bool is_fixed_text = false;
template <std::size_t Capacity>
inline constexpr bool is_fixed_text<core::FixedText<Capacity>> = true;

/// How much goes into a field that people type into, and into the Add Multiple Domains box (R71), in UTF-16
/// units as browsers count. Far above what any rule accepts: a draft that breaks rules can still be saved.
inline constexpr std::int64_t typed_units_max = 1'000;
inline constexpr std::int64_t typed_list_units_max = 20'000;
/// The same in bytes of UTF-8: a unit has at most three, so whatever a field accepts can be sent and kept.
inline constexpr std::int64_t typed_bytes_max = 3 * typed_units_max;
/// A tag as in BCP 47.
inline constexpr std::int64_t language_bytes_max = 16;
inline constexpr std::int64_t typed_list_bytes_max = 3 * typed_list_units_max;
/// Lists in a draft; what may be ordered is fewer and a matter of rules (R52, R62, R68, R82).
inline constexpr std::int64_t draft_list_max = 256;
inline constexpr std::int64_t draft_contacts_max = 110;

template <>
struct Fields<domain::Currency> {
    static constexpr std::string_view name = "Currency";
    template <class Visitor, class Value>
    static void visit(Visitor& v, Value& x) {
        v.value("code", x.code);
        v.number("exponent", x.exponent, 0, 4);
    }
};

}  // namespace certfolio::wire
