#include "rules/catalogue_rules_faults.hpp"

#include <algorithm>

#include "core/ascii.hpp"

namespace certfolio::rules::catalogue_faults {

using core::Code;

std::string at(std::string_view list, std::size_t index) {
    return std::string(list) + "/" + std::to_string(index);
}

void Faults::add(Code code, std::string field, core::Clause row, std::string actual) {
    core::Violation violation;
    violation.code = code;
    violation.field = std::move(field);
    violation.row = row;
    violation.actual = std::move(actual);
    found_.add(std::move(violation));
}

void Faults::check_range(std::string field, core::Clause row, std::int64_t number, std::int64_t min,
                         std::int64_t max) {
    if (number >= min && number <= max)
        return;
    core::Violation violation;
    violation.code = Code::catalogue_value_out_of_range;
    violation.field = std::move(field);
    violation.row = row;
    violation.limit = number < min ? min : max;
    violation.actual = std::to_string(number);
    violation.offer(core::FixKind::set_to, {}, *violation.limit);
    found_.add(std::move(violation));
}

void Faults::check_text(std::string field, core::Clause row, std::string_view text, std::size_t bytes_max,
                        bool may_be_empty) {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    const bool blank = core::trim_ascii(text).empty() && !(may_be_empty && text.empty());
    if (blank || text.size() > bytes_max || std::any_of(text.begin(), text.end(), is_control))
        add(Code::catalogue_malformed, std::move(field), row, std::string(text));
}

void Faults::check_translations(const std::string& field, core::Clause row,
                                const std::vector<domain::Translation>& translations) {
    for (std::size_t i = 0; i < translations.size(); ++i) {
        const std::string place = at(field + "/translations", i);
        check_text(place + "/language", row, translations[i].language, 16);
        check_text(place + "/name", row, translations[i].name, 80);
        check_text(place + "/description", row, translations[i].description, 200, true);
    }
}

void Faults::check_identifier(std::string field, core::Clause row, std::string_view text) {
    const auto is_plain = [](char c) { return core::is_ascii_lower(c) || core::is_ascii_digit(c); };
    const auto is_allowed = [&](char c) { return is_plain(c) || c == '.' || c == '-'; };
    if (text.empty() || !is_plain(text.front()) || !is_plain(text.back()) ||
        !std::all_of(text.begin(), text.end(), is_allowed))
        add(Code::catalogue_malformed, std::move(field), row, std::string(text));
}

void Faults::check_amount(std::string field, core::Clause row, domain::Money amount,
                          domain::Currency currency) {
    if (!(amount.currency == currency))
        add(Code::catalogue_contradiction, field, row, std::string(amount.currency.code.text()));
    check_range(std::move(field), row, amount.minor, 0, domain::money_minor_max);
}

void Faults::check_count(std::string field, core::Clause row, std::size_t count, std::size_t min,
                         std::size_t max) {
    if (count < min)
        add(Code::catalogue_rows_missing, std::move(field), row);
    else
        check_range(std::move(field), row, static_cast<std::int64_t>(count), static_cast<std::int64_t>(min),
                    static_cast<std::int64_t>(max));
}

}  // namespace certfolio::rules::catalogue_faults
