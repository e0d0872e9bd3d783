#include "wire/reader.hpp"

#include <utility>

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

void Reader::refuse(core::Violation violation, const Place& place) {
    violation.field = place.pointer();
    faults_.add(std::move(violation));
}

void Reader::refuse(core::Code code, const Place& place, std::string actual) {
    core::Violation violation;
    violation.code = code;
    violation.actual = std::move(actual);
    refuse(std::move(violation), place);
}

void Reader::refuse_type(const Place& place, std::string_view found) {
    refuse(core::Code::request_field_type, place, quote_back(found));
}

void Reader::refuse_word(const Place& place, std::string_view found,
                         std::span<const std::string_view> words) {
    core::Violation violation;
    violation.code = core::Code::request_field_type;
    violation.actual = quote_back(found);
    for (const std::string_view word : words) {
        violation.offer(core::FixKind::replace_with, word);
    }
    refuse(std::move(violation), place);
}

bool Reader::refuse_limit(core::Code code, const Place& place, std::int64_t limit, std::string actual) {
    core::Violation violation;
    violation.code = code;
    violation.limit = limit;
    violation.actual = std::move(actual);
    refuse(std::move(violation), place);
    return false;
}

bool Reader::expect(const JsonNode& node, const Place& place, JsonKind kind) {
    if (node.kind != kind) {
        refuse_type(place, node.source);
    }
    return node.kind == kind;
}

bool Reader::expect_list(const JsonNode& node, const Place& place, std::int64_t count_max) {
    return expect(node, place, JsonKind::list) &&
           (node.count <= count_max ||
            refuse_limit(core::Code::request_list_too_long, place, count_max, std::to_string(node.count)));
}

bool Reader::expect_text(const JsonNode& node, const Place& place, std::int64_t bytes_max) {
    return expect(node, place, JsonKind::text) && (node.text.size() <= static_cast<std::size_t>(bytes_max) ||
                                                   refuse_limit(core::Code::request_text_too_long, place,
                                                                bytes_max, std::to_string(node.text.size())));
}

bool Reader::expect_number(const JsonNode& node, const Place& place, std::int64_t min, std::int64_t max) {
    if (!expect(node, place, JsonKind::number)) {
        return false;
    }
    if (!node.whole && !node.too_large) {
        refuse_type(place, node.source);
        return false;
    }
    if (node.whole && node.number >= min && node.number <= max) {
        return true;
    }
    const bool too_small = node.source.front() == '-' || (node.whole && node.number < min);
    return refuse_limit(core::Code::request_number_out_of_range, place, too_small ? min : max,
                        quote_back(node.source));
}

void Reader::refuse_unknown(const JsonNode& object, const Place& place) {
    for (std::uint32_t i = object.first_child; i != JsonNode::none; i = tree_.at(i).next_sibling) {
        const JsonNode& member = tree_.at(i);
        if (!member.taken) {
            refuse(core::Code::request_field_unknown, {&place, member.key}, std::string(member.key));
        }
    }
}

}  // namespace certfolio::wire
