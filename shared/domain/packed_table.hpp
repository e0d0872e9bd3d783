#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace certfolio::domain {

/// Reads the numbers of a packed table: columns one behind the other, each number as its difference from the
/// one above it, zigzag, in groups of seven bits, the lowest first (`cmake/idna_tables.py` writes them).
class PackedNumbers {
 public:
    explicit PackedNumbers(std::span<const unsigned char> bytes) noexcept : bytes_(bytes) {}

    /// The next number's difference from the one above it.
    [[nodiscard]] std::int32_t next() noexcept {
        std::uint32_t bits = 0;
        for (unsigned shift = 0; true; shift += 7) {
            const std::uint32_t group = bytes_[at_++];
            bits |= (group & 127U) << shift;
            if (group < 128U)
                return static_cast<std::int32_t>(bits >> 1U) ^ -static_cast<std::int32_t>(bits & 1U);
        }
    }

 private:
    std::span<const unsigned char> bytes_;
    std::size_t at_ = 0;
};

/// A number that becomes whatever type a row's member has.
struct PackedNumber {
    std::int32_t number;

    template <class T>
    constexpr operator T() const noexcept {
        return static_cast<T>(number);
    }
};

template <class Row, std::size_t... Column>
Row row_of(const std::array<std::int32_t, sizeof...(Column)>& numbers, std::index_sequence<Column...>) {
    return Row{PackedNumber{numbers[Column]}...};
}

/// `rows` rows of `columns` numbers each, in the order of the row's members.
template <class Row, std::size_t rows, std::size_t columns>
std::array<Row, rows> unpack_table(std::span<const unsigned char> bytes) {
    std::array<std::array<std::int32_t, columns>, rows> table{};
    PackedNumbers numbers(bytes);
    for (std::size_t column = 0; column < columns; ++column) {
        std::int32_t number = 0;
        for (std::size_t row = 0; row < rows; ++row)
            table[row][column] = number += numbers.next();
    }
    std::array<Row, rows> unpacked{};
    for (std::size_t row = 0; row < rows; ++row)
        unpacked[row] = row_of<Row>(table[row], std::make_index_sequence<columns>{});
    return unpacked;
}

}  // namespace certfolio::domain
