#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/violation.hpp"
#include "domain/money.hpp"
#include "wire/json_tree.hpp"

namespace certfolio::wire {

/// Where a value stands in the document: a chain of names that becomes a JSON pointer only when there is a
/// fault.
struct Place {
    const Place* parent = nullptr;
    std::string_view name;
    std::int64_t index = -1;  ///< of a list's element, else -1

    [[nodiscard]] std::string pointer() const;
};

/// A cursor over one document. Every `expect` is false after noting a fault at the place, when the node is
/// not what it should be. Nothing throws.
class Reader {
 public:
    Reader(JsonTree& tree, core::Violations& faults) : tree_(tree), faults_(faults) {}

    bool expect(const JsonNode& node, const Place& place, JsonKind kind);
    bool expect_list(const JsonNode& node, const Place& place, std::int64_t count_max);
    bool expect_text(const JsonNode& node, const Place& place, std::int64_t bytes_max);
    bool expect_number(const JsonNode& node, const Place& place, std::int64_t min, std::int64_t max);

    void refuse(core::Code code, const Place& place, std::string actual);
    void refuse(core::Violation violation, const Place& place);
    /// A value of the wrong type, quoted back as far as one needs to recognise it.
    void refuse_type(const Place& place, std::string_view found);
    void refuse_word(const Place& place, std::string_view found, std::span<const std::string_view> words);
    /// Notes every member that nobody took.
    void refuse_unknown(const JsonNode& object, const Place& place);

    [[nodiscard]] JsonTree& tree() noexcept { return tree_; }
    domain::Currency currency;  ///< of all amounts from here on

 private:
    bool refuse_limit(core::Code code, const Place& place, std::int64_t limit, std::string actual);

    JsonTree& tree_;
    core::Violations& faults_;
};

}  // namespace certfolio::wire
