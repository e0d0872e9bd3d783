#include "wire/json_writer.hpp"

#include <array>

#include "wire/utf8.hpp"

namespace certfolio::wire {

namespace {

/// By byte: printable ASCII that stands in a JSON text as it is.
constexpr std::array<bool, 256> plain_bytes = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte <= 0x7e; ++byte)
        plain[byte] = byte != '"' && byte != '\\';
    return plain;
}();

}  // namespace

void JsonWriter::separate() {
    if (comma_due_) {
        json_.push_back(',');
    }
    comma_due_ = true;
}

void JsonWriter::open(char bracket) {
    separate();
    json_.push_back(bracket);
    comma_due_ = false;
}

void JsonWriter::close(char bracket) {
    json_.push_back(bracket);
    comma_due_ = true;
}

void JsonWriter::key(std::string_view name) {
    separate();
    append_quoted(name);
    json_.push_back(':');
    comma_due_ = false;
}

void JsonWriter::text(std::string_view value) {
    separate();
    append_quoted(value);
}

void JsonWriter::number(std::int64_t value) {
    separate();
    json_ += std::to_string(value);
}

void JsonWriter::boolean(bool value) {
    separate();
    json_ += value ? "true" : "false";
}

void JsonWriter::raw(std::string_view json) {
    separate();
    json_ += json;
}

void JsonWriter::append_quoted(std::string_view value) {
    json_.push_back('"');
    while (!value.empty()) {
        // Nearly every text is one run of plain ASCII, copied whole.
        std::size_t plain = 0;
        while (plain < value.size() && plain_bytes[static_cast<unsigned char>(value[plain])])
            ++plain;
        json_.append(value.data(), plain);
        value.remove_prefix(plain);
        if (!value.empty())
            value.remove_prefix(append_character(value));
    }
    json_.push_back('"');
}

/// Writes the first character, which is no plain one; gives how many bytes it has.
std::size_t JsonWriter::append_character(std::string_view value) {
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr std::string_view short_escaped = "\b\f\n\r\t\"\\";
    constexpr std::string_view short_letters = "bfnrt\"\\";
    const auto byte = static_cast<unsigned char>(value[0]);
    const std::size_t length = utf8_length_at(value, 0);
    if (const std::size_t found = short_escaped.find(value[0]); found != std::string_view::npos) {
        json_.push_back('\\');
        json_.push_back(short_letters[found]);
    } else if (byte < 0x20) {
        json_ += "\\u00";
        json_.push_back(digits[byte >> 4]);
        json_.push_back(digits[byte & 15]);
    } else if (length == 0) {
        append_utf8(json_, 0xFFFD);
    } else {
        json_.append(value.substr(0, length));
    }
    return length == 0 ? 1 : length;
}

}  // namespace certfolio::wire
