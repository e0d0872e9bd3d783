#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/violation.hpp"

namespace certfolio::wire {

enum class JsonKind : std::uint8_t { null, boolean, number, text, list, object };

/// One value of a document. `number` holds only when `whole` is true: fractions and exponents have no meaning
/// in any of our documents, and a whole number outside 64 bits has `whole` false and `too_large` true.
struct JsonNode {
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    JsonKind kind = JsonKind::null;
    bool truth = false;
    bool whole = false;
    bool too_large = false;
    bool taken = false;  ///< a reader has asked for this member; what stays untaken is an unknown field
    std::uint32_t count = 0;
    std::uint32_t first_child = none;
    std::uint32_t next_sibling = none;
    std::int64_t number = 0;
    std::string_view key;     ///< of a member of an object
    std::string_view text;    ///< unescaped
    std::string_view source;  ///< the bytes it was read from
};

/// A parsed JSON text (RFC 8259) as a flat list of nodes. Stricter than the grammar: each name once in its
/// object, well-formed UTF-8, limits on depth and members. Values point into the text, which must outlive the
/// tree.
class JsonTree {
 public:
    static constexpr std::int64_t depth_max = 32;
    static constexpr std::int64_t members_per_object_max = 64;
    static constexpr std::int64_t key_bytes_max = 100;

    /// Faults go to `faults`, each at its JSON pointer: `request.malformed`, `request.nested_too_deep`,
    /// `request.field_duplicate`, `request.text_not_utf8`, `request.list_too_long` (members),
    /// `request.text_too_long` (names). The tree is of use only when nothing was added.
    JsonTree(std::string_view text, core::Violations& faults);
    JsonTree(const JsonTree&) = delete;
    JsonTree& operator=(const JsonTree&) = delete;

    [[nodiscard]] JsonNode& root() noexcept { return nodes_.front(); }
    [[nodiscard]] JsonNode& at(std::uint32_t index) noexcept { return nodes_[index]; }

 private:
    friend class JsonParser;
    std::vector<JsonNode> nodes_;
    std::string unescaped_;  ///< never grows beyond what was reserved, so views into it stay
};

/// Appends `/name` with `~` and `/` escaped (RFC 6901).
void append_pointer(std::string& pointer, std::string_view name);

}  // namespace certfolio::wire
