#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/time.hpp"
#include "core/violation.hpp"
#include "domain/catalogue.hpp"

/// How `check_catalogue` notes what it finds. Part of its implementation, for the files catalogue_rules*.cpp
/// only.
namespace certfolio::rules::catalogue_faults {

/// More rows than this in one list, or more than 256 products, are taken for a mistake.
inline constexpr std::size_t rows_max = 1'000;
inline constexpr std::size_t products_max = 256;

/// `/products` and `3` make `/products/3`.
[[nodiscard]] std::string at(std::string_view list, std::size_t index);

/// Collects the faults of one catalogue, in the order in which they are found.
class Faults {
 public:
    void add(core::Code code, std::string field, core::Clause row, std::string actual = {});
    /// `catalogue.value_out_of_range` with the nearer bound as limit and fix.
    void check_range(std::string field, core::Clause row, std::int64_t number, std::int64_t min,
                     std::int64_t max);
    /// Text that people read: not empty unless allowed, not longer than so many bytes, without control
    /// characters.
    void check_text(std::string field, core::Clause row, std::string_view text, std::size_t bytes_max,
                    bool may_be_empty = false);
    /// Names in other languages: each with its tag, a name, and perhaps a description.
    void check_translations(const std::string& field, core::Clause row,
                            const std::vector<domain::Translation>& translations);
    /// A name for machines: 1 to 32 of a-z, 0-9, point and hyphen, first and last a letter or digit.
    void check_identifier(std::string field, core::Clause row, std::string_view text);
    /// An amount in the catalogue's currency, 0 or more.
    void check_amount(std::string field, core::Clause row, domain::Money amount, domain::Currency currency);
    /// At least `min` and at most `max` entries.
    void check_count(std::string field, core::Clause row, std::size_t count, std::size_t min,
                     std::size_t max = rows_max);
    /// Rows ascend strictly by their first day, and on one day by `key`.
    template <class Row, class Key>
    void check_ascending(std::string_view list, core::Clause row, std::span<const Row> rows, Key key) {
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const auto before = std::make_pair(rows[i - 1].from, key(rows[i - 1]));
            const auto here = std::make_pair(rows[i].from, key(rows[i]));
            if (before < here)
                continue;
            add(before == here ? core::Code::catalogue_duplicate : core::Code::catalogue_rows_out_of_order,
                at(list, i) + "/from", row, rows[i].from.text());
        }
    }
    template <class Row>
    void check_ascending(std::string_view list, core::Clause row, std::span<const Row> rows) {
        check_ascending(list, row, rows, [](const Row&) { return 0; });
    }

    [[nodiscard]] core::Violations take() && { return std::move(found_); }

 private:
    core::Violations found_;
};

/// Tiers, fees, taxes, minimum charges: what changes a list price.
void check_price_rules(const domain::Catalogue& catalogue, Faults& faults);
/// Limit profiles, lapse plans, agreements, counts of an enrolment.
void check_limits(const domain::Catalogue& catalogue, Faults& faults);

}  // namespace certfolio::rules::catalogue_faults
