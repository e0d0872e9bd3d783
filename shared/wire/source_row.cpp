#include "wire/source_row.hpp"

#include <array>
#include <cstdint>
#include <string>

#include "core/decimal.hpp"

namespace certfolio::wire {

namespace {

/// `/taxes/4/rows/2` read as (`taxes`, 4, `rows`, 2); absent parts are empty and 0.
struct RowPointer {
    std::string_view table;
    std::string_view inner;
    std::uint16_t first = 0;
    std::uint16_t second = 0;
    bool valid = false;
};

std::string_view take_segment(std::string_view& rest) {
    if (rest.empty() || rest.front() != '/') {
        return {};
    }
    rest.remove_prefix(1);
    const std::string_view segment = rest.substr(0, rest.find('/'));
    rest.remove_prefix(segment.size());
    return segment;
}

std::optional<std::uint16_t> parse_index(std::string_view text) {
    const auto number = core::parse_whole_number(text);
    if (!number || *number > UINT16_MAX || std::to_string(*number) != text) {
        return std::nullopt;
    }
    return static_cast<std::uint16_t>(*number);
}

RowPointer parse_row_pointer(std::string_view text) {
    RowPointer pointer;
    pointer.table = take_segment(text);
    const auto first = parse_index(take_segment(text));
    if (!first) {
        return pointer;
    }
    pointer.first = *first;
    pointer.valid = text.empty();
    if (!text.empty()) {
        pointer.inner = take_segment(text);
        const auto second = parse_index(take_segment(text));
        pointer.second = second.value_or(0);
        pointer.valid = second.has_value() && text.empty();
    }
    return pointer;
}

struct TableName {
    std::string_view table;
    std::string_view inner;  ///< empty: the rows lie directly in the table
    core::Table value;
};

constexpr auto table_names = std::to_array<TableName>({
    {"products", "prices", core::Table::product_prices},
    {"volume_tiers", "", core::Table::volume_tiers},
    {"term_tiers", "", core::Table::term_tiers},
    {"international_fees", "", core::Table::international_fees},
    {"taxes", "rows", core::Table::taxes},
    {"minimum_charges", "", core::Table::minimum_charges},
    {"terms", "", core::Table::terms},
    {"limit_profiles", "rows", core::Table::limit_profiles},
});

}  // namespace

std::optional<core::SourceRow> parse_source_row(std::string_view text) {
    if (text.empty()) {
        return core::SourceRow{};
    }
    const RowPointer pointer = parse_row_pointer(text);
    for (const TableName& name : table_names) {
        if (!pointer.valid || name.table != pointer.table || name.inner != pointer.inner) {
            continue;
        }
        core::SourceRow row;
        row.table = name.value;
        row.item = name.inner.empty() ? std::uint16_t{0} : pointer.first;
        row.row = name.inner.empty() ? pointer.first : pointer.second;
        return row;
    }
    return std::nullopt;
}

}  // namespace certfolio::wire
