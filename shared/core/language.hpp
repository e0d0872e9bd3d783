#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/phrase.hpp"

namespace certfolio::core {

/// The number from which on a language does not use its singular any more.
enum class PluralRule : std::uint8_t {
    other_than_one,  ///< English: 0 years, 1 year, 2 years
    above_one,       ///< French: 0 an, 1 an, 2 ans
};

/// The texts of one language, as `cmake/languages.py` has packed them: the tag and the plural rule (`1` or
/// `2`), then for each phrase eight hexadecimal digits (FNV-1a of the English) and the text, ascending. Every
/// part ends with a zero.
class LanguageTable {
 public:
    /// Nothing for a text that is not such a table.
    [[nodiscard]] static std::optional<LanguageTable> parse(std::string packed);

    [[nodiscard]] std::string_view tag() const noexcept { return packed_.data(); }
    [[nodiscard]] PluralRule plural_rule() const noexcept { return plural_rule_; }
    /// The English itself where the table does not have it.
    [[nodiscard]] std::string_view find(std::string_view english) const noexcept;

 private:
    struct Entry {
        std::uint32_t hash = 0;
        std::uint32_t begin = 0;  ///< of the text, in `packed_`
    };

    std::string packed_;
    std::vector<Entry> entries_;
    PluralRule plural_rule_ = PluralRule::other_than_one;
};

/// What texts, numbers, money and dates are written in. A small value that is passed on; without a table it
/// is English, which looks nothing up. The table lives as long as any language made from it.
class Language {
 public:
    static const Language english;

    constexpr Language() noexcept = default;
    explicit constexpr Language(const LanguageTable& table) noexcept : table_(&table) {}

    /// As in BCP 47: `en`, `fr-CA`.
    [[nodiscard]] std::string_view tag() const noexcept { return table_ ? table_->tag() : "en"; }
    [[nodiscard]] std::string_view text(Phrase phrase) const noexcept {
        return table_ && !phrase.empty() ? table_->find(phrase.english()) : phrase.english();
    }
    /// The form for this number.
    [[nodiscard]] std::string_view text(const CountedPhrase& phrase, std::int64_t number) const noexcept;
    /// The text with each `{}` replaced by the next value.
    [[nodiscard]] std::string fill(Phrase phrase, std::initializer_list<std::string_view> values) const;
    /// The form for this number, with the number in the place of `{}`.
    [[nodiscard]] std::string count(const CountedPhrase& phrase, std::int64_t number) const;

    bool operator==(const Language&) const = default;

 private:
    const LanguageTable* table_ = nullptr;
};

inline constexpr Language Language::english{};

/// A text with each `{}` replaced by the next value.
[[nodiscard]] std::string fill_holes(std::string_view text, std::initializer_list<std::string_view> values);

/// What a placeholder stands for.
struct Value {
    std::string_view name;
    std::string_view text;
};
/// A text with `{name}` replaced by the value of that name.
[[nodiscard]] std::string fill_named(std::string_view text, std::initializer_list<Value> values);

}  // namespace certfolio::core
