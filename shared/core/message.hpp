#pragma once

#include <string>
#include <string_view>

#include "core/explanation.hpp"
#include "core/language.hpp"
#include "core/violation.hpp"

/// The only prose about rules. Rules return codes and numbers; sentences are made here, at the last moment.
namespace certfolio::core {

/// How amounts are written: the currency's code and the digits after its point (`USD`, 2).
struct MoneyStyle {
    std::string_view currency;
    int exponent = 2;
};

/// `$1,234.50`, `€12.00`, `JPY 1,200`; the sign first: `−$109.50` with a true minus sign.
[[nodiscard]] std::string format_money(std::int64_t minor, const MoneyStyle& style, Language language);
/// `12 March 2027`
[[nodiscard]] std::string format_date(std::int64_t instant_seconds, Language language);
/// `14:02`
[[nodiscard]] std::string format_time(std::int64_t instant_seconds, Language language);
/// `12 March 2027, 23:59:59 UTC`
[[nodiscard]] std::string format_instant(std::int64_t instant_seconds, Language language);
/// `1,020` with a comma for each three digits.
[[nodiscard]] std::string format_count(std::int64_t number, Language language);
/// Basis points as per cent: 1300 is `13 %`, 725 is `7.25 %`.
[[nodiscard]] std::string format_basis_points(std::int64_t basis_points, Language language);

/// What is wrong and what to do, as one or two sentences without the field's name.
[[nodiscard]] std::string message(const Violation& violation, Language language);
/// A fix as a short command: `Use example.com`, `Add 1 S/MIME Enterprise`. Product names are in `subject`.
[[nodiscard]] std::string message(const Fix& fix, Language language);
/// One step of a calculation as a sentence with its figures.
[[nodiscard]] std::string message(const Step& step, const MoneyStyle& style, Language language);

}  // namespace certfolio::core
