#include "wire/reader.hpp"

#include <utility>

#include "core/decimal.hpp"

namespace certfolio::wire {

namespace {

// What is quoted back of a value that was refused: enough to recognise it by.
constexpr std::size_t quoted_bytes_max = 100;

std::string quote_back(std::string_view text) {
    std::size_t length = text.size() < quoted_bytes_max ? text.size() : quoted_bytes_max;
    while (length > 0 && length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) {
        --length;
    }
    return std::string(text.substr(0, length));
}

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

std::string Place::pointer() const {
    std::string text = parent == nullptr ? std::string() : parent->pointer();
    if (index >= 0) {
        append_pointer(text, std::to_string(index));
    } else if (!name.empty()) {
        append_pointer(text, name);
    }
    return text;
}

bool Reader::refuse(core::Violation violation, const Place& place) {
    violation.field = place.pointer();
    faults_.add(std::move(violation));
    return false;
}

bool Reader::refuse(core::Code code, const Place& place, std::string actual) {
    core::Violation violation;
    violation.code = code;
    violation.actual = std::move(actual);
    return refuse(std::move(violation), place);
}

bool Reader::expect(const JsonNode& node, const Place& place, JsonKind kind) {
    return node.kind == kind || refuse(core::Code::request_field_type, place, quote_back(node.source));
}

bool Reader::expect_list(const JsonNode& node, const Place& place, std::int64_t count_max) {
    if (!expect(node, place, JsonKind::list)) {
        return false;
    }
    if (node.count <= count_max) {
        return true;
    }
    core::Violation violation;
    violation.code = core::Code::request_list_too_long;
    violation.limit = count_max;
    violation.actual = std::to_string(node.count);
    return refuse(std::move(violation), place);
}

bool Reader::read_text(const JsonNode& node, const Place& place, std::string& value, std::int64_t bytes_max) {
    if (!expect(node, place, JsonKind::text)) {
        return false;
    }
    if (node.text.size() > static_cast<std::size_t>(bytes_max)) {
        core::Violation violation;
        violation.code = core::Code::request_text_too_long;
        violation.limit = bytes_max;
        violation.actual = std::to_string(node.text.size());
        return refuse(std::move(violation), place);
    }
    value = std::string(node.text);
    return true;
}

bool Reader::read_number(const JsonNode& node, const Place& place, std::int64_t& value, std::int64_t min,
                         std::int64_t max) {
    if (!expect(node, place, JsonKind::number)) {
        return false;
    }
    if (!node.whole && !node.too_large) {
        return refuse(core::Code::request_field_type, place, quote_back(node.source));
    }
    if (!node.whole || node.number < min || node.number > max) {
        core::Violation violation;
        violation.code = core::Code::request_number_out_of_range;
        violation.limit = node.source.front() == '-' || (node.whole && node.number < min) ? min : max;
        violation.actual = quote_back(node.source);
        return refuse(std::move(violation), place);
    }
    value = node.number;
    return true;
}

bool Reader::read_boolean(const JsonNode& node, const Place& place, bool& value) {
    if (!expect(node, place, JsonKind::boolean)) {
        return false;
    }
    value = node.truth;
    return true;
}

bool Reader::read_word(const JsonNode& node, const Place& place, std::span<const std::string_view> words,
                       std::size_t& index) {
    if (!expect(node, place, JsonKind::text)) {
        return false;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == node.text) {
            index = i;
            return true;
        }
    }
    core::Violation violation;
    violation.code = core::Code::request_field_type;
    violation.actual = quote_back(node.text);
    for (const std::string_view word : words) {
        violation.fixes.push_back({core::FixKind::replace_with, std::string(word), 0});
    }
    return refuse(std::move(violation), place);
}

bool Reader::read_code(const JsonNode& node, const Place& place, core::Code& value) {
    const auto code = core::parse_code(node.text);
    if (node.kind != JsonKind::text || !code) {
        return refuse(core::Code::request_field_type, place, quote_back(node.source));
    }
    value = *code;
    return true;
}

bool Reader::read_source_row(const JsonNode& node, const Place& place, core::SourceRow& value) {
    if (node.kind == JsonKind::text && node.text.empty()) {
        value = {};
        return true;
    }
    const RowPointer pointer = parse_row_pointer(node.text);
    for (const TableName& name : table_names) {
        if (!pointer.valid || name.table != pointer.table || name.inner != pointer.inner) {
            continue;
        }
        value.table = name.value;
        value.item = name.inner.empty() ? std::uint16_t{0} : pointer.first;
        value.row = name.inner.empty() ? pointer.first : pointer.second;
        return true;
    }
    return refuse(core::Code::request_field_type, place, quote_back(node.source));
}

const JsonNode* Reader::take(const JsonNode& object, const Place& place, std::string_view name,
                             bool required) {
    for (std::uint32_t i = object.first_child; i != JsonNode::none; i = tree_.at(i).next_sibling) {
        JsonNode& member = tree_.at(i);
        if (member.key == name) {
            member.taken = true;
            return &member;
        }
    }
    if (required) {
        refuse(core::Code::request_field_missing, {&place, name}, std::string());
    }
    return nullptr;
}

void Reader::refuse_unknown(const JsonNode& object, const Place& place) {
    for (std::uint32_t i = object.first_child; i != JsonNode::none; i = tree_.at(i).next_sibling) {
        const JsonNode& member = tree_.at(i);
        if (!member.taken) {
            refuse(core::Code::request_field_unknown, {&place, member.key}, std::string(member.key));
        }
    }
}

void FieldReader::texts(std::string_view name, std::vector<std::string>& values, std::int64_t count_max,
                        std::int64_t bytes_max) {
    const JsonNode* node = take(name);
    const Place place{&place_, name};
    if (node == nullptr || !reader_.expect_list(*node, place, count_max)) {
        return;
    }
    std::int64_t index = 0;
    for (std::uint32_t i = node->first_child; i != JsonNode::none; i = reader_.tree().at(i).next_sibling) {
        values.emplace_back();
        reader_.read_text(reader_.tree().at(i), {&place, {}, index++}, values.back(), bytes_max);
    }
}

void FieldReader::numbers(std::string_view name, std::vector<std::int64_t>& values, std::int64_t count_max,
                          std::int64_t min, std::int64_t max) {
    const JsonNode* node = take(name);
    const Place place{&place_, name};
    if (node == nullptr || !reader_.expect_list(*node, place, count_max)) {
        return;
    }
    std::int64_t index = 0;
    for (std::uint32_t i = node->first_child; i != JsonNode::none; i = reader_.tree().at(i).next_sibling) {
        values.emplace_back();
        reader_.read_number(reader_.tree().at(i), {&place, {}, index++}, values.back(), min, max);
    }
}

void FieldReader::currency(std::string_view name, domain::Currency& value) {
    const JsonNode* node = take(name);
    const Place place{&place_, name};
    if (node == nullptr || !reader_.read_value(*node, place, value)) {
        return;
    }
    reader_.currency = value;
}

void FieldReader::money(std::string_view name, domain::Money& value) {
    if (const JsonNode* node = take(name)) {
        value.currency = reader_.currency;
        reader_.read_number(*node, {&place_, name}, value.minor, -domain::money_minor_max,
                            domain::money_minor_max);
    }
}

}  // namespace certfolio::wire
