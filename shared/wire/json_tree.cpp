#include "wire/json_tree.hpp"

#include <utility>

#include "core/ascii.hpp"
#include "wire/utf8.hpp"

namespace certfolio::wire {

void append_pointer(std::string& pointer, std::string_view name) {
    pointer.push_back('/');
    for (const char c : name) {
        if (c == '~') {
            pointer += "~0";
        } else if (c == '/') {
            pointer += "~1";
        } else {
            pointer.push_back(c);
        }
    }
}

/// Recursive descent over the text. Its functions return false when the document cannot be read any further;
/// faults that leave the rest readable are noted and passed over, so that all of them are told at once.
class JsonParser {
 public:
    JsonParser(std::string_view text, JsonTree& tree, core::Violations& faults)
        : text_(text), tree_(tree), faults_(faults) {}

    void parse_document() {
        skip_space();
        if (parse_value(0) == JsonNode::none) {
            return;
        }
        skip_space();
        if (at_ != text_.size()) {
            refuse_syntax();
        }
    }

 private:
    [[nodiscard]] bool at_end() const noexcept { return at_ == text_.size(); }
    [[nodiscard]] char peek() const noexcept { return at_end() ? '\0' : text_[at_]; }
    bool skip(char expected) noexcept {
        if (at_end() || text_[at_] != expected) {
            return false;
        }
        ++at_;
        return true;
    }
    void skip_space() noexcept {
        while (!at_end() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')) {
            ++at_;
        }
    }
    void note(core::Code code, std::int64_t limit) {
        core::Violation fault;
        fault.code = code;
        fault.field = path_;
        fault.limit = limit;
        faults_.add(std::move(fault));
    }
    void note(core::Code code, std::string actual) {
        core::Violation fault;
        fault.code = code;
        fault.field = path_;
        fault.actual = std::move(actual);
        faults_.add(std::move(fault));
    }
    bool refuse_syntax() {
        note(core::Code::request_malformed, "byte " + std::to_string(at_ + 1));
        return false;
    }

    std::uint32_t parse_value(std::int64_t depth);
    bool parse_into(std::uint32_t index, std::int64_t depth);
    bool parse_word(std::string_view word);
    bool parse_object(std::uint32_t index, std::int64_t depth);
    bool parse_list(std::uint32_t index, std::int64_t depth);
    bool parse_key(std::uint32_t object, std::string_view& key);
    void append_child(std::uint32_t parent, std::uint32_t& last, std::uint32_t child);
    bool parse_number(std::uint32_t index);
    bool skip_digits();
    bool parse_text(std::string_view& text, bool& well_formed);
    bool parse_escape(bool& well_formed);
    bool parse_four_digits(std::uint32_t& unit);

    std::string_view text_;
    std::size_t at_ = 0;
    JsonTree& tree_;
    core::Violations& faults_;
    std::string path_;
};

std::uint32_t JsonParser::parse_value(std::int64_t depth) {
    const auto index = static_cast<std::uint32_t>(tree_.nodes_.size());
    tree_.nodes_.emplace_back();
    const std::size_t begin = at_;
    if (!parse_into(index, depth)) {
        return JsonNode::none;
    }
    tree_.nodes_[index].source = text_.substr(begin, at_ - begin);
    return index;
}

bool JsonParser::parse_into(std::uint32_t index, std::int64_t depth) {
    JsonNode& node = tree_.nodes_[index];
    switch (peek()) {
        case '{': return parse_object(index, depth + 1);
        case '[': return parse_list(index, depth + 1);
        case '"': {
            node.kind = JsonKind::text;
            bool well_formed = true;
            if (!parse_text(node.text, well_formed)) {
                return false;
            }
            if (!well_formed) {
                note(core::Code::request_text_not_utf8, std::string());
            }
            return true;
        }
        case 't':
            node.kind = JsonKind::boolean;
            node.truth = true;
            return parse_word("true");
        case 'f': node.kind = JsonKind::boolean; return parse_word("false");
        case 'n': return parse_word("null");
        default: return parse_number(index);
    }
}

bool JsonParser::parse_word(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) {
        return refuse_syntax();
    }
    at_ += word.size();
    return true;
}

void JsonParser::append_child(std::uint32_t parent, std::uint32_t& last, std::uint32_t child) {
    JsonNode& node = tree_.nodes_[parent];
    ++node.count;
    if (last == JsonNode::none) {
        node.first_child = child;
    } else {
        tree_.nodes_[last].next_sibling = child;
    }
    last = child;
}

bool JsonParser::parse_key(std::uint32_t object, std::string_view& key) {
    bool well_formed = true;
    if (peek() != '"') {
        return refuse_syntax();
    }
    if (!parse_text(key, well_formed)) {
        return false;
    }
    if (!well_formed) {
        note(core::Code::request_text_not_utf8, std::string());
        return false;
    }
    if (key.size() > static_cast<std::size_t>(JsonTree::key_bytes_max)) {
        note(core::Code::request_text_too_long, JsonTree::key_bytes_max);
        return false;
    }
    skip_space();
    if (!skip(':')) {
        return refuse_syntax();
    }
    skip_space();
    if (tree_.nodes_[object].count == JsonTree::members_per_object_max) {
        note(core::Code::request_list_too_long, JsonTree::members_per_object_max);
        return false;
    }
    return true;
}

bool JsonParser::parse_object(std::uint32_t index, std::int64_t depth) {
    if (depth > JsonTree::depth_max) {
        note(core::Code::request_nested_too_deep, JsonTree::depth_max);
        return false;
    }
    tree_.nodes_[index].kind = JsonKind::object;
    ++at_;
    skip_space();
    if (skip('}')) {
        return true;
    }
    std::uint32_t last = JsonNode::none;
    do {
        skip_space();
        std::string_view key;
        if (!parse_key(index, key)) {
            return false;
        }
        const std::size_t path_length = path_.size();
        append_pointer(path_, key);
        for (std::uint32_t i = tree_.nodes_[index].first_child; i != JsonNode::none;
             i = tree_.nodes_[i].next_sibling) {
            if (tree_.nodes_[i].key == key) {
                note(core::Code::request_field_duplicate, std::string(key));
                break;
            }
        }
        const std::uint32_t child = parse_value(depth);
        if (child == JsonNode::none) {
            return false;
        }
        tree_.nodes_[child].key = key;
        append_child(index, last, child);
        path_.resize(path_length);
        skip_space();
    } while (skip(','));
    return skip('}') || refuse_syntax();
}

bool JsonParser::parse_list(std::uint32_t index, std::int64_t depth) {
    if (depth > JsonTree::depth_max) {
        note(core::Code::request_nested_too_deep, JsonTree::depth_max);
        return false;
    }
    tree_.nodes_[index].kind = JsonKind::list;
    ++at_;
    skip_space();
    if (skip(']')) {
        return true;
    }
    std::uint32_t last = JsonNode::none;
    do {
        skip_space();
        const std::size_t path_length = path_.size();
        append_pointer(path_, std::to_string(tree_.nodes_[index].count));
        const std::uint32_t child = parse_value(depth);
        if (child == JsonNode::none) {
            return false;
        }
        append_child(index, last, child);
        path_.resize(path_length);
        skip_space();
    } while (skip(','));
    return skip(']') || refuse_syntax();
}

bool JsonParser::skip_digits() {
    const std::size_t begin = at_;
    while (core::is_ascii_digit(peek())) {
        ++at_;
    }
    return at_ > begin;
}

bool JsonParser::parse_number(std::uint32_t index) {
    JsonNode& node = tree_.nodes_[index];
    node.kind = JsonKind::number;
    const bool negative = skip('-');
    const std::size_t digits_begin = at_;
    if (!skip('0') && !skip_digits()) {
        return refuse_syntax();
    }
    const std::string_view digits = text_.substr(digits_begin, at_ - digits_begin);
    node.whole = true;
    if (skip('.')) {
        node.whole = false;
        if (!skip_digits()) {
            return refuse_syntax();
        }
    }
    if (skip('e') || skip('E')) {
        node.whole = false;
        if (!skip('+')) {
            skip('-');
        }
        if (!skip_digits()) {
            return refuse_syntax();
        }
    }
    constexpr std::uint64_t magnitude_max = INT64_MAX;
    std::uint64_t magnitude = 0;
    for (const char c : digits) {
        const auto digit = static_cast<std::uint64_t>(c - '0');
        node.too_large = node.too_large || magnitude > (magnitude_max - digit) / 10;
        magnitude = node.too_large ? 0 : magnitude * 10 + digit;
    }
    node.whole = node.whole && !node.too_large;
    const auto number = static_cast<std::int64_t>(magnitude);
    node.number = negative ? -number : number;
    return true;
}

bool JsonParser::parse_text(std::string_view& text, bool& well_formed) {
    ++at_;
    const std::size_t begin = at_;
    const std::size_t unescaped_begin = tree_.unescaped_.size();
    bool escaped = false;
    while (!at_end() && peek() != '"') {
        const char c = peek();
        if (static_cast<unsigned char>(c) < 0x20) {
            return refuse_syntax();
        }
        if (c == '\\') {
            if (!escaped) {
                tree_.unescaped_.append(text_.substr(begin, at_ - begin));
                escaped = true;
            }
            if (!parse_escape(well_formed)) {
                return false;
            }
            continue;
        }
        std::size_t length = utf8_length_at(text_, at_);
        if (length == 0) {
            well_formed = false;
            length = 1;
        }
        if (escaped) {
            tree_.unescaped_.append(text_.substr(at_, length));
        }
        at_ += length;
    }
    text = escaped ? std::string_view(tree_.unescaped_).substr(unescaped_begin)
                   : text_.substr(begin, at_ - begin);
    return skip('"') || refuse_syntax();
}

bool JsonParser::parse_escape(bool& well_formed) {
    ++at_;
    const char c = peek();
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (const std::size_t found = letters.find(c); c != '\0' && found != std::string_view::npos) {
        ++at_;
        tree_.unescaped_.push_back(meanings[found]);
        return true;
    }
    std::uint32_t unit = 0;
    if (!skip('u') || !parse_four_digits(unit)) {
        return refuse_syntax();
    }
    if (unit >= 0xD800 && unit <= 0xDBFF && text_.substr(at_, 2) == "\\u") {
        at_ += 2;
        std::uint32_t low = 0;
        if (!parse_four_digits(low)) {
            return refuse_syntax();
        }
        if (low >= 0xDC00 && low <= 0xDFFF) {
            append_utf8(tree_.unescaped_, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
            return true;
        }
        well_formed = false;
    }
    if (unit >= 0xD800 && unit <= 0xDFFF) {
        well_formed = false;
        return true;
    }
    append_utf8(tree_.unescaped_, unit);
    return true;
}

bool JsonParser::parse_four_digits(std::uint32_t& unit) {
    unit = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
        const char c = core::to_ascii_lower(peek());
        if (core::is_ascii_digit(c)) {
            unit = unit * 16 + static_cast<std::uint32_t>(c - '0');
        } else if (c >= 'a' && c <= 'f') {
            unit = unit * 16 + static_cast<std::uint32_t>(c - 'a') + 10;
        } else {
            return false;
        }
    }
    return true;
}

JsonTree::JsonTree(std::string_view text, core::Violations& faults) {
    unescaped_.reserve(text.size());
    nodes_.reserve(text.size() / 16 + 8);
    JsonParser(text, *this, faults).parse_document();
}

}  // namespace certfolio::wire
