#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/clause.hpp"
#include "core/code.hpp"

namespace certfolio::core {

/// What kind of change would mend a violation.
enum class FixKind : std::uint8_t {
    replace_with,  ///< put `subject` in the place of what was typed
    add_quantity,  ///< add `amount` of the product `subject` (several fixes are alternatives)
    set_to,        ///< set the number to `amount`
    remove,        ///< take `subject` away
};

/// One way to mend a violation, the nearest first. Data, not prose: the screen can offer it as a button.
struct Fix {
    FixKind kind = FixKind::replace_with;
    std::string subject;
    std::int64_t amount = 0;

    bool operator==(const Fix&) const = default;
};

/// One breach of one rule. `field` is a JSON pointer into what was submitted (`/domains/3/name`), the same in
/// the browser, on the wire and in a problem document, so that a screen finds the place by equality.
struct Violation {
    Code code{};
    std::string field;
    Clause row;                         ///< the requirement or clause broken: `R46`, `BR 6.3.2`
    std::optional<std::int64_t> limit;  ///< the number that was passed, in the unit the code's message names
    std::string actual;                 ///< what was found, as typed or as a number
    std::vector<Fix> fixes;             ///< alternatives, nearest first

    /// Adds a fix, farther than those there are.
    [[gnu::noinline]] void offer(FixKind kind, std::string_view subject, std::int64_t amount = 0);

    bool operator==(const Violation&) const = default;
};

/// A breach with what every rule knows of it; fixes are added where there are any. Never inlined: making one
/// is what most rules consist of, and they are downloaded.
[[nodiscard, gnu::noinline]] Violation breach(Code code, std::string_view field, std::string_view row,
                                              std::string_view actual = {});
/// The same where a number passes a limit.
[[nodiscard, gnu::noinline]] Violation breach_of_limit(Code code, std::string_view field,
                                                       std::string_view row, std::int64_t limit,
                                                       std::string_view actual);

/// All breaches found at once, in order of precedence. Refusals and warnings are bounded apart, so that no
/// number of warnings keeps a refusal out or becomes one. `truncated` says that refusals were left out;
/// surplus warnings are left out without a word, as they forbid nothing.
class Violations {
 public:
    static constexpr std::size_t refusals_max = 32;
    static constexpr std::size_t warnings_max = 96;
    static constexpr std::size_t count_max = refusals_max + warnings_max;

    Violations() = default;
    Violations(Violation only) { add(std::move(only)); }

    void add(Violation violation);
    /// Adds the other list's violations with `prefix` before each field.
    void add_under(std::string_view prefix, Violations other);

    [[nodiscard]] bool empty() const noexcept { return list_.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return list_.size(); }
    [[nodiscard]] bool truncated() const noexcept { return truncated_; }
    /// For a copy of a list: it left out what the original did.
    void mark_truncated() noexcept { truncated_ = true; }
    [[nodiscard]] auto begin() const noexcept { return list_.begin(); }
    [[nodiscard]] auto end() const noexcept { return list_.end(); }
    [[nodiscard]] const Violation& operator[](std::size_t i) const { return list_[i]; }

    /// The first one at this field, or nothing.
    [[nodiscard]] const Violation* find_at(std::string_view field) const noexcept;
    [[nodiscard]] bool contains(Code code) const noexcept;
    /// True when something in the list forbids going on; warnings alone do not.
    [[nodiscard]] bool refuses() const noexcept { return refusals_ > 0; }
    /// The same without the warnings, which have no place in a refusal.
    [[nodiscard]] Violations refusals() const;

    bool operator==(const Violations&) const = default;

 private:
    std::vector<Violation> list_;
    std::size_t refusals_ = 0;  ///< how many of the list are no warnings
    bool truncated_ = false;
};

}  // namespace certfolio::core
