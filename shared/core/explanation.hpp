#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/clause.hpp"

namespace certfolio::core {

/// Why a figure is what it is. The prose for each stands in `core/message`.
enum class Because : std::uint8_t {
    price_row_holds,            ///< list price of a product at an instant: product row, price
    term_multiplies,            ///< price per year times years
    quantity_multiplies,        ///< each times quantity
    volume_tier_reduces,        ///< tier's minimum quantity, basis points, reduction
    term_tier_reduces,          ///< tier's minimum years, basis points, reduction
    proration_by_day,           ///< days left of days in the term, amount before and after
    minimum_charge_applies,     ///< days that are charged at least, instead of days left
    international_fee_applies,  ///< D-a: headquarters outside the home countries
    tax_applies,                ///< place's basis points on the taxable sum
    tax_unknown,                ///< no place chosen yet: no tax worked out
    total_is_sum,               ///< net, fees, tax, total
    account_ends,               ///< start plus years
    coverage_follows_account,   ///< R12: a licence ends with the account
    coverage_from_units,        ///< R35: units times one year
    units_needed,               ///< D-c: months of life to units
    limit_row_holds,            ///< which row of which limit profile gave the maximum
    certificate_capped,         ///< asked-for end is after the limit
    carried_over,               ///< D-c: time of an early renewal kept
};

/// Which table of the catalogue a figure came from; with `item` and `row` it is the JSON pointer
/// `/products/3/prices/1`.
enum class Table : std::uint8_t {
    none,
    product_prices,
    volume_tiers,
    term_tiers,
    international_fees,
    taxes,
    minimum_charges,
    terms,
    limit_profiles,
};

struct SourceRow {
    Table table = Table::none;
    std::uint16_t item = 0;
    std::uint16_t row = 0;

    bool operator==(const SourceRow&) const = default;
};

/// `/products/3/prices/1`, or empty when the step rests on no row.
[[nodiscard]] std::string pointer(const SourceRow& source);

enum class Unit : std::uint8_t {
    none,
    money_minor,
    basis_points,
    quantity,
    years,
    months,
    days,
    seconds,
    instant
};

struct Operand {
    Unit unit = Unit::none;
    std::int64_t number = 0;

    bool operator==(const Operand&) const = default;
};

/// One step of a calculation: plain numbers, so that explaining costs next to nothing; prose is made last.
struct Step {
    Because because{};
    Clause rule;  ///< requirement or clause: `R12`, `D-d`, `BR 6.3.2`
    SourceRow source;
    std::int32_t line = -1;  ///< the quote line it belongs to, -1 for the whole
    std::array<Operand, 4> operands{};

    bool operator==(const Step&) const = default;
};

using Explanation = std::vector<Step>;

}  // namespace certfolio::core
