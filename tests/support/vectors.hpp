#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Reads `tests/data/vectors/<noun>.vec`: examples written down from the standards, run natively, as
/// WebAssembly and over HTTP.
///
///     # why the block stands here
///     [Valid]
///     Domain = B\u00FCcher.example
///     Expect = xn--bcher-kva.example
///
/// A block is a run of `Key = value` lines whose last key is `Expect`; empty lines and `#` lines may stand
/// anywhere. In values `\uXXXX`, `\u{X...}`, `\n`, `\t` and `\\` are escapes; spaces around a value do not
/// count (write `\u0020`). Faults of the file throw, so that no vector can be passed over.
namespace certfolio::tests {

struct Vector {
    std::string file;
    int line = 0;  ///< of the block's first key
    bool valid = false;
    std::vector<std::pair<std::string, std::string>> keys;
    std::string expect;

    /// The value of a key; empty when the block does not have it.
    [[nodiscard]] std::string value(std::string_view key) const {
        for (const auto& [name, text] : keys)
            if (name == key)
                return text;
        return {};
    }
    [[nodiscard]] bool has(std::string_view key) const {
        for (const auto& pair : keys)
            if (pair.first == key)
                return true;
        return false;
    }
    /// `domain_name.vec:12`, for a test's report.
    [[nodiscard]] std::string place() const { return file + ":" + std::to_string(line); }
};

namespace vectors_detail {

inline void append_utf8(std::string& text, unsigned long point) {
    const auto tail = [&](int shift) { text.push_back(static_cast<char>(0x80 | ((point >> shift) & 0x3F))); };
    if (point < 0x80) {
        text.push_back(static_cast<char>(point));
    } else if (point < 0x800) {
        text.push_back(static_cast<char>(0xC0 | (point >> 6)));
        tail(0);
    } else if (point < 0x10000) {
        text.push_back(static_cast<char>(0xE0 | (point >> 12)));
        tail(6);
        tail(0);
    } else {
        text.push_back(static_cast<char>(0xF0 | (point >> 18)));
        tail(12);
        tail(6);
        tail(0);
    }
}

inline std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    const auto last = text.find_last_not_of(" \t\r");
    return std::string(text.substr(first, last - first + 1));
}

/// Appends the escape that begins after the backslash at `at`; returns the position after it.
inline std::size_t append_escape(std::string& out, std::string_view text, std::size_t at) {
    const char kind = at < text.size() ? text[at] : '\0';
    if (kind == 'n' || kind == 't' || kind == '\\') {
        out.push_back(kind == 'n' ? '\n' : kind == 't' ? '\t' : '\\');
        return at + 1;
    }
    if (kind != 'u')
        throw std::runtime_error("unknown escape in: " + std::string(text));
    const bool braced = at + 1 < text.size() && text[at + 1] == '{';
    const std::size_t begin = at + (braced ? 2 : 1);
    const std::size_t end = braced ? text.find('}', begin) : begin + 4;
    if (end == std::string_view::npos || end > text.size())
        throw std::runtime_error("unfinished escape in: " + std::string(text));
    append_utf8(out, std::stoul(std::string(text.substr(begin, end - begin)), nullptr, 16));
    return braced ? end + 1 : end;
}

inline std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '\\')
            i = append_escape(out, text, i + 1);
        else
            out.push_back(text[i++]);
    }
    return out;
}

}  // namespace vectors_detail

/// All blocks of text in the format above; `file` names it in reports.
inline std::vector<Vector> parse_vectors(std::string_view content, const std::string& file) {
    std::istringstream stream{std::string(content)};
    std::vector<Vector> blocks;
    Vector block;
    bool valid = false;
    bool in_section = false;
    int number = 0;
    const auto fail = [&](const char* what) {
        throw std::runtime_error(file + ":" + std::to_string(number) + ": " + what);
    };
    for (std::string raw; std::getline(stream, raw);) {
        ++number;
        const std::string line = vectors_detail::trimmed(raw);
        if (line.empty() || line.front() == '#')
            continue;
        if (line == "[Valid]" || line == "[Invalid]") {
            if (!block.keys.empty())
                fail("a section begins before the block's Expect");
            valid = line == "[Valid]";
            in_section = true;
            continue;
        }
        const auto equals = line.find('=');
        if (equals == std::string::npos || !in_section)
            fail("expected `Key = value` in a section");
        const std::string key = vectors_detail::trimmed(std::string_view(line).substr(0, equals));
        const std::string value =
            vectors_detail::unescaped(vectors_detail::trimmed(std::string_view(line).substr(equals + 1)));
        if (block.keys.empty() && key != "Expect")
            block.line = number;
        if (key != "Expect") {
            block.keys.emplace_back(key, value);
            continue;
        }
        if (block.keys.empty())
            fail("Expect without a key before it");
        block.file = file;
        block.valid = valid;
        block.expect = value;
        blocks.push_back(std::exchange(block, Vector{}));
    }
    if (!block.keys.empty())
        fail("the last block has no Expect");
    return blocks;
}

/// All blocks of `tests/data/vectors/<name>`, at least one.
inline std::vector<Vector> read_vectors(const std::string& name) {
    std::ifstream stream(std::string(CERTFOLIO_SOURCE_DIR) + "/tests/data/vectors/" + name, std::ios::binary);
    if (!stream)
        throw std::runtime_error("no vector file " + name);
    std::ostringstream content;
    content << stream.rdbuf();
    std::vector<Vector> blocks = parse_vectors(content.str(), name);
    if (blocks.empty())
        throw std::runtime_error(name + " holds no vector");
    return blocks;
}

}  // namespace certfolio::tests
