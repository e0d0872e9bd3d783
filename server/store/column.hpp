#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "core/id.hpp"
#include "core/time.hpp"
#include "store/fault.hpp"

/// How our types lie in columns. A type without a specialisation cannot be stored by accident.
namespace certfolio::store {

using Bytes = std::span<const std::uint8_t>;

/// A prepared statement of whatever database it is.
struct Prepared;

/// Where one parameter of a statement goes. Text and bytes are copied.
class Parameter {
 public:
    Parameter(Prepared& statement, int index) : statement_(statement), index_(index) {}
    void null() const;
    void integer(std::int64_t value) const;
    void text(std::string_view value) const;
    void bytes(Bytes value) const;

 private:
    Prepared& statement_;
    int index_;
};

/// Where one column of the present row comes from. Text and bytes hold until the next row. A column of
/// another type than the one asked for raises `StoreCorrupt`.
class Cell {
 public:
    Cell(Prepared& statement, int column) : statement_(statement), column_(column) {}
    [[nodiscard]] bool is_null() const;
    [[nodiscard]] std::int64_t integer() const;
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] Bytes bytes() const;
    /// Says which column of which statement does not hold what it should.
    [[noreturn]] void refuse(const char* expected) const;

 private:
    Prepared& statement_;
    int column_;
};

/// A value with one spelling: domain types with `text()` and a `parse` that returns an optional or an
/// `Expected`.
template <class T>
concept HasSpelling = requires(const T& value, std::string_view text) {
    { value.text() } -> std::convertible_to<std::string_view>;
    { T::parse(text).has_value() } -> std::convertible_to<bool>;
    { *T::parse(text) } -> std::convertible_to<T>;
};

template <class T>
struct Column;

template <std::integral T>
requires(!std::same_as<T, bool>) struct Column<T> {
    static_assert(sizeof(T) < 8 || std::is_signed_v<T>, "a column holds 64 bits with a sign");
    static void bind(const Parameter& parameter, T value) {
        parameter.integer(static_cast<std::int64_t>(value));
    }
    static T read(const Cell& cell) {
        const std::int64_t number = cell.integer();
        if (!std::in_range<T>(number))
            cell.refuse("a number within its type");
        return static_cast<T>(number);
    }
};

template <>
struct Column<bool> {
    static void bind(const Parameter& parameter, bool value) { parameter.integer(value ? 1 : 0); }
    static bool read(const Cell& cell) {
        const std::int64_t number = cell.integer();
        if (number != 0 && number != 1)
            cell.refuse("0 or 1");
        return number == 1;
    }
};

template <>
struct Column<std::string_view> {
    static void bind(const Parameter& parameter, std::string_view value) { parameter.text(value); }
};

template <>
struct Column<std::string> {
    static void bind(const Parameter& parameter, const std::string& value) { parameter.text(value); }
    static std::string read(const Cell& cell) { return std::string(cell.text()); }
};

template <std::size_t N>
struct Column<char[N]> {
    static void bind(const Parameter& parameter, const char (&value)[N]) { parameter.text(value); }
};

template <>
struct Column<std::nullopt_t> {
    static void bind(const Parameter& parameter, std::nullopt_t) { parameter.null(); }
};

/// Fixed-length byte strings, digests above all.
template <std::size_t N>
struct Column<std::array<std::uint8_t, N>> {
    static void bind(const Parameter& parameter, const std::array<std::uint8_t, N>& value) {
        parameter.bytes(value);
    }
    static std::array<std::uint8_t, N> read(const Cell& cell) {
        const Bytes bytes = cell.bytes();
        if (bytes.size() != N)
            cell.refuse("a byte string of its fixed length");
        std::array<std::uint8_t, N> value{};
        for (std::size_t i = 0; i < N; ++i)
            value[i] = bytes[i];
        return value;
    }
};

template <class Tag>
struct Column<core::Id<Tag>> {
    using Value = core::Id<Tag>;
    static void bind(const Parameter& parameter, const Value& value) { parameter.bytes(value.bytes()); }
    static Value read(const Cell& cell) { return Value(Column<typename Value::Bytes>::read(cell)); }
};

/// Seconds since 1970 as an integer.
template <>
struct Column<core::Instant> {
    static void bind(const Parameter& parameter, core::Instant value) { parameter.integer(value.seconds); }
    static core::Instant read(const Cell& cell) { return {cell.integer()}; }
};

template <HasSpelling T>
requires(!std::same_as<T, core::Instant>) struct Column<T> {
    static void bind(const Parameter& parameter, const T& value) { parameter.text(value.text()); }
    static T read(const Cell& cell) {
        auto value = T::parse(cell.text());
        if (!value.has_value())
            cell.refuse("text in its grammar");
        return *std::move(value);
    }
};

template <class T>
struct Column<std::optional<T>> {
    static void bind(const Parameter& parameter, const std::optional<T>& value) {
        if (value) {
            Column<T>::bind(parameter, *value);
        } else {
            parameter.null();
        }
    }
    static std::optional<T> read(const Cell& cell) {
        if (cell.is_null())
            return std::nullopt;
        return Column<T>::read(cell);
    }
};

}  // namespace certfolio::store
